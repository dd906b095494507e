<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerSide</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseRail</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamagedCard</name>
    <message numerus="yes">
        <source>%n exam(s) in it not submitted go on once it is back.</source>
        <translation>
            <numerusform>%n exam in it, not submitted, goes on once it is back.</numerusform>
            <numerusform>%n exams in it, not submitted, go on once it is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n test(s) or exam(s) in it answers or marks may be lost: once submitted they count when a trainer says so.</source>
        <translation>
            <numerusform>Of %n test or exam in it answers or marks may be lost: once submitted it counts when a trainer says so.</numerusform>
            <numerusform>Of %n tests or exams in it answers or marks may be lost: once submitted they count when a trainer says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies of it may be whole, and this account may not read them: let who set up this computer give it the right, then start the program again. Nothing takes its place until then.</source>
        <translation>
            <numerusform>%n copy of it may be whole, and this account may not read it: let who set up this computer give it the right, then start the program again. Nothing takes its place until then.</numerusform>
            <numerusform>%n copies of it may be whole, and this account may not read them: let who set up this computer give it the right, then start the program again. Nothing takes its place until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read of the file, the last from {when}.</source>
        <translation>
            <numerusform>%n answer can be read of the file, the last from {when}.</numerusform>
            <numerusform>%n answers can be read of the file, the last from {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read of the copies, the last from {when}.</source>
        <translation>
            <numerusform>%n answer can be read of the copies, the last from {when}.</numerusform>
            <numerusform>%n answers can be read of the copies, the last from {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later answer(s), up to {when}, can still be read and come back too.</source>
        <translation>
            <numerusform>%n later answer, of {when}, can still be read and comes back too.</numerusform>
            <numerusform>%n later answers, up to {when}, can still be read and come back too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later note(s) can still be read and come back too.</source>
        <translation>
            <numerusform>%n later note can still be read and comes back too.</numerusform>
            <numerusform>%n later notes can still be read and come back too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamsController</name>
    <message numerus="yes">
        <source>%n answer(s) still wait for a mark: the points told are those so far.</source>
        <translation>
            <numerusform>%n answer still waits for a mark: the points told are those so far.</numerusform>
            <numerusform>%n answers still wait for a mark: the points told are those so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) still sit the same exam, and who knows a result may tell them: {names}.</source>
        <translation>
            <numerusform>%n learner still sits the same exam, and who knows a result may tell them: {names}.</numerusform>
            <numerusform>%n learners still sit the same exam, and who knows a result may tell them: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read: nobody knows who sits the same exam there.</source>
        <translation>
            <numerusform>%n record cannot be read: nobody knows who sits the same exam there.</numerusform>
            <numerusform>%n records cannot be read: nobody knows who sits the same exam there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) have not begun it and still may: {names}.</source>
        <translation>
            <numerusform>%n learner has not begun it and still may: {names}.</numerusform>
            <numerusform>%n learners have not begun it and still may: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) have another attempt left: {names}.</source>
        <translation>
            <numerusform>%n learner has another attempt left: {names}.</numerusform>
            <numerusform>%n learners have another attempt left: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>{first}, {second} and %n more</source>
        <translation>
            <numerusform>{first}, {second} and %n more</numerusform>
            <numerusform>{first}, {second} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatRow</name>
    <message numerus="yes">
        <source>A miss %n day(s) ago</source>
        <translation>
            <numerusform>A miss %n day ago</numerusform>
            <numerusform>A miss %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message numerus="yes">
        <source>%n exam(s) of “{title}” are under way on this computer: people in the same exam should have the same questions. Wait until they have submitted.</source>
        <translation>
            <numerusform>%n exam of “{title}” is under way on this computer: people in the same exam should have the same questions. Wait until they have submitted.</numerusform>
            <numerusform>%n exams of “{title}” are under way on this computer: people in the same exam should have the same questions. Wait until they have submitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read: nobody knows whether an exam is under way there.</source>
        <translation>
            <numerusform>%n record cannot be read: nobody knows whether an exam is under way there.</numerusform>
            <numerusform>%n records cannot be read: nobody knows whether an exam is under way there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnersScreen</name>
    <message numerus="yes">
        <source>%n record(s) of somebody who does not learn here, under another name.</source>
        <translation>
            <numerusform>%n record of somebody who does not learn here, under another name.</numerusform>
            <numerusform>%n records of somebody who does not learn here, under another name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of {name} under another name: {files}. Not all of it is here.</source>
        <translation>
            <numerusform>%n record of {name} under another name: {files}. Not all of it is here.</numerusform>
            <numerusform>%n records of {name} under another name: {files}. Not all of it is here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message numerus="yes">
        <source>%n passage(s) of this document in the log</source>
        <translation>
            <numerusform>%n passage of this document in the log</numerusform>
            <numerusform>%n passages of this document in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksChangedDialog</name>
    <message numerus="yes">
        <source>%n result(s) more changed: see Quizzes.</source>
        <translation>
            <numerusform>%n result more changed: see Quizzes.</numerusform>
            <numerusform>%n results more changed: see Quizzes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>%n more like this</numerusform>
            <numerusform>%n more like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n more like these</source>
        <translation>
            <numerusform>%n more like these</numerusform>
            <numerusform>%n more like these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>%n more like this</numerusform>
            <numerusform>%n more like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n entry/entries of it could not be used and stayed out.</source>
        <translation>
            <numerusform>%n entry of it could not be used and stayed out.</numerusform>
            <numerusform>%n entries of it could not be used and stayed out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries of a trainer stayed out: what was decided here about the same stands.</source>
        <translation>
            <numerusform>%n entry of a trainer stayed out: what was decided here about the same stands.</numerusform>
            <numerusform>%n entries of a trainer stayed out: what was decided here about the same stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged: %n answer(s) can be read of it.</source>
        <translation>
            <numerusform>The file is damaged: %n answer can be read of it.</numerusform>
            <numerusform>The file is damaged: %n answers can be read of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) or test(s) around the course</source>
        <translation>
            <numerusform>%n exam or test around the course</numerusform>
            <numerusform>%n exams or tests around the course</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) with card</source>
        <translation>
            <numerusform>%n class with its card</numerusform>
            <numerusform>%n classes with their cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test under way stands there once it is submitted.</source>
        <translation>
            <numerusform>Answers or marks may be lost of %n test or exam: it is in no figure until settled, on Exams; a test under way stands there once it is submitted.</numerusform>
            <numerusform>Answers or marks may be lost of %n tests or exams: they are in no figure until settled, on Exams; a test under way stands there once it is submitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) or exam(s) were submitted twice, here and there: the first counts.</source>
        <translation>
            <numerusform>%n test or exam was submitted twice, here and there: the first counts.</numerusform>
            <numerusform>%n tests or exams were submitted twice, here and there: the first counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to tests or exams stayed out: these were submitted without them.</source>
        <translation>
            <numerusform>%n answer to a test or exam stayed out: that was submitted without it.</numerusform>
            <numerusform>%n answers to tests or exams stayed out: these were submitted without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries stayed out: what was released, marked or allowed elsewhere.</source>
        <translation>
            <numerusform>%n entry stayed out: what was released, marked or allowed elsewhere.</numerusform>
            <numerusform>%n entries stayed out: what was released, marked or allowed elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation>
            <numerusform>and %n more like this</numerusform>
            <numerusform>and %n more like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Everything of {name} is deleted from this computer: the record and %n copy/copies of it, with every file that was kept aside.</source>
        <translation>
            <numerusform>Everything of {name} is deleted from this computer: the record and %n copy of it, with every file that was kept aside.</numerusform>
            <numerusform>Everything of {name} is deleted from this computer: the record and %n copies of it, with every file that was kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is left of {name} is deleted from this computer: the record and %n copy/copies of it, with every file that was kept aside.</source>
        <translation>
            <numerusform>All that is left of {name} is deleted from this computer: the record and %n copy of it, with every file that was kept aside.</numerusform>
            <numerusform>All that is left of {name} is deleted from this computer: the record and %n copies of it, with every file that was kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies of it among another learner’s go, too.</source>
        <translation>
            <numerusform>%n copy of it among another learner’s goes, too.</numerusform>
            <numerusform>%n copies of it among another learner’s go, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies may be whole: they open once this account may read them.</source>
        <translation>
            <numerusform>%n copy may be whole: it opens once this account may read it.</numerusform>
            <numerusform>%n copies may be whole: they open once this account may read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could still be read of what is damaged.</source>
        <translation>
            <numerusform>%n of them could still be read of what is damaged.</numerusform>
            <numerusform>%n of them could still be read of what is damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From tests that could not be put together: %n.</source>
        <translation>
            <numerusform>From tests that could not be put together: %n.</numerusform>
            <numerusform>From tests that could not be put together: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test under way stands there once it is submitted.</source>
        <translation>
            <numerusform>Answers or marks may be lost of %n test or exam: it is in no figure until settled, on Exams; a test under way stands there once it is submitted.</numerusform>
            <numerusform>Answers or marks may be lost of %n tests or exams: they are in no figure until settled, on Exams; a test under way stands there once it is submitted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n question(s) had no answer.</source>
        <translation>
            <numerusform>%n question had no answer.</numerusform>
            <numerusform>%n questions had no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for a mark: the result is not final.</source>
        <translation>
            <numerusform>%n answer still waits for a mark: the result is not final.</numerusform>
            <numerusform>%n answers still wait for a mark: the result is not final.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) were given anew by your trainer.</source>
        <translation>
            <numerusform>%n mark was given anew by your trainer.</numerusform>
            <numerusform>%n marks were given anew by your trainer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not told yet: an exam or test asks them too.</source>
        <translation>
            <numerusform>%n question is not told yet: an exam or test asks it too.</numerusform>
            <numerusform>%n questions are not told yet: an exam or test asks them too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n question(s) have no answer. That is fine here.</source>
        <translation>
            <numerusform>%n question has no answer. That is fine here.</numerusform>
            <numerusform>%n questions have no answer. That is fine here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not complete. That is fine here.</source>
        <translation>
            <numerusform>%n question is not complete. That is fine here.</numerusform>
            <numerusform>%n questions are not complete. That is fine here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer. They count as 0 points.</source>
        <translation>
            <numerusform>%n question has no answer. It counts as 0 points.</numerusform>
            <numerusform>%n questions have no answer. They count as 0 points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not complete. What is left out counts as 0 points.</source>
        <translation>
            <numerusform>%n question is not complete. What is left out counts as 0 points.</numerusform>
            <numerusform>%n questions are not complete. What is left out counts as 0 points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) cannot be read. They count as 0 points.</source>
        <translation>
            <numerusform>%n number cannot be read. It counts as 0 points.</numerusform>
            <numerusform>%n numbers cannot be read. They count as 0 points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTexts</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last right %n day(s) ago</source>
        <translation>
            <numerusform>last right %n day ago</numerusform>
            <numerusform>last right %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) held with confidence</source>
        <translation>
            <numerusform>%n answer held with confidence</numerusform>
            <numerusform>%n answers held with confidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenSources</name>
    <message numerus="yes">
        <source>%n source(s) seen. Is each one here, whole?</source>
        <translation>
            <numerusform>%n source seen. Is it here, whole?</numerusform>
            <numerusform>%n sources seen. Is each one here, whole?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n highlight(s): the text has changed.</source>
        <translation>
            <numerusform>%n highlight: the text has changed.</numerusform>
            <numerusform>%n highlights: the text has changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message numerus="yes">
        <source>%n source(s) came; the first is shown.</source>
        <translation>
            <numerusform>%n source came; it is shown.</numerusform>
            <numerusform>%n sources came; the first is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation>
            <numerusform>{points} of %n point</numerusform>
            <numerusform>{points} of %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries of the record cannot be read and are left out here.</source>
        <translation>
            <numerusform>%n entry of the record cannot be read and is left out here.</numerusform>
            <numerusform>%n entries of the record cannot be read and are left out here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n attempt(s)</source>
        <translation>
            <numerusform>Show %n attempt</numerusform>
            <numerusform>Show all %n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), not taken yet</source>
        <translation>
            <numerusform>%n question, not taken yet</numerusform>
            <numerusform>%n questions, not taken yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n part(s)</source>
        <translation>
            <numerusform>Show %n part</numerusform>
            <numerusform>Show all %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s).</source>
        <translation>
            <numerusform>%n source.</numerusform>
            <numerusform>%n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) wait for a mark</source>
        <translation>
            <numerusform>%n answer waits for a mark</numerusform>
            <numerusform>%n answers wait for a mark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not counted yet: an exam or test that is not told asks the same.</source>
        <translation>
            <numerusform>%n answer is not counted yet: an exam or test that is not told asks the same.</numerusform>
            <numerusform>%n answers are not counted yet: an exam or test that is not told asks the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of this lesson not answered yet.</source>
        <translation>
            <numerusform>%n check of this lesson is not answered yet.</numerusform>
            <numerusform>%n checks of this lesson are not answered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) to complete.</source>
        <translation>
            <numerusform>%n lesson to complete.</numerusform>
            <numerusform>%n lessons to complete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n more lesson(s)</source>
        <translation>
            <numerusform>%n more lesson</numerusform>
            <numerusform>%n more lessons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteWidget</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
</TS>
