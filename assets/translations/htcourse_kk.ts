<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question with choices needs at least two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fraction of “{id}” is outside -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a fraction from -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “{id}” is used twice in one question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every element an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” has no feedback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add feedback: say why it is right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single-choice question has {count} right choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark exactly one choice with “correct: true”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “{module}” is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again: open its .htmod file with the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
