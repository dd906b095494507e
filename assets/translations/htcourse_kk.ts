<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AnswerSide</name>
    <message>
        <source>Override the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished">Қайтару</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform>%n секунд</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыт</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practised before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier answers: {count}, the last {shown} shown</source>
        <translation type="unfinished">Бұрынғы жауаптар: {count}, соңғы {shown} көрсетілген</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished">Жауап жоқ</translation>
    </message>
    <message>
        <source>Earlier answer, {when}</source>
        <translation type="unfinished">Бұрынғы жауап, {when}</translation>
    </message>
    <message>
        <source>Its marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: 0 points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank or lost: 0 points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, stands</source>
        <translation type="unfinished">{what}, күшінде</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment, shown to the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Атыңыз</translation>
    </message>
    <message>
        <source>What it was marked before stays beside it.</source>
        <translation>Бұрынғы баға қасында қалады.</translation>
    </message>
    <message>
        <source>To take it back say who you are: name and comment are kept.</source>
        <translation>Қайтарып алу үшін кім екеніңізді жазыңыз: аты мен түсініктеме сақталады.</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Right</source>
        <translation>Дұрыс</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Дұрыс емес</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished">Өткізіп алынған</translation>
    </message>
    <message>
        <source>Rightly left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>Дұрыс жауап</translation>
    </message>
</context>
<context>
    <name>AttemptCard</name>
    <message>
        <source>Your exam is under way</source>
        <translation type="unfinished">Емтиханыңыз жүріп жатыр</translation>
    </message>
    <message>
        <source>Your test is under way</source>
        <translation type="unfinished">Тестіңіз аяқталмаған</translation>
    </message>
    <message>
        <source>{answered}; its time runs, also while you are here.</source>
        <translation type="unfinished">{answered}; сіз осында болғанда да уақыты өтіп жатыр.</translation>
    </message>
</context>
<context>
    <name>AttemptSheet</name>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked when collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked by a trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts {total} instead of {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer is here: it was left blank, or its answer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside by the trainer, it counts nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside by the trainer, it counts nothing: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that are not told yet are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pre-test tells no marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quiz tells no marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question cannot be read as it was asked: install the version of its module that asked it, or bring back a backup of the record, then open the attempt again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question was asked in another version, whose words are not here: these are the words it has now. Install that version to see what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not have this version of the question: it is worded as the learner’s file says, and no key of the file is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time while it was under way, minutes in all: {minutes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was held back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another attempt was allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back that it was let count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let count as it is: answers lost {lost}, changed {altered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let count as it is: answers lost {lost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let count as it is: answers may be lost, how many is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights changed, {total} points then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version} of the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked by {name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed outside the program or damaged since: in no figure until that is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {total} points</source>
        <translation type="unfinished">Балл: {points}/{total}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished">өтті</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation type="unfinished">әлі өткен жоқ</translation>
    </message>
    <message>
        <source>by certainty {marks} of at most {most}</source>
        <translation type="unfinished">сенімділік бойынша {marks}, ең көбі {most}</translation>
    </message>
    <message>
        <source>Question {number}: {title}</source>
        <translation type="unfinished">{number}-сұрақ: {title}</translation>
    </message>
    <message>
        <source>Earlier answers: {count}, the last {shown} shown</source>
        <translation type="unfinished">Бұрынғы жауаптар: {count}, соңғы {shown} көрсетілген</translation>
    </message>
    <message>
        <source>Earlier answer, {when}</source>
        <translation type="unfinished">Бұрынғы жауап, {when}</translation>
    </message>
    <message>
        <source>{points} of {total} points: {verdict}</source>
        <translation type="unfinished">{total} ұпайдан {points}: {verdict}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished">жауап жоқ</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation type="unfinished">{points}/{total}</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the key of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the key since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key as it is worded since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, stands</source>
        <translation type="unfinished">{what}, күшінде</translation>
    </message>
    <message>
        <source>{what}, taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {total}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{had} of {before} → {points} of {total}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Аты</translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Was there on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time, per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun, not submitted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes allowed, {extra} of them extra time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken too often: only the first may count</source>
        <translation type="unfinished">тым көп тапсырылды: тек біріншісі есептелуі мүмкін</translation>
    </message>
    <message>
        <source>its quiz cannot be taken here in this way: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun under version {version}: by its pass mark and number of attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the pass mark of version {by} here; it was begun under {version}, which is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back on {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question was changed since: the key here is that of the day it was asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptsCard</name>
    <message>
        <source>First comes “{title}”.</source>
        <translation>Алдымен — «{title}».</translation>
    </message>
    <message>
        <source>not on your route</source>
        <translation type="unfinished">бағытыңызда жоқ</translation>
    </message>
    <message>
        <source>Taken on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best of {count}</source>
        <translation>{count} талпыныстың үздігі</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Шетке қойылды</translation>
    </message>
    <message>
        <source>Taken too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} % so far</source>
        <translation>әзірге {percent} %</translation>
    </message>
    <message>
        <source>It was taken on paper, and is taken once. Your trainer has the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam has closed: ask your trainer if you have not sat it.</source>
        <translation>Бұл емтихан жабылды: тапсырмаған болсаңыз, оқытушыдан сұраңыз.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>What you answered is kept.</source>
        <translation>Жауаптарыңыз сақталған.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Then this test opens.</source>
        <translation>Содан кейін бұл тест ашылады.</translation>
    </message>
    <message>
        <source>{count} of them under way</source>
        <translation>оның {count} қазір</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>шамамен {time}</translation>
    </message>
    <message>
        <source>taken too often: only the first may count</source>
        <translation type="unfinished">тым көп тапсырылды: тек біріншісі есептелуі мүмкін</translation>
    </message>
    <message>
        <source>{points} of {total} points so far</source>
        <translation type="unfinished">Әзірге {points}/{total} балл</translation>
    </message>
    <message>
        <source>set aside by the trainer: it counts nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted, but changed outside the program or damaged since; the trainer decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun elsewhere, or before the PIN was changed; waits for a trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted, the result comes from the trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted</source>
        <translation type="unfinished">тапсырылған</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation type="unfinished">Жауап берілді: {answered}/{total}</translation>
    </message>
    <message>
        <source>{answered} of {total} answered ({parts} not complete)</source>
        <translation type="unfinished">Жауап берілді: {answered}/{total} (толық емес: {parts})</translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished">өтті</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation type="unfinished">әлі өткен жоқ</translation>
    </message>
    <message>
        <source>{passed} ({percent} % was a pass when it was begun)</source>
        <translation type="unfinished">{passed} (басталғанда өту шегі {percent} % болатын)</translation>
    </message>
    <message>
        <source>{percent} % is a pass</source>
        <translation>өту үшін {percent} %</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Қайта өту</translation>
    </message>
    <message>
        <source>Retake: {what}</source>
        <translation>Қайта өту: {what}</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>{day}
{count} of {all}</source>
        <translation type="unfinished">{day}
{all} ішінен {count}</translation>
    </message>
    <message>
        <source>was there</source>
        <translation type="unfinished">болды</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation type="unfinished">болмады</translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>Who was there</source>
        <translation type="unfinished">Кім қатысты</translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Адамдар</translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Made when the program closes and before anything risky. Restoring puts the record back as it was then.</source>
        <translation type="unfinished">Бағдарлама жабылғанда және әр қауіпті әрекеттің алдында жасалады. Қалпына келтіру деректерді сол кездегі қалпына қайтарады.</translation>
    </message>
    <message>
        <source>Made when the program closes and before anything risky. Restoring puts your record back to that moment; what you have now is kept as a backup too.</source>
        <translation>Бағдарлама жабылғанда және әр қауіпті әрекеттің алдында жасалады. Қалпына келтіру деректеріңізді сол сәтке қайтарады; қазіргі деректер де сақтық көшірме ретінде сақталады.</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made when the program closes.</source>
        <translation>Сақтық көшірме әзірге жоқ. Алғашқысы бағдарлама жабылғанда жасалады.</translation>
    </message>
    <message>
        <source>Every answer kept is counted, also one that was changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation type="unfinished">бүтін емес</translation>
    </message>
    <message>
        <source>may not be read: let who set up this computer give this account the right</source>
        <translation type="unfinished">оқуға болмайды: компьютерді баптаған адам осы тіркелгіге құқық берсін</translation>
    </message>
    <message>
        <source>damaged, {answers} can be read</source>
        <translation type="unfinished">бүлінген, оқылатыны: {answers}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Сақтық көшірмені қалпына келтіру: {moment}</translation>
    </message>
    <message>
        <source>at closing, or at the start after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a record was brought in</source>
        <translation>деректерді импорттау алдында</translation>
    </message>
    <message>
        <source>before the file was renewed</source>
        <translation>файлды жаңарту алдында</translation>
    </message>
    <message>
        <source>before the program was updated</source>
        <translation>бағдарламаны жаңарту алдында</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>сақтық көшірмені қалпына келтіру алдында</translation>
    </message>
    <message>
        <source>when a damaged record was restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found among the copies of somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept when another took its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>сұраныс бойынша</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Оқу істері</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Оқу барысы</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Алға</translation>
    </message>
    <message>
        <source>Search the course</source>
        <translation>Курстан іздеу</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Бетбелгі</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Ашық, күңгірт немесе контрастты безендіру</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">Тағы</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Жылдам шығу</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation type="unfinished">Оқыту</translation>
    </message>
    <message>
        <source>Take the bookmark away</source>
        <translation>Бетбелгіні алып тастау</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Күнтізбе</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Алдыңғы ай</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Келесі ай</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Ай</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Begun on {day}.</source>
        <translation>Басталды: {day}.</translation>
    </message>
    <message>
        <source>Begun on {day}. Every person and place is invented.</source>
        <translation>Басталды: {day}. Барлық адамдар мен жерлер ойдан шығарылған.</translation>
    </message>
    <message>
        <source>Marked: {passage}</source>
        <translation>Белгіленді: {passage}</translation>
    </message>
    <message>
        <source>Decided: {decision} ({cost})</source>
        <translation>Шешілді: {decision} ({cost})</translation>
    </message>
    <message>
        <source>{good} of {total} decisions fitted their criterion.</source>
        <translation>Өлшемге сай келген шешімдер: {good}/{total}.</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Талдау</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>сай</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>сай емес</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Қауіпсіздік</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Сенім</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Дәлелдемелер</translation>
    </message>
    <message>
        <source>in danger</source>
        <translation>қауіпте</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>қатер бар</translation>
    </message>
    <message>
        <source>guarded</source>
        <translation>қорғаулы</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>қауіпсіз</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>тұйық</translation>
    </message>
    <message>
        <source>wary</source>
        <translation>сақ</translation>
    </message>
    <message>
        <source>careful</source>
        <translation>абай</translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished">ашу</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>әлсіз</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>ішінара</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>берік</translation>
    </message>
    <message>
        <source>takes no time</source>
        <translation>уақыт алмайды</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>шамамен {time}</translation>
    </message>
    <message>
        <source>{minutes} min passed</source>
        <translation>{minutes} мин өтті</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min passed</source>
        <translation>{hours} сағ {minutes} мин өтті</translation>
    </message>
    <message>
        <source>{hours} h passed</source>
        <translation>{hours} сағ өтті</translation>
    </message>
    <message>
        <source>Changed: {states}</source>
        <translation>Өзгерді: {states}</translation>
    </message>
    <message>
        <source>“{words}” ({document})</source>
        <translation>«{words}» ({document})</translation>
    </message>
    <message>
        <source>Why it ended like this</source>
        <translation>Неліктен осылай аяқталды</translation>
    </message>
    <message>
        <source>Why it went on like this ({time})</source>
        <translation>Неліктен осылай жалғасты ({time})</translation>
    </message>
    <message>
        <source>Another ending asks for</source>
        <translation>Басқа нәтижеге керегі</translation>
    </message>
    <message>
        <source>Another way on asks for</source>
        <translation>Басқа жолға керегі</translation>
    </message>
    <message>
        <source>This one asks for nothing; it comes when nothing else is open.</source>
        <translation>Бұған ештеңе керек емес: басқа жол ашық болмағанда келеді.</translation>
    </message>
    <message>
        <source>This ending asks for</source>
        <translation>Бұл нәтижеге керегі</translation>
    </message>
    <message>
        <source>This way on asks for</source>
        <translation>Бұл жолға керегі</translation>
    </message>
    <message>
        <source>{measure}: at least “{least}”. It was “{word}”.</source>
        <translation>{measure}: кемінде «{least}». Болғаны: «{word}».</translation>
    </message>
    <message>
        <source>Time: by {limit}. It was {time}.</source>
        <translation>Уақыты: {limit} дейін. Болғаны: {time}.</translation>
    </message>
    <message>
        <source>This case was changed in the course since you began it. Here it stays as it was then.</source>
        <translation>Сіз бастағаннан бері бұл іс курста өзгертілді. Мұнда ол бұрынғыдай қалды.</translation>
    </message>
    <message>
        <source>This case is no longer in the course. Here it stays as it was; its sources are not shown.</source>
        <translation>Бұл іс курста енді жоқ. Мұнда бұрынғыдай қалды; дереккөздері көрсетілмейді.</translation>
    </message>
    <message>
        <source>What moved it</source>
        <translation>Оған не әсер етті</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Your case is under way</source>
        <translation type="unfinished">Ісіңіз аяқталмаған</translation>
    </message>
</context>
<context>
    <name>CaseController</name>
    <message>
        <source>The case as a text</source>
        <translation>Іс мәтін түрінде</translation>
    </message>
    <message>
        <source>The case was written to {path}.</source>
        <translation>Іс мына файлға жазылды: {path}.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
    <message>
        <source>Save the case as a text</source>
        <translation>Істі мәтін ретінде сақтау</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Мәтін (*.txt)</translation>
    </message>
</context>
<context>
    <name>CaseDrawing</name>
    <message>
        <source>The case drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of moments tells the same in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case drawn: {moment}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseEditor</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the case</source>
        <translation>Істі байқап көру</translation>
    </message>
    <message>
        <source>Try from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Case</source>
        <translation type="unfinished">Іс</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the learner is, and what for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content note, shown before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished">Оқу мақсаттары</translation>
    </message>
    <message>
        <source>Add an objective…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes ({route})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure} at the start, 0 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure}: words for 0 to 3, one a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseLog</name>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>What you decide is listed here, and words that you mark in documents.</source>
        <translation>Мұнда шешімдеріңіз бен құжаттарда белгілеген сөздеріңіз жазылады.</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Соңғы шешімді болдырмау</translation>
    </message>
    <message>
        <source>The case so far as a text</source>
        <translation>Істің осы жерге дейінгі мәтіні</translation>
    </message>
    <message>
        <source>Take out of the log: {words}</source>
        <translation>Журналдан алып тастау: {words}</translation>
    </message>
</context>
<context>
    <name>CasePaper</name>
    <message>
        <source>The end of the case</source>
        <translation>Істің соңы</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Қазір не болып жатыр</translation>
    </message>
    <message>
        <source>New in the inbox</source>
        <translation>Кірістегі жаңа құжаттар</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>ашылған</translation>
    </message>
    <message>
        <source>Document {number} of {total}  ·  fictitious</source>
        <translation>Құжат {number}/{total}  ·  ойдан шығарылған</translation>
    </message>
    <message>
        <source>Back to what happens now</source>
        <translation>Қазіргі оқиғаға оралу</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
</context>
<context>
    <name>CaseRail</name>
    <message>
        <source>Inbox and people</source>
        <translation>Кіріс пен адамдар</translation>
    </message>
    <message>
        <source>Clock, states and log</source>
        <translation>Сағат, күйлер және журнал</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n оқылмаған</numerusform>
            <numerusform>%n оқылмаған</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Cases</source>
        <translation>Оқу істері</translation>
    </message>
</context>
<context>
    <name>CaseSide</name>
    <message>
        <source>no real-time limit</source>
        <translation>уақыт шектелмеген</translation>
    </message>
    <message>
        <source>The day of this case is over. You can still decide; it costs what it costs.</source>
        <translation>Бұл істің күні аяқталды. Әлі де шешуге болады, бірақ уақыт өтіп кетті.</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Cases</source>
        <translation>Оқу істері</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Read the papers, decide, and see what follows. Nothing is timed.</source>
        <translation>Құжаттарды оқып, шешім қабылдап, салдарын көріңіз. Уақыт шектелмейді.</translation>
    </message>
    <message>
        <source>Read the papers, decide, and see what follows. Nothing is timed, and every case is invented.</source>
        <translation>Құжаттарды оқып, шешім қабылдап, салдарын көріңіз. Уақыт шектелмейді, барлық іс ойдан шығарылған.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Оқу істері</translation>
    </message>
    <message>
        <source>No installed module has cases. A trainer can write one, or install a module that has some.</source>
        <translation>Орнатылған модульдерде іс жоқ. Оқытушы іс жаза алады немесе істері бар модульді орната алады.</translation>
    </message>
    <message>
        <source>{good} of {total}</source>
        <translation>{good}/{total}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Басталған</translation>
    </message>
    <message>
        <source>Finished on {day}: {good} of {total} decisions fitted.</source>
        <translation>Аяқталды: {day}. Сәйкес келген шешімдер: {good}/{total}.</translation>
    </message>
    <message>
        <source>Under way: {decisions} taken.</source>
        <translation>Жүріп жатыр: {decisions}.</translation>
    </message>
    <message>
        <source>About {time}.</source>
        <translation>Шамамен {time}.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished">Сертификат</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Сертификатты тексеру</translation>
    </message>
    <message>
        <source>Not changed since it was signed</source>
        <translation>Қол қойылғаннан бері өзгермеген</translation>
    </message>
    <message>
        <source>Signed by the installation with the fingerprint {print}.</source>
        <translation>{print} таңбасы бар орнатылым қол қойған.</translation>
    </message>
    <message>
        <source>That is this installation.</source>
        <translation>Бұл – осы орнатылым.</translation>
    </message>
    <message>
        <source>Compare it with the one that the owner of that installation tells you.</source>
        <translation>Оны сол орнатылымның иесі айтатын таңбамен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Code of the signature: {code}</source>
        <translation>Қолтаңба коды: {code}</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Неге қол қойылған</translation>
    </message>
    <message>
        <source>(no name given)</source>
        <translation>(аты көрсетілмеген)</translation>
    </message>
    <message>
        <source>Made on {day} with version {version} of the program.</source>
        <translation>{day} жасалды, бағдарлама нұсқасы {version}.</translation>
    </message>
    <message>
        <source>Serial: {serial}</source>
        <translation>Нөмірі: {serial}</translation>
    </message>
    <message>
        <source>Signed by the installation with the fingerprint</source>
        <translation>Мына таңбасы бар орнатылым қол қойған</translation>
    </message>
    <message>
        <source>Not signed yet. Signature and QR code are added when it is saved or printed.</source>
        <translation>Әлі қол қойылмаған. Қолтаңба мен QR-код сақтағанда немесе басып шығарғанда қосылады.</translation>
    </message>
    <message>
        <source>To check it without a network: {command}, for the .htcert file, this PDF, or a text file with what the QR code says. Only the words shown then are signed. The owner of the installation can tell you its fingerprint.</source>
        <translation>Желісіз тексеру: {command} – .htcert файлы, осы PDF немесе QR-код мазмұны бар мәтіндік файл үшін. Сонда көрсетілген сөздерге ғана қол қойылған. Таңбаны орнатылым иесі айта алады.</translation>
    </message>
    <message>
        <source>Completed {lessons}: read every section and answered every check, rightly or not, or did the task of equal worth that a lesson offers in its place.</source>
        <translation>Өтілгені: {lessons}. Әр бөлім оқылды және әр тексеру сұрағына дұрыс не бұрыс жауап берілді немесе сабақ соның орнына ұсынатын тең тапсырма орындалды.</translation>
    </message>
    <message>
        <source>Route: {route}, {done} of {total} lessons completed.</source>
        <translation>Бағыт: {route}, өтілген сабақтар: {total} ішінен {done}.</translation>
    </message>
    <message>
        <source>{done} of {total} lessons completed.</source>
        <translation>Өтілген сабақтар: {total} ішінен {done}.</translation>
    </message>
    <message>
        <source>On {day}.</source>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>{first} – {last}.</translation>
    </message>
    <message>
        <source>The course reckons {time} for reading and checks; no time was measured.</source>
        <translation>Курс оқу мен сұрақтарға {time} деп есептейді; уақыт өлшенген жоқ.</translation>
    </message>
    <message>
        <source>Version of the course when this was made: {version} (content {hash}).</source>
        <translation>Жасалған кездегі курс нұсқасы: {version} (мазмұны {hash}).</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Бөлім</translation>
    </message>
    <message>
        <source>Lessons completed</source>
        <translation>Өтілген сабақтар</translation>
    </message>
    <message>
        <source>Last on</source>
        <translation>Соңғы рет</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} ішінен {done}</translation>
    </message>
    <message>
        <source>This page says what was read and answered, by the record on one computer and the days of its clock. It does not say what a person knows or is able to do, it is no qualification, and nobody has checked who answered.</source>
        <translation>Бұл бет бір компьютердегі жазба мен оның сағатының күндері бойынша не оқылғанын және неге жауап берілгенін айтады. Ол адамның не білетінін немесе не істей алатынын айтпайды, біліктілік болып саналмайды және кім жауап бергенін ешкім тексерген жоқ.</translation>
    </message>
</context>
<context>
    <name>CertificateController</name>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished">PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished">Сертификат</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate (*.htcert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the PDF, and print it where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate (*.htcert *.pdf *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation type="unfinished">Сертификатты тексеру</translation>
    </message>
    <message>
        <source>Signed, and written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished">Сақталды</translation>
    </message>
</context>
<context>
    <name>CertificateScreen</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished">Сертификат</translation>
    </message>
</context>
<context>
    <name>CertificateView</name>
    <message>
        <source>Name on the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it shall stand on paper, in any script. Kept in your own file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Атыңыз</translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation type="unfinished">Сертификатты тексеру</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Курсты жалғастыру</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished">Сертификат</translation>
    </message>
    <message>
        <source>What was completed, when and with which version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson is completed yet. One is when all its sections are read and all its checks are answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pass: {exam}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt is left at {exam}: ask your trainer, who can allow one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {exam} is passed is told once the exam or test that asks the same questions is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is for all lessons and a passed exam. Still missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a certificate genuine?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tells whether the words were changed after signing, and the fingerprint of the installation that signed. Whose installation that is you have to know, from its owner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartHead</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the five states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table: paste it from a spreadsheet with Ctrl+V, or drop a CSV file or a workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the numbers come from, one source a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those who cannot see it; made from the table until you write your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those who cannot see it ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note below: what it cannot show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note below ({language})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайта көру</translation>
    </message>
    <message>
        <source>Show the right answer</source>
        <translation>Дұрыс жауапты көрсету</translation>
    </message>
    <message>
        <source>Compare with the points</source>
        <translation type="unfinished">Тармақтармен салыстыру</translation>
    </message>
</context>
<context>
    <name>ClassChoice</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished">Осы компьютер</translation>
    </message>
    <message>
        <source>No class</source>
        <translation type="unfinished">Топсыз</translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Топ</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Lessons read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All people: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>essays: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers that cannot be marked here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to release: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exams: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away: {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done: {count}/{all}</source>
        <translation>тапсырды: {count}/{all}</translation>
    </message>
    <message>
        <source>nothing handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pre-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers: {answers}. Minutes: {minutes}. Enter opens it.</source>
        <translation type="unfinished">Жауаптар: {answers}. Минут: {minutes}. Enter ашады.</translation>
    </message>
    <message>
        <source>From paper.</source>
        <translation type="unfinished">Қағаздан.</translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation type="unfinished">{most} ішінен {points}</translation>
    </message>
    <message>
        <source>people: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassNews</name>
    <message>
        <source>Another program changed this class: the page is from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassPlanController</name>
    <message>
        <source>Where the cards go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished">Кім қатысты</translation>
    </message>
</context>
<context>
    <name>ClassPlanScreen</name>
    <message>
        <source>Plan and attendance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassPlanView</name>
    <message>
        <source>Plan and attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class yet. Make one under My class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trainers: what is given goes out with the class&apos;s card and stands on learners&apos; Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is given yet. Choose what, and by which day it is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished">Таңдаңыз…</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that are over ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a day, then plan what happens on it and tick who was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished">Кім қатысты</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Болдырмау</translation>
    </message>
    <message>
        <source>Everybody was there</source>
        <translation type="unfinished">Барлығы қатысты</translation>
    </message>
    <message>
        <source>Today: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class here is damaged and cannot be read. My class says how to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this class yet. Add people under My class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that day is over</source>
        <translation type="unfinished">ол күн өтіп кетті</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file for each person, with their code, what is given and their extra time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep extra time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Экспорттау</translation>
    </message>
    <message>
        <source>Take the day away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. There: {count}. Planned: {planned}. Neither can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time in exams goes out with a person&apos;s own card alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>People by work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Адамдар</translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by name. A press on a name, or F2 in its row, changes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassesController</name>
    <message>
        <source>Reading the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This class was to be removed on {day}. It stays until you remove it.</source>
        <translation type="unfinished">Бұл топ жойылуға тиіс еді: {day}. Ол сіз жойғанша қалады.</translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This class is to be removed on {day}.</source>
        <translation type="unfinished">Бұл топ жойылатын күн: {day}.</translation>
    </message>
    <message>
        <source>Write its name, as “Group 3-2, spring”. Only those with its card see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its list, its key and every answer collected for it go: people {count}. Result files on sticks can be opened by nobody any more. What you exported stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent to a record store stays there: how it is taken back first stands in the guide, “From one room to a university”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>From that day My class says so; nothing is removed by itself. Write it as 2027-06-30.</source>
        <translation type="unfinished">Сол күннен бастап «Менің тобым» бұл туралы айтады; өздігінен ештеңе жойылмайды. Былай жазыңыз: 2027-06-30.</translation>
    </message>
    <message>
        <source>The day chosen is {day}.</source>
        <translation type="unfinished">Таңдалған күн: {day}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the class on a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class cards (*.htclass)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}. The key of the class, to be read aloud where a card is doubted: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the class by codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking results in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassesScreen</name>
    <message>
        <source>My class</source>
        <translation type="unfinished">Менің тобым</translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>For trainers: a list of people, and what they hand in from other computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class yet. A class has a card that learners need to hand in, and codes in the place of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People: {count}. Names stay on this computer; press one, or F2 in its row, to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Адамды табу</translation>
    </message>
    <message>
        <source>Collect results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">Тағы</translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Экспорттау</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essays ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release results of exams, or hold them back again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My class</source>
        <translation type="unfinished">Менің тобым</translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this class yet. Collect results from a stick, or add people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here has these words in name or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody needs you now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message>
        <source>Results were collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take in: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file in this folder. Results end in .htresult; look in another folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: {files}. Taken in: {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: {files}. New: {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts that could not be written: {count}. Let the stick be written to, or make room on it, then collect once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders inside that were not looked into: {count}. Collect from each of them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: files stay where they are, and newer answers join those you have; none is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Код</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mends a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same answers once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer answers than you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on its way, or it breaks off: ask for it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick back, then collect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with the card of another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a result; not looked into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by a newer version of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they stand under {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in the file: {count}, new: {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier results of this person came from another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins what was typed from paper under this code: where that is another person’s, “htcourse class move” parts the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these results stand under {code}; taken in, they move to this file’s code if it is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else has this code; taken in, it gets one of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was taken out of the class on {day}: take it in again?</source>
        <translation type="unfinished">топтан шығарылған күні: {day}; қайта қабылдау керек пе?</translation>
    </message>
    <message>
        <source>the record kept here is damaged or gone: taken in, this takes its place, with the marks and releases given here that the class’s folder keeps; others come back only with your own copy of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows changed before it was sealed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than what you marked or released: newer results of this person are missing, and figures count what is here until their newest file is collected. If that never comes, take the person out of the class and collect this file again: it comes without your marks and releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked anew: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers that cannot be marked here and count nothing: {count}; this computer does not have their question, or not as it was, or their quiz does not ask it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers to nothing their attempt asked, which stay out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions and answers that cannot be read, which stay out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts at quizzes that no module here has, whose own weights do not count: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts in a way in which their quiz cannot be taken here, which stay out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions left out of quizzes, which count 0: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts with fewer questions than the quiz asks here (was it another version?): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tests and exams that are more than may be taken, of which the first count: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said to have begun before what was collected earlier, which stays the first: {quizzes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed in twice, from two copies, of which the first counts and the second stays out: {quizzes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts with more questions than the quiz asks here (was it another version?): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search everywhere</source>
        <translation>Барлық жерден іздеу</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Оқу істері</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>repeat, revise, revision, flashcards, spaced repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Оқу барысы</translation>
    </message>
    <message>
        <source>achievement, my results, how am I doing</source>
        <translation>жетістік, нәтижелерім</translation>
    </message>
    <message>
        <source>My data and backups</source>
        <translation type="unfinished">Менің деректерім және сақтық көшірмелер</translation>
    </message>
    <message>
        <source>backup, restore, my data, delete my data, export my data, bring in my data</source>
        <translation type="unfinished">сақтық көшірме, қалпына келтіру, менің деректерім, деректерімді жою, деректерімді экспорттау, деректерімді енгізу</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесттер</translation>
    </message>
    <message>
        <source>quiz, test, exam, exam result, pre-test, post-test, attempt, results, my marks, sit the exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Менің ескертпелерім</translation>
    </message>
    <message>
        <source>notes, notebook, bookmarks, highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Алға</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Алдыңғы бөлім</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Келесі бөлім</translation>
    </message>
    <message>
        <source>Show or hide the contents</source>
        <translation>Мазмұнды көрсету немесе жасыру</translation>
    </message>
    <message>
        <source>Set or take away a bookmark</source>
        <translation>Бетбелгіні қою немесе алып тастау</translation>
    </message>
    <message>
        <source>Turn a cursor for selecting words on or off</source>
        <translation>Сөздерді белгілейтін курсорды қосу не өшіру</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Осы беттен табу</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Мәтінді үлкейту</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мәтінді кішірейту</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Мәтіннің әдеттегі өлшемі</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Толық экран</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>options, preferences, configure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, country and route</source>
        <translation>Тіл, ел және оқу бағыты</translation>
    </message>
    <message>
        <source>Country and route</source>
        <translation type="unfinished">Ел және бағыт</translation>
    </message>
    <message>
        <source>language, country, route, change language, change country, change route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country, route, change country, change route</source>
        <translation type="unfinished">ел, бағыт, елді өзгерту, бағытты өзгерту</translation>
    </message>
    <message>
        <source>Name and PIN</source>
        <translation>Аты және PIN</translation>
    </message>
    <message>
        <source>name, PIN, password, change name, change PIN, shared computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Модуль орнату</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Көмек телефондары</translation>
    </message>
    <message>
        <source>The law here</source>
        <translation>Осы елдің заңы</translation>
    </message>
    <message>
        <source>law of my country, law, offences, criminal code, treaties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Терминдер сөздігі</translation>
    </message>
    <message>
        <source>dictionary, vocabulary, terms, definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Дереккөздер</translation>
    </message>
    <message>
        <source>keyboard, shortcuts, hotkeys, keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished">Бағдарлама туралы</translation>
    </message>
    <message>
        <source>about, version, licence, license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers’ guide</source>
        <translation>Оқытушыларға нұсқаулық</translation>
    </message>
    <message>
        <source>manual, handbook, for trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help, hotline, telephone, phone number, emergency, danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>references, bibliography, literature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Барлық пернелер тіркесімі</translation>
    </message>
    <message>
        <source>Switch learner</source>
        <translation>Тыңдаушыны ауыстыру</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Жылдам шығу</translation>
    </message>
    <message>
        <source>Back from Quick exit</source>
        <translation>Жылдам шығудан кейін оралу</translation>
    </message>
    <message>
        <source>To the next link, list of terms or control; Shift+Tab back</source>
        <translation>Келесі сілтемеге, терминдер тізіміне не батырмаға; Shift+Tab — артқа</translation>
    </message>
    <message>
        <source>In a list of terms, letters or objectives, to the next; Up back</source>
        <translation>Терминдер, әріптер не мақсаттар тізімінде келесіге; жоғары көрсеткі — артқа</translation>
    </message>
    <message>
        <source>Select words at the cursor (F7), with the other arrows too</source>
        <translation>Курсор тұрған сөздерді белгілеу (F7), басқа көрсеткілермен де</translation>
    </message>
    <message>
        <source>Choose what has the focus</source>
        <translation>Фокустағы элементті таңдау</translation>
    </message>
    <message>
        <source>Check the answer and go on</source>
        <translation>Жауапты тексеріп, жалғастыру</translation>
    </message>
    <message>
        <source>Flag a question</source>
        <translation>Сұрақты белгілеу</translation>
    </message>
    <message>
        <source>Scroll; at the end, turn the page</source>
        <translation>Айналдыру; соңында келесі бетке өту</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Курсты жалғастыру</translation>
    </message>
    <message>
        <source>continue, resume, course, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight the words selected or found; in a case, put them into the log</source>
        <translation>Белгіленген не табылған сөздерді бояу; істе — журналға енгізу</translation>
    </message>
    <message>
        <source>Section as PDF</source>
        <translation type="unfinished">Бөлім PDF түрінде</translation>
    </message>
    <message>
        <source>print, printer, PDF, on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson as PDF</source>
        <translation type="unfinished">Сабақ PDF түрінде</translation>
    </message>
    <message>
        <source>Present this lesson on a projector</source>
        <translation>Бұл сабақты проектормен көрсету</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Мәтін өлшемі</translation>
    </message>
    <message>
        <source>font, font size, zoom, bigger text, smaller text, text bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation type="unfinished">Ашық, күңгірт немесе контрастты безендіру</translation>
    </message>
    <message>
        <source>theme, dark, dark theme, dark mode, night mode, light theme, high contrast, contrast, colour, color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log out, sign out, change user, somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit, quit, leave at once, hide the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Бағдарламаны жабу</translation>
    </message>
    <message>
        <source>quit, exit, end, shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Оқу</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Барлық жерде</translation>
    </message>
    <message>
        <source>Follow a link; in the search field, the next match (Shift: the one before)</source>
        <translation>Сілтемемен өту; іздеу өрісінде — келесі сәйкестік (Shift: алдыңғысы)</translation>
    </message>
    <message>
        <source>Close what lies over the page</source>
        <translation>Бет үстінде ашылғанды жабу</translation>
    </message>
    <message>
        <source>Choose an answer or a label</source>
        <translation>Жауапты немесе белгіні таңдау</translation>
    </message>
    <message>
        <source>Say how sure: a guess, fairly (half) or very (entirely) sure</source>
        <translation>Қаншалықты сенімді екеніңізді айту: болжап, біршама не өте</translation>
    </message>
    <message>
        <source>In review and in cases, take the last answer or step back</source>
        <translation>Қайталауда және істерде — соңғы жауапты не шешімді болдырмау</translation>
    </message>
    <message>
        <source>In a case, open the next document</source>
        <translation>Істе — келесі құжатты ашу</translation>
    </message>
    <message>
        <source>Move an item up in an order; Ctrl+Down moves it down</source>
        <translation>Элементті жоғары жылжыту; Ctrl+Down — төмен</translation>
    </message>
    <message>
        <source>In matching and sorting, take an item out of its place</source>
        <translation>Сәйкестендіру мен топтауда — элементті орнынан алу</translation>
    </message>
    <message>
        <source>Choose words to mark in a text, with the other arrows too</source>
        <translation>Мәтінде белгіленетін сөздерді таңдау, басқа көрсеткілермен де</translation>
    </message>
    <message>
        <source>Take a mark in a text away</source>
        <translation>Мәтіндегі белгіні алып тастау</translation>
    </message>
    <message>
        <source>Along the questions, with the dots in focus; Right goes on</source>
        <translation>Фокус нүктелерде болғанда сұрақтар бойымен; Right — алға</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>diploma, certificate of completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in to a class</source>
        <translation>Топқа тапсыру</translation>
    </message>
    <message>
        <source>hand in, trainer assignment results receipt card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present and ask the room</source>
        <translation>Көрсету және аудиториядан сұрау</translation>
    </message>
    <message>
        <source>in the room, projector, slides, poll, vote, phones, clicker, session report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My class</source>
        <translation>Менің тобым</translation>
    </message>
    <message>
        <source>collect results, people of my class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essays to mark</source>
        <translation>Тексерілетін эсселер</translation>
    </message>
    <message>
        <source>essay, rubric, mark essays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Емтихандар</translation>
    </message>
    <message>
        <source>invigilation, extra time, release results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts and marks</source>
        <translation>Талпыныстар мен бағалар</translation>
    </message>
    <message>
        <source>regrade, mark by hand, change a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of quizzes</source>
        <translation>Тестілер статистикасы</translation>
    </message>
    <message>
        <source>statistics, item analysis, difficulty, discrimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished">Модульдер</translation>
    </message>
    <message>
        <source>write and share modules, editor, write a lesson, export, import, Moodle, SCORM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>How sure are you?</source>
        <translation>Қаншалықты сенімдісіз?</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>{key} пернесі</translation>
    </message>
</context>
<context>
    <name>ContentNote</name>
    <message>
        <source>Before you read</source>
        <translation>Оқымас бұрын</translation>
    </message>
    <message>
        <source>Skip this lesson</source>
        <translation>Бұл сабақты өткізіп жіберу</translation>
    </message>
    <message>
        <source>You have done the other task: it counts like this lesson. You can read it at any time.</source>
        <translation>Басқа тапсырманы орындадыңыз: ол осы сабақ ретінде есептеледі. Сабақты кез келген уақытта оқуға болады.</translation>
    </message>
    <message>
        <source>You can do a task of equal worth instead, or skip this lesson; you can come back at any time.</source>
        <translation>Сабақтың орнына оған тең тапсырма орындауға немесе сабақты өткізіп жіберуге болады; кез келген уақытта қайта ораласыз.</translation>
    </message>
    <message>
        <source>You can skip this lesson and go on; you can come back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the other task</source>
        <translation>Басқа тапсырманы ашу</translation>
    </message>
    <message>
        <source>Do another task instead</source>
        <translation>Орнына басқа тапсырма орындау</translation>
    </message>
    <message>
        <source>A task of equal worth</source>
        <translation>Тең тапсырма</translation>
    </message>
    <message>
        <source>Read this lesson</source>
        <translation>Осы сабақты оқу</translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>Мазмұны</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Outside your route</source>
        <translation>Бағытыңыздан тыс</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Өтілді</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished">{done}/{total}</translation>
    </message>
    <message>
        <source>not on your route</source>
        <translation>бағытыңызда жоқ</translation>
    </message>
    <message>
        <source>changed since you read it</source>
        <translation>оқығаннан кейін өзгерген</translation>
    </message>
    <message>
        <source>{read} of {total} sections read</source>
        <translation type="unfinished">Оқылған бөлімдер: {read}/{total}</translation>
    </message>
    <message>
        <source>{answered} of {total} checks answered</source>
        <translation>Жауап берілген сұрақтар: {answered}/{total}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>оқылды</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>әлі оқылмаған</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>қазір ашық</translation>
    </message>
    <message>
        <source>Part {number}, {title}: {done} of {total} lessons done</source>
        <translation type="unfinished">{number}-тарау, {title}: аяқталған сабақтар {done}/{total}</translation>
    </message>
    <message>
        <source>Part {number}, {title}: not on your route</source>
        <translation type="unfinished">{number}-бөлік, {title}: сіздің оқу бағытыңызда жоқ</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>басталмаған</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>басталды</translation>
    </message>
    <message>
        <source>done</source>
        <translation>өтілді</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Route: {route}</source>
        <translation>Оқу бағыты: {route}</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done</source>
        <translation>Өтілген сабақтар: {done}/{total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>шамамен {time} қалды</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Kazakhstan</source>
        <translation>Қазақстан</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Қырғызстан</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Тәжікстан</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Түрікменстан</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Өзбекстан</translation>
    </message>
</context>
<context>
    <name>CountryEntries</name>
    <message>
        <source>Offences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treaties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation type="unfinished">Көмек телефондары</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <translation type="unfinished">Заң</translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was read, one source a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2024 or 2024-05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trafficking itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty until somebody has called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as round the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Код</translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Аты</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens in this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred, not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose line it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountryHead</name>
    <message>
        <source>Country</source>
        <translation type="unfinished">Ел</translation>
    </message>
    <message>
        <source>Name ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners who choose this country see its help lines and, under Help, Law, all else that stands here. Each entry says where it was read, and when.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished">Өлшем</translation>
    </message>
    <message>
        <source>what decisions are held against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a good decision does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, one a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>For trainers</source>
        <translation type="unfinished">Оқытушыларға</translation>
    </message>
    <message>
        <source>Modules, exams and essays of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN for the trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is a curtain, not a lock: who can open the files of this computer can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ашу</translation>
    </message>
    <message>
        <source>Set the PIN and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trainer’s PIN is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trainer’s PIN was chosen when this computer was set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people learn here: whoever comes first cannot choose it any more. Who set up the computer puts an empty file “reset-pin” into the folder {folder} and starts the program again; then it is asked here. The file works once, and goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes learners’ own PINs away, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamagedCard</name>
    <message>
        <source>Record damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record cannot be opened. Looking for a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you choose but Delete, the damaged file is kept beside the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Жою</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Қайта көру</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written: free some space on it, then open the record again. What was kept in it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) in it not submitted go on once it is back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n test(s) or exam(s) in it answers or marks may be lost: once submitted they count when a trainer says so.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from {when} ({answers})</source>
        <translation type="unfinished">Көшірмеден қалпына келтіру: {when} ({answers})</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other copies ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you choose but Delete, this file is kept beside the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another’s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is not in its place any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is empty: what was in it is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record breaks off: its end is missing, and it cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else stands in the place of the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of another learner stands in the place of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the program wrote this record. Install that, and it opens as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not let this account read the record. Let who set up this computer give it the right; nothing takes its place until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of what was written last, before a crash, cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is whole, but the log beside it does not fit it: it is another’s, or of another day. What is this learner’s comes back, and both files are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the record cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy was found.</source>
        <translation type="unfinished">Көшірме табылмады.</translation>
    </message>
    <message>
        <source>No copy of it is whole.</source>
        <translation type="unfinished">Бүтін көшірмесі жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies of it may be whole, and this account may not read them: let who set up this computer give it the right, then start the program again. Nothing takes its place until then.</source>
        <translation type="unfinished">
            <numerusform>%n көшірме бүтін болуы мүмкін, бірақ бұл тіркелгі оларды оқи алмайды: компьютерді баптаған адам оған құқық берсін, сосын бағдарламаны қайта іске қосыңыз. Оған дейін орнына ештеңе қойылмайды.</numerusform>
            <numerusform>%n көшірме бүтін болуы мүмкін, бірақ бұл тіркелгі оларды оқи алмайды: компьютерді баптаған адам оған құқық берсін, сосын бағдарламаны қайта іске қосыңыз. Оған дейін орнына ештеңе қойылмайды.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer can be read of the file.</source>
        <translation type="unfinished">Файлда бірде-бір жауап оқылмайды.</translation>
    </message>
    <message>
        <source>No answer can be read of the file, but notes or sections that were read can.</source>
        <translation type="unfinished">Файлда бірде-бір жауап оқылмайды, бірақ ескертпелер немесе оқылған бөлімдер оқылады.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read of the file, the last from {when}.</source>
        <translation type="unfinished">
            <numerusform>Файлда %n жауап оқылады, соңғысы: {when}.</numerusform>
            <numerusform>Файлда %n жауап оқылады, соңғысы: {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read of the copies, the last from {when}.</source>
        <translation type="unfinished">
            <numerusform>Көшірмелерде %n жауап оқылады, соңғысы: {when}.</numerusform>
            <numerusform>Көшірмелерде %n жауап оқылады, соңғысы: {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest copy may not be read by this account. One from {when} is whole and has {answers}.</source>
        <translation type="unfinished">Ең жаңа көшірмені бұл тіркелгі оқи алмайды. Одан бұрынғысы бүтін: {when}, онда {answers}.</translation>
    </message>
    <message>
        <source>The newest copy is another learner’s record. One from {when} is whole and has {answers}.</source>
        <translation type="unfinished">Ең жаңа көшірме — басқа тыңдаушының деректері. Одан бұрынғысы бүтін: {when}, онда {answers}.</translation>
    </message>
    <message>
        <source>The newest copy is damaged too. One from {when} is whole and has {answers}.</source>
        <translation type="unfinished">Ең жаңа көшірме де бүлінген. Одан бұрынғысы бүтін: {when}, онда {answers}.</translation>
    </message>
    <message>
        <source>A copy from {when} is whole and has {answers}.</source>
        <translation type="unfinished">Көшірме бүтін: {when}, онда {answers}.</translation>
    </message>
    <message numerus="yes">
        <source>%n later answer(s), up to {when}, can still be read and come back too.</source>
        <translation type="unfinished">
            <numerusform>Одан кейінгі %n жауап (соңғысы: {when}) әлі оқылады, ол да қайтады.</numerusform>
            <numerusform>Одан кейінгі %n жауап (соңғысы: {when}) әлі оқылады, ол да қайтады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later note(s) can still be read and come back too.</source>
        <translation type="unfinished">
            <numerusform>Одан кейінгі %n ескертпе әлі оқылады, ол да қайтады.</numerusform>
            <numerusform>Одан кейінгі %n ескертпе әлі оқылады, ол да қайтады.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these can be read of the file, too, and none that is later was found.</source>
        <translation type="unfinished">Олардың бәрі файлдың өзінде де оқылады; кейінгісі табылмады.</translation>
    </message>
    <message>
        <source>What was done after it may be lost.</source>
        <translation type="unfinished">Одан кейін істелгені жоғалуы мүмкін.</translation>
    </message>
    <message>
        <source>One dated {when} was passed over: copies are compared by what they hold.</source>
        <translation type="unfinished">{when} күнімен белгіленген біреуі аттап өтілді: көшірмелер мазмұны бойынша салыстырылады.</translation>
    </message>
</context>
<context>
    <name>DebriefView</name>
    <message>
        <source>Play it again</source>
        <translation>Қайта өту</translation>
    </message>
    <message>
        <source>As a text</source>
        <translation>Мәтін түрінде</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Барлық істер</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Талдау</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Немен аяқталды</translation>
    </message>
    <message>
        <source>{good} of {total} decisions fitted their criterion.</source>
        <translation>Өлшемге сай келген шешімдер: {good}/{total}.</translation>
    </message>
    <message>
        <source>Not opened: {titles}.</source>
        <translation>Ашылмағаны: {titles}.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыт</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Өлшем</translation>
    </message>
    <message>
        <source>Your way did not come to a decision that is held against it.</source>
        <translation>Жолыңызда онымен салыстырылатын шешім болмады.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished">Дереккөздер</translation>
    </message>
    <message>
        <source>Fits the criterion</source>
        <translation>Өлшемге сай</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Сай емес</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Бұл неге негізделген</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Тексерілмеген.</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Decision {number}</source>
        <translation>{number}-шешім</translation>
    </message>
    <message>
        <source>The case has ended</source>
        <translation>Іс аяқталды</translation>
    </message>
    <message>
        <source>1–{last}, then Enter</source>
        <translation>1–{last}, содан кейін Enter</translation>
    </message>
    <message>
        <source>1, then Enter</source>
        <translation>1, содан кейін Enter</translation>
    </message>
    <message>
        <source>Next, what you decided is held against the criteria.</source>
        <translation>Енді шешімдеріңіз өлшемдермен салыстырылады.</translation>
    </message>
    <message>
        <source>None of these can be undone.</source>
        <translation>Бұл шешімдердің ешқайсысын қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>Can’t be undone unless it says so.</source>
        <translation>Басқаша айтылмаса, шешімді қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>To the debrief</source>
        <translation>Талдауға өту</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Шешім қабылдау</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>қайтаруға болады</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close without it?</source>
        <translation>Онсыз жабу керек пе?</translation>
    </message>
    <message>
        <source>What you typed here would be gone.</source>
        <translation>Осында терілген мәтін жоғалады.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Жазуды жалғастыру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Атыңыз</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">Іздеу</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Кірістіру</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
    <message>
        <source>Add: {count}</source>
        <translation>Қосу: {count}</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Белгілердің бәрін алу</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Бәрін белгілеу</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation type="unfinished">ашу</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation type="unfinished">жиналған</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paper that arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Мәтін</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>{name}, shown now</source>
        <translation>{name}, қазір ашық</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Reading the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a text in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a new module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into “{title}”, as new lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the text, guessed by its letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the new module</source>
        <translation>Жаңа модульдің атауы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished">Импорттау</translation>
    </message>
    <message>
        <source>Writing the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft of this module is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” stands among your drafts already: {folder}</source>
        <translation type="unfinished">«{title}» жобаларыңыз арасында бар: {folder}</translation>
    </message>
    <message>
        <source>“{title}” stands among your drafts already, last opened on {when}: {folder}</source>
        <translation type="unfinished">«{title}» жобаларыңыз арасында бар, соңғы рет ашылған уақыты: {when}; {folder}</translation>
    </message>
    <message>
        <source>Make another copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text stands in the editor. Look through what was changed, then try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished">Кірістіру</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bold words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- first
- second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; quoted words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Мәтін</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
</context>
<context>
    <name>EditorView</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written to the file: {reason}</source>
        <translation>Файлға жазылмады: {reason}</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Онсыз жалғастыру</translation>
    </message>
    <message>
        <source>Go on without it?</source>
        <translation>Онсыз жалғастыру керек пе?</translation>
    </message>
    <message>
        <source>{kind}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingChoice</name>
    <message>
        <source>Encoding of “{file}”, which does not tell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first lines in this encoding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors: {errors}, warnings: {warnings}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EqualTaskView</name>
    <message>
        <source>The task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer to the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your answer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this lesson</source>
        <translation type="unfinished">Осы сабақты оқу</translation>
    </message>
    <message>
        <source>Go on after this lesson</source>
        <translation>Келесіге өту</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. It counts like the lesson, which stays open if you want to read it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write is kept with your notes, on this computer only. You may also work on paper.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>This is a mistake in the program. Your answers are safe.</source>
        <translation>Бұл — бағдарламаның қатесі. Жауаптарыңыз сақтаулы.</translation>
    </message>
    <message>
        <source>You can go on. If it comes again, copy the details and pass them to who looks after the program.</source>
        <translation>Жалғастыра беруге болады. Қате қайталанса, мәліметтерді көшіріп, бағдарламаға жауапты адамға беріңіз.</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Мәліметтерді көшіру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Қате орын алды</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Орындалмады</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Көшірілді</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Тоқтатылды. Ештеңе өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>A question with choices needs at least two.</source>
        <translation type="unfinished">Нұсқалары бар сұраққа кемінде екі нұсқа қажет.</translation>
    </message>
    <message>
        <source>Add a choice.</source>
        <translation type="unfinished">Нұсқа қосыңыз.</translation>
    </message>
    <message>
        <source>The fraction of “{id}” is outside -1 to 1.</source>
        <translation type="unfinished">«{id}» үлесі -1 мен 1 аралығынан тыс.</translation>
    </message>
    <message>
        <source>Write a fraction from -1 to 1.</source>
        <translation type="unfinished">-1 мен 1 аралығындағы үлесті жазыңыз.</translation>
    </message>
    <message>
        <source>The id “{id}” is used twice in one question.</source>
        <translation type="unfinished">«{id}» идентификаторы бір сұрақта екі рет қолданылған.</translation>
    </message>
    <message>
        <source>Give every element an id of its own.</source>
        <translation type="unfinished">Әр элементке өз идентификаторын беріңіз.</translation>
    </message>
    <message>
        <source>“{id}” has no feedback.</source>
        <translation type="unfinished">«{id}» элементінде түсіндірме жоқ.</translation>
    </message>
    <message>
        <source>Add feedback: say why it is right or wrong.</source>
        <translation type="unfinished">Түсіндірме қосыңыз: неге дұрыс немесе дұрыс емес екенін жазыңыз.</translation>
    </message>
    <message>
        <source>“{id}” has no text.</source>
        <translation type="unfinished">«{id}» элементінде мәтін жоқ.</translation>
    </message>
    <message>
        <source>Write its text.</source>
        <translation type="unfinished">Оның мәтінін жазыңыз.</translation>
    </message>
    <message>
        <source>“{list}” has {count} entries; it needs at least {least}.</source>
        <translation type="unfinished">«{list}» тізіміндегі жазбалар: {count}; ең азы: {least}.</translation>
    </message>
    <message>
        <source>Add entries to “{list}”.</source>
        <translation type="unfinished">«{list}» тізіміне жазба қосыңыз.</translation>
    </message>
    <message>
        <source>A single-choice question has {count} right choices.</source>
        <translation type="unfinished">Бір жауапты сұрақтағы дұрыс нұсқалар саны: {count}.</translation>
    </message>
    <message>
        <source>The text has the mark “{mark}”, but there is no such gap.</source>
        <translation type="unfinished">Мәтінде «{mark}» белгісі бар, бірақ мұндай бос орын жоқ.</translation>
    </message>
    <message>
        <source>Add the gap, or take the mark out of the text.</source>
        <translation type="unfinished">Бос орынды қосыңыз немесе белгіні мәтіннен алып тастаңыз.</translation>
    </message>
    <message>
        <source>The gap “{id}” is marked {count} times in the text.</source>
        <translation type="unfinished">«{id}» бос орны мәтінде белгіленген сан: {count}.</translation>
    </message>
    <message>
        <source>Write its id in braces exactly once in the text.</source>
        <translation type="unfinished">Идентификаторын мәтінде фигуралық жақшада дәл бір рет жазыңыз.</translation>
    </message>
    <message>
        <source>The gap “{id}” needs either choices or answers.</source>
        <translation type="unfinished">«{id}» бос орнына не нұсқалар, не жауаптар қажет.</translation>
    </message>
    <message>
        <source>Give choices for a gap to choose, answers for one to type.</source>
        <translation type="unfinished">Таңдалатын бос орынға нұсқалар, терілетініне жауаптар беріңіз.</translation>
    </message>
    <message>
        <source>The weight of the gap “{id}” is not above 0.</source>
        <translation type="unfinished">«{id}» бос орнының салмағы нөлден үлкен емес.</translation>
    </message>
    <message>
        <source>Write a weight above 0, or leave it out.</source>
        <translation type="unfinished">Нөлден үлкен салмақ жазыңыз немесе жазбаңыз.</translation>
    </message>
    <message>
        <source>“{text}” can be read as two numbers; only who types it just so is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write thousands without a comma (1500), decimals with a point (1.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap “{id}” has {count} right choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark exactly one choice with “correct: true”.</source>
        <translation type="unfinished">Дәл бір нұсқаны «correct: true» деп белгілеңіз.</translation>
    </message>
    <message>
        <source>The module “{module}” is not installed.</source>
        <translation>«{module}» модулі орнатылмаған.</translation>
    </message>
    <message>
        <source>Look at the list of modules: it may be built in, or removed already.</source>
        <translation>Модульдер тізімін қараңыз: ол кіріктірілген немесе алып тасталған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Another program changes the modules just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again when that is done; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of modules “{path}” cannot be written ({reason}).</source>
        <translation>«{path}» модульдер бумасына жазу мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>Install it again: open its .htmod file with the program.</source>
        <translation>Оны қайта орнатыңыз: .htmod файлын бағдарламада ашыңыз.</translation>
    </message>
    <message>
        <source>The id “{name}” is used twice in one list of the case.</source>
        <translation type="unfinished">«{name}» идентификаторы істің бір тізімінде екі рет қолданылған.</translation>
    </message>
    <message>
        <source>Give each element an id of its own.</source>
        <translation type="unfinished">Әр элементке өз идентификаторын беріңіз.</translation>
    </message>
    <message>
        <source>The case starts at “{name}”, but there is no such node.</source>
        <translation type="unfinished">Іс «{name}» түйінінен басталады, бірақ мұндай түйін жоқ.</translation>
    </message>
    <message>
        <source>Write “start:” with the id of the first node.</source>
        <translation type="unfinished">«start:» және бірінші түйіннің идентификаторын жазыңыз.</translation>
    </message>
    <message>
        <source>The decision “{name}” leads to “{next}”, but there is no such node.</source>
        <translation type="unfinished">«{name}» шешімі «{next}» түйініне апарады, бірақ мұндай түйін жоқ.</translation>
    </message>
    <message>
        <source>Add the node, or correct “next”.</source>
        <translation type="unfinished">Түйінді қосыңыз немесе «next» мәнін түзетіңіз.</translation>
    </message>
    <message>
        <source>The way “{name}” leads to “{next}”, but there is no such node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way leads to the node “{name}”.</source>
        <translation type="unfinished">«{name}» түйініне жол жоқ.</translation>
    </message>
    <message>
        <source>Let a decision lead to it, or remove it.</source>
        <translation type="unfinished">Оған апаратын шешім қосыңыз немесе оны алып тастаңыз.</translation>
    </message>
    <message>
        <source>From “{name}” no ending can be reached: a loop without an exit.</source>
        <translation type="unfinished">«{name}» түйінінен ешбір аяқталуға жету мүмкін емес: шығусыз айналым.</translation>
    </message>
    <message>
        <source>“{name}” is a dead end: it has no decisions and is no ending.</source>
        <translation type="unfinished">«{name}» — тұйық: шешімдері жоқ және аяқталу емес.</translation>
    </message>
    <message>
        <source>Add a decision that leads on, or write “ending: true”.</source>
        <translation type="unfinished">Әрі қарай апаратын шешім қосыңыз немесе «ending: true» деп жазыңыз.</translation>
    </message>
    <message>
        <source>The ending “{name}” can be reached with nothing to debrief.</source>
        <translation type="unfinished">«{name}» аяқталуына талдайтын ештеңесіз жетуге болады.</translation>
    </message>
    <message>
        <source>Give a decision on the way to it a “debrief”.</source>
        <translation type="unfinished">Оған апаратын жолдағы шешімге «debrief» қосыңыз.</translation>
    </message>
    <message>
        <source>“{name}” is an ending, but it has decisions.</source>
        <translation type="unfinished">«{name}» — аяқталу, бірақ оның шешімдері бар.</translation>
    </message>
    <message>
        <source>Remove the decisions, or “ending: true”.</source>
        <translation type="unfinished">Шешімдерді немесе «ending: true» жолын алып тастаңыз.</translation>
    </message>
    <message>
        <source>“{name}” is marked as best, but it is no ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “best: true” at endings only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has “ways” that lead on at once, and decisions or an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make two nodes of it: what is decided first, and a fork after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has “ways”: nobody sees its text or what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it at the nodes that the ways lead to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last way of “{name}” asks for something: none may be left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a last way with “next” only, for all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way asks for “{name}”, which is not in the state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way asks for “{name}” of {value}: everybody has it, or nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the least that is needed, 1 to 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“within” is {value}; it counts minutes from the start of the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the most minutes that may have passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node shows a document “{name}” that is not there.</source>
        <translation type="unfinished">Түйін жоқ құжатты көрсетеді: «{name}».</translation>
    </message>
    <message>
        <source>Add it to “documents”, or correct the id.</source>
        <translation type="unfinished">Оны «documents» тізіміне қосыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>The debrief names a criterion “{name}” that is not there.</source>
        <translation type="unfinished">Талдауда жоқ критерий аталған: «{name}».</translation>
    </message>
    <message>
        <source>Add it to “criteria”, or correct the id.</source>
        <translation type="unfinished">Оны «criteria» тізіміне қосыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>The state “{name}” starts at {value}; it runs from 0 to 3.</source>
        <translation type="unfinished">«{name}» күйінің бастапқы мәні: {value}; рұқсат етілгені 0 мен 3 аралығы.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 3.</source>
        <translation type="unfinished">0 мен 3 аралығындағы санды жазыңыз.</translation>
    </message>
    <message>
        <source>An effect changes “{name}”, which is not in the state.</source>
        <translation type="unfinished">Әсер күйде жоқ мәнді өзгертеді: «{name}».</translation>
    </message>
    <message>
        <source>Add it to “state”, or correct the name.</source>
        <translation type="unfinished">Оны «state» бөліміне қосыңыз немесе атын түзетіңіз.</translation>
    </message>
    <message>
        <source>The case ends at {end}, before it starts.</source>
        <translation type="unfinished">Істің аяқталу уақыты ({end}) басталуынан бұрын.</translation>
    </message>
    <message>
        <source>Let the clock end later on the same day.</source>
        <translation type="unfinished">Сағат сол күні кешірек аяқталсын.</translation>
    </message>
    <message>
        <source>“{time}” is no time of day.</source>
        <translation type="unfinished">«{time}» — тәулік уақыты емес.</translation>
    </message>
    <message>
        <source>Write it as &quot;14:05&quot;, in quotes.</source>
        <translation type="unfinished">&quot;14:05&quot; түрінде тырнақшамен жазыңыз.</translation>
    </message>
    <message>
        <source>The minutes name a route “{route}” that module.yaml does not have.</source>
        <translation type="unfinished">Минуттарда module.yaml файлында жоқ оқу бағыты аталған: «{route}».</translation>
    </message>
    <message>
        <source>Add the route to module.yaml, or correct its name.</source>
        <translation type="unfinished">Оқу бағытын module.yaml файлына қосыңыз немесе атын түзетіңіз.</translation>
    </message>
    <message>
        <source>An entry does not say where it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its sources under “sources”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry does not say as of when it is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the year or day under “as_of”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A help line does not say whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it under “name”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A help line has no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it under “number”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A help line does not say who reported it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it under “reported_by”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A help line does not say when it was reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it under “reported_in”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” must be a list of entries.</source>
        <translation type="unfinished">«{key}» жазбалар тізімі болуы керек.</translation>
    </message>
    <message>
        <source>Begin each entry with “- ”, and give it “sources” and “as_of”.</source>
        <translation>Әр жазбаны «- » белгісінен бастап, «sources» және «as_of» көрсетіңіз.</translation>
    </message>
    <message>
        <source>Write 2024-05-31, or leave it empty as long as nobody has called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no date on which somebody called the line.</source>
        <translation type="unfinished">«{value}» — осы нөмірге қоңырау шалынған күн емес.</translation>
    </message>
    <message>
        <source>“{figure}” stands in a paragraph without a citation.</source>
        <translation type="unfinished">«{figure}» дереккөзге сілтемесі жоқ абзацта тұр.</translation>
    </message>
    <message>
        <source>Cite where it comes from, [@source, page], or leave the number out.</source>
        <translation type="unfinished">Қайдан алынғанын көрсетіңіз: [@source, page], немесе санды алып тастаңыз.</translation>
    </message>
    <message>
        <source>The note “{note}” is a reference, and no source of the module is made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a source of it, and cite that in place of the note: [@source, page].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question “{name}” tests no objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its objective, in the text “objective: …” with its id; Progress goes by them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions in no quiz or lesson: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name them in a quiz, or ask them in a lesson by “!!! check”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” names a question “{name}” that is not there.</source>
        <translation type="unfinished">«{quiz}» тестінде жоқ сұрақ аталған: «{name}».</translation>
    </message>
    <message>
        <source>Write the question, or correct the id.</source>
        <translation type="unfinished">Сұрақты жазыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” belongs to a lesson “{name}” that is not there.</source>
        <translation type="unfinished">«{quiz}» тесті жоқ сабаққа жатады: «{name}».</translation>
    </message>
    <message>
        <source>Correct the lesson&apos;s id, or leave it out.</source>
        <translation type="unfinished">Сабақ идентификаторын түзетіңіз немесе көрсетпеңіз.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” is for a route “{name}” that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” has no questions.</source>
        <translation type="unfinished">«{quiz}» тестінде сұрақ жоқ.</translation>
    </message>
    <message>
        <source>Name questions, or add “draw”.</source>
        <translation type="unfinished">Сұрақтарды атаңыз немесе «draw» қосыңыз.</translation>
    </message>
    <message>
        <source>The exam “{quiz}” has {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many there are, or leave them out: then there is no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” has minutes, but only an exam is timed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “exam” to its modes, or leave the minutes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” says what “{mode}” tells, but has no such mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the mode, or take its feedback out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” tells the right answer in “{mode}”, but not whether an answer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees the one sees the other: set both to true, or both to false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draw of the quiz “{quiz}” finds no question beside the fixed ones.</source>
        <translation type="unfinished">«{quiz}» тестінің іріктеуі белгіленгендерден басқа сұрақ таппайды.</translation>
    </message>
    <message>
        <source>Ask for an objective, difficulty or type there are questions of.</source>
        <translation type="unfinished">Сұрақтары бар мақсатты, қиындықты немесе түрді көрсетіңіз.</translation>
    </message>
    <message>
        <source>A draw of the quiz “{quiz}” asks for {count} questions and finds {found}.</source>
        <translation type="unfinished">«{quiz}» тестінің іріктеуі: қажет сұрақтар — {count}, табылғаны — {found}.</translation>
    </message>
    <message>
        <source>Ask for fewer, or write more.</source>
        <translation type="unfinished">Азырақ сұраңыз немесе тағы жазыңыз.</translation>
    </message>
    <message>
        <source>A draw of the quiz “{quiz}” asks for {count} questions.</source>
        <translation type="unfinished">«{quiz}» тестінің іріктеуі сұрайтын сұрақтар саны: {count}.</translation>
    </message>
    <message>
        <source>Ask for one or more.</source>
        <translation type="unfinished">Бір немесе одан көп сұраңыз.</translation>
    </message>
    <message>
        <source>The draws of the quiz “{quiz}” ask for {count} questions together and find {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for fewer, or write more: several lines draw out of the same questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source “{name}” in sources.json.</source>
        <translation type="unfinished">sources.json файлында «{name}» дереккөзі жоқ.</translation>
    </message>
    <message>
        <source>Add the source, or correct the id after “@”.</source>
        <translation type="unfinished">Дереккөзді қосыңыз немесе «@» белгісінен кейінгі идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>There is no term “{name}” in glossary.yaml.</source>
        <translation type="unfinished">glossary.yaml файлында «{name}» термині жоқ.</translation>
    </message>
    <message>
        <source>Add the term, or correct the id after “term=”.</source>
        <translation type="unfinished">Терминді қосыңыз немесе «term=» сөзінен кейінгі идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>The module holds no readable picture “{name}”.</source>
        <translation type="unfinished">Модульде оқылатын «{name}» суреті жоқ.</translation>
    </message>
    <message>
        <source>Put it into the folder “images” and write images/name.png.</source>
        <translation type="unfinished">Оны «images» бумасына салып, images/name.png деп жазыңыз.</translation>
    </message>
    <message>
        <source>The picture “{name}” has no words for those who do not see it.</source>
        <translation type="unfinished">«{name}» суретінде оны көрмейтіндерге арналған сипаттама жоқ.</translation>
    </message>
    <message>
        <source>Say in the square brackets what it shows: ![…](…).</source>
        <translation type="unfinished">Не бейнеленгенін тік жақшада жазыңыз: ![…](…).</translation>
    </message>
    <message>
        <source>The link “{to}” leads nowhere.</source>
        <translation type="unfinished">«{to}» сілтемесі ешқайда апармайды.</translation>
    </message>
    <message>
        <source>Write lesson-id#section, #section of this lesson, or a web address.</source>
        <translation type="unfinished">lesson-id#section, осы сабақтың #section бөлімін немесе веб-мекенжайды жазыңыз.</translation>
    </message>
    <message>
        <source>There is no block “{kind}”.</source>
        <translation type="unfinished">«{kind}» блогы жоқ.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation type="unfinished">Мыналардың бірін таңдаңыз: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no country of the course.</source>
        <translation type="unfinished">«{name}» — курстағы ел емес.</translation>
    </message>
    <message>
        <source>There is no question “{name}”.</source>
        <translation type="unfinished">«{name}» сұрағы жоқ.</translation>
    </message>
    <message>
        <source>Write the question in quizzes/, or correct the id.</source>
        <translation type="unfinished">Сұрақты quizzes/ бумасында жазыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>There is no data/{name}.yaml to draw from.</source>
        <translation type="unfinished">Сызуға арналған data/{name}.yaml файлы жоқ.</translation>
    </message>
    <message>
        <source>Add the .yaml and .csv, or correct the name.</source>
        <translation type="unfinished">.yaml және .csv файлдарын қосыңыз немесе атын түзетіңіз.</translation>
    </message>
    <message>
        <source>“{name}” is a {kind}.</source>
        <translation type="unfinished">«{name}» түрі: {kind}.</translation>
    </message>
    <message>
        <source>Write !!! {kind} “{name}”.</source>
        <translation type="unfinished">Былай жазыңыз: !!! {kind} «{name}».</translation>
    </message>
    <message>
        <source>“{citation}” is no citation.</source>
        <translation type="unfinished">«{citation}» — дереккөзге сілтеме емес.</translation>
    </message>
    <message>
        <source>Write “@source-id” or “@source-id, art. 3”.</source>
        <translation type="unfinished">«@source-id» немесе «@source-id, art. 3» деп жазыңыз.</translation>
    </message>
    <message>
        <source>There is no entry “{name}” in facts.yaml.</source>
        <translation type="unfinished">facts.yaml файлында «{name}» жазбасы жоқ.</translation>
    </message>
    <message>
        <source>Add the entry, or correct the id.</source>
        <translation type="unfinished">Жазбаны қосыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>No lesson has the objective “{name}”.</source>
        <translation type="unfinished">«{name}» мақсаты ешбір сабақта жоқ.</translation>
    </message>
    <message>
        <source>Add it to a lesson&apos;s objectives, or correct the id.</source>
        <translation type="unfinished">Оны сабақ мақсаттарына қосыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>The slide “{title}” has {words} words; a room reads {limit}.</source>
        <translation type="unfinished">«{title}» слайдындағы сөз саны: {words}; аудитория оқитыны: {limit}.</translation>
    </message>
    <message>
        <source>Keep the key words and say the rest, or make two slides.</source>
        <translation type="unfinished">Негізгі сөздерді қалдырып, қалғанын айтыңыз немесе екі слайд жасаңыз.</translation>
    </message>
    <message>
        <source>The slide “{title}” does not fit a projector of 1366×768 at 30 px.</source>
        <translation type="unfinished">«{title}» слайды 30 пиксельде 1366×768 проекторға сыймайды.</translation>
    </message>
    <message>
        <source>Shorten it, or make two slides.</source>
        <translation type="unfinished">Оны қысқартыңыз немесе екі слайд жасаңыз.</translation>
    </message>
    <message>
        <source>The {kind} id “{name}” would belong to another module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an id without “/”: small letters, digits and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {kind} id “{name}” is used twice, first in {first}.</source>
        <translation type="unfinished">«{name}» идентификаторы ({kind}) екі рет қолданылған, алғашқысы: {first}.</translation>
    </message>
    <message>
        <source>Give one of the two another id.</source>
        <translation type="unfinished">Екеуінің біріне басқа идентификатор беріңіз.</translation>
    </message>
    <message>
        <source>The lesson “{name}” is named twice in the parts.</source>
        <translation type="unfinished">«{name}» сабағы тарауларда екі рет аталған.</translation>
    </message>
    <message>
        <source>Name it once.</source>
        <translation type="unfinished">Оны бір рет атаңыз.</translation>
    </message>
    <message>
        <source>The lesson “{name}” is in no part, so nobody can open it.</source>
        <translation type="unfinished">«{name}» сабағы ешбір тарауда жоқ, сондықтан оны ашу мүмкін емес.</translation>
    </message>
    <message>
        <source>Name it under “lessons” of a part in module.yaml.</source>
        <translation type="unfinished">Оны module.yaml файлындағы бір тараудың «lessons» тізімінде атаңыз.</translation>
    </message>
    <message>
        <source>There is no lesson “{name}”.</source>
        <translation type="unfinished">«{name}» сабағы жоқ.</translation>
    </message>
    <message>
        <source>Write the lesson, or correct the id.</source>
        <translation type="unfinished">Сабақты жазыңыз немесе идентификаторды түзетіңіз.</translation>
    </message>
    <message>
        <source>The route “{route}” names a section “{name}” that is not there.</source>
        <translation type="unfinished">«{route}» оқу бағытында жоқ бөлім аталған: «{name}».</translation>
    </message>
    <message>
        <source>Write lesson-id#section.</source>
        <translation type="unfinished">lesson-id#section деп жазыңыз.</translation>
    </message>
    <message>
        <source>No lesson names minutes for the route “{route}”.</source>
        <translation type="unfinished">Ешбір сабақта «{route}» оқу бағытына минут көрсетілмеген.</translation>
    </message>
    <message>
        <source>Give lessons minutes for it, or list its sections.</source>
        <translation type="unfinished">Сабақтарда оған минут көрсетіңіз немесе бөлімдерін тізіп жазыңыз.</translation>
    </message>
    <message>
        <source>The sections take {total} minutes, the lesson&apos;s longest route {wanted}.</source>
        <translation type="unfinished">Бөлімдердегі минуттар: {total}, сабақтың ең ұзын оқу бағытында: {wanted}.</translation>
    </message>
    <message>
        <source>Change the minutes of the sections or of the lesson.</source>
        <translation type="unfinished">Бөлімдердің немесе сабақтың минуттарын өзгертіңіз.</translation>
    </message>
    <message>
        <source>No question tests the objective “{name}”.</source>
        <translation type="unfinished">«{name}» мақсатын ешбір сұрақ тексермейді.</translation>
    </message>
    <message>
        <source>Write a question with “objective: {name}”, or drop the objective.</source>
        <translation type="unfinished">«objective: {name}» бар сұрақ жазыңыз немесе мақсатты алып тастаңыз.</translation>
    </message>
    <message>
        <source>“{name}” is said to be {status}, but names no source.</source>
        <translation type="unfinished">«{name}» күйі {status} деп көрсетілген, бірақ дереккөзі аталмаған.</translation>
    </message>
    <message>
        <source>Name its sources, or write “status: unchecked”.</source>
        <translation type="unfinished">Дереккөздерін атаңыз немесе «status: unchecked» деп жазыңыз.</translation>
    </message>
    <message>
        <source>“{name}” names no source for its numbers.</source>
        <translation type="unfinished">«{name}» сандарының дереккөзі аталмаған.</translation>
    </message>
    <message>
        <source>Choose a source in its form, or write sources: [“@source-id”].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson has a content note, but nothing for those who leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “equal_task: |-” with a task of equal worth for the same objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This section&apos;s questions differ from the original&apos;s: {names}.</source>
        <translation type="unfinished">Бұл бөлімнің сұрақтары түпнұсқадан өзгеше: {names}.</translation>
    </message>
    <message>
        <source>Use the same !!! check lines as the original.</source>
        <translation type="unfinished">Түпнұсқадағыдай !!! check жолдарын пайдаланыңыз.</translation>
    </message>
    <message>
        <source>“{id}” belongs to the unknown category “{category}”.</source>
        <translation type="unfinished">«{id}» белгісіз санатқа жатады: «{category}».</translation>
    </message>
    <message>
        <source>Use the id of one of the categories.</source>
        <translation type="unfinished">Санаттардың бірінің идентификаторын пайдаланыңыз.</translation>
    </message>
    <message>
        <source>The essay has no model answer.</source>
        <translation type="unfinished">Эсседе үлгі жауап жоқ.</translation>
    </message>
    <message>
        <source>Add “model_answer”: learners compare their own with it.</source>
        <translation type="unfinished">«model_answer» қосыңыз: тыңдаушылар өз жауабын сонымен салыстырады.</translation>
    </message>
    <message>
        <source>The levels of “{id}” do not start at 0 points and rise.</source>
        <translation type="unfinished">«{id}» деңгейлері 0 балдан басталып өспейді.</translation>
    </message>
    <message>
        <source>Give one level 0 points and every other its own number above 0.</source>
        <translation type="unfinished">Бір деңгейге 0 балл, ал қалғандарының әрқайсысына нөлден үлкен өз санын беріңіз.</translation>
    </message>
    <message>
        <source>Every pair has the same right side: there is nothing to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the pairs different right sides, or add a distractor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distractor “{id}” reads like the right side of a pair.</source>
        <translation type="unfinished">«{id}» алдамшы нұсқасы жұптың оң жағымен бірдей.</translation>
    </message>
    <message>
        <source>Word it differently, or take it out.</source>
        <translation type="unfinished">Басқаша тұжырымдаңыз немесе алып тастаңыз.</translation>
    </message>
    <message>
        <source>A multiple-choice question has no right choice.</source>
        <translation type="unfinished">Бірнеше жауапты сұрақта дұрыс нұсқа жоқ.</translation>
    </message>
    <message>
        <source>Mark the right choices with “correct: true”.</source>
        <translation type="unfinished">Дұрыс нұсқаларды «correct: true» деп белгілеңіз.</translation>
    </message>
    <message>
        <source>A multiple-choice question has only right choices.</source>
        <translation type="unfinished">Бірнеше жауапты сұрақтың барлық нұсқасы дұрыс.</translation>
    </message>
    <message>
        <source>Add a choice that is wrong, or ticking all is the answer.</source>
        <translation type="unfinished">Дұрыс емес нұсқа қосыңыз, әйтпесе жауап — бәрін белгілеу.</translation>
    </message>
    <message>
        <source>The fractions of the right choices add up to {sum}, not to 1.</source>
        <translation type="unfinished">Дұрыс нұсқалар үлестерінің қосындысы 1 емес: {sum}.</translation>
    </message>
    <message>
        <source>Let the fractions above 0 add up to 1.</source>
        <translation type="unfinished">Нөлден үлкен үлестердің қосындысы 1 болсын.</translation>
    </message>
    <message>
        <source>A learner who ticks every choice gets points.</source>
        <translation type="unfinished">Барлық нұсқаны белгілеген тыңдаушы балл алады.</translation>
    </message>
    <message>
        <source>Give the wrong choices negative fractions that add up to -1.</source>
        <translation type="unfinished">Дұрыс емес нұсқаларға қосындысы -1 болатын теріс үлестер беріңіз.</translation>
    </message>
    <message>
        <source>There are `units` but no `unit` that they are other forms of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the unit that is shown behind the field as `unit`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” has a value or tolerance that cannot be used.</source>
        <translation type="unfinished">«{id}» мәні немесе рұқсат етілген ауытқуы жарамсыз.</translation>
    </message>
    <message>
        <source>Write a number, and a tolerance of 0 or more.</source>
        <translation type="unfinished">Сан және нөлден кем емес ауытқу жазыңыз.</translation>
    </message>
    <message>
        <source>A tagging question has {count} right verdicts.</source>
        <translation type="unfinished">Белгілеу сұрағындағы дұрыс қорытындылар саны: {count}.</translation>
    </message>
    <message>
        <source>Mark exactly one verdict with “correct: true”.</source>
        <translation type="unfinished">Дәл бір қорытындыны «correct: true» деп белгілеңіз.</translation>
    </message>
    <message>
        <source>“{person}” is neither adult nor child.</source>
        <translation type="unfinished">«{person}» мәні adult та, child та емес.</translation>
    </message>
    <message>
        <source>Write “person: adult” or “person: child”.</source>
        <translation type="unfinished">«person: adult» немесе «person: child» деп жазыңыз.</translation>
    </message>
    <message>
        <source>The mark “{mark}” in the narrative cannot be read.</source>
        <translation type="unfinished">Мәтіндегі «{mark}» белгісін оқу мүмкін емес.</translation>
    </message>
    <message>
        <source>Write it as [words]{{label #id}}, or put a backslash before the bracket.</source>
        <translation type="unfinished">[words]{{label #id}} түрінде жазыңыз немесе жақшаның алдына кері қиғаш сызық қойыңыз.</translation>
    </message>
    <message>
        <source>“{id}” has the unknown label “{label}”.</source>
        <translation type="unfinished">«{id}» үзіндісінің белгісі белгісіз: «{label}».</translation>
    </message>
    <message>
        <source>“{id}” is marked but not among the spans.</source>
        <translation type="unfinished">«{id}» белгіленген, бірақ үзінділер арасында жоқ.</translation>
    </message>
    <message>
        <source>“{id}” is marked with two labels.</source>
        <translation type="unfinished">«{id}» екі белгімен белгіленген.</translation>
    </message>
    <message>
        <source>“{id}” marks no word.</source>
        <translation type="unfinished">«{id}» ешбір сөзді белгілемейді.</translation>
    </message>
    <message>
        <source>The span “{id}” is not marked in the narrative.</source>
        <translation type="unfinished">«{id}» үзіндісі мәтінде белгіленбеген.</translation>
    </message>
    <message>
        <source>Mark its words in the narrative, or take it out of the spans.</source>
        <translation type="unfinished">Сөздерін мәтінде белгілеңіз немесе оны үзінділерден алып тастаңыз.</translation>
    </message>
    <message>
        <source>Mend the mark in the narrative: its label, its id, its words.</source>
        <translation type="unfinished">Мәтіндегі белгіні түзетіңіз: белгісін, идентификаторын, сөздерін.</translation>
    </message>
    <message>
        <source>“{id}” is worth the whole point, but “{other}” takes the same answer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the answer that is worth more first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer is worth the whole point.</source>
        <translation type="unfinished">Ешбір жауап толық балл бермейді.</translation>
    </message>
    <message>
        <source>Leave the fraction out of the answer that is fully right.</source>
        <translation type="unfinished">Толық дұрыс жауаптың үлесін көрсетпеңіз.</translation>
    </message>
    <message>
        <source>“{path}” is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder “{path}”.</source>
        <translation>«{path}» деген файл немесе бума жоқ.</translation>
    </message>
    <message>
        <source>Check the name, and that the disk is connected.</source>
        <translation>Атын және дискінің қосылғанын тексеріңіз.</translation>
    </message>
    <message>
        <source>“{path}” is in no format the program can read.</source>
        <translation>«{path}» пішімін бағдарлама оқи алмайды.</translation>
    </message>
    <message>
        <source>Choose a folder that holds a module.yaml, or a .htmod file.</source>
        <translation>module.yaml бар буманы немесе .htmod файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>What cameras and programs wrote beside pictures, such as place, time and person, is left out (pictures: {count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether what the pictures show names a place or a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart is a .yaml that describes it and a .csv of the same name.</source>
        <translation type="unfinished">Диаграмма — оны сипаттайтын .yaml файлы мен аты бірдей .csv файлы.</translation>
    </message>
    <message>
        <source>Add the .{ending} file.</source>
        <translation type="unfinished">.{ending} файлын қосыңыз.</translation>
    </message>
    <message>
        <source>The module has no translation into “{language}”; the file is left out.</source>
        <translation type="unfinished">Модульде «{language}» тіліне аударма жоқ; файл өткізіп жіберілді.</translation>
    </message>
    <message>
        <source>Add the language to “languages” in module.yaml, or rename the file.</source>
        <translation type="unfinished">Тілді module.yaml файлындағы «languages» тізіміне қосыңыз немесе файлдың атын өзгертіңіз.</translation>
    </message>
    <message>
        <source>The table cannot be read: {detail}.</source>
        <translation type="unfinished">Кестені оқу мүмкін емес: {detail}.</translation>
    </message>
    <message>
        <source>Check the quotation marks of this line and the ones before.</source>
        <translation type="unfinished">Осы жолдағы және алдыңғы жолдардағы тырнақшаларды тексеріңіз.</translation>
    </message>
    <message>
        <source>The columns are not separated by commas.</source>
        <translation type="unfinished">Бағандар үтірмен бөлінбеген.</translation>
    </message>
    <message>
        <source>Save it as CSV with commas.</source>
        <translation type="unfinished">Үтірлі CSV түрінде сақтаңыз.</translation>
    </message>
    <message>
        <source>Two columns have the same name, or one has none.</source>
        <translation type="unfinished">Екі бағанның аты бірдей немесе біреуінің аты жоқ.</translation>
    </message>
    <message>
        <source>Give every column a name of its own in the first line.</source>
        <translation type="unfinished">Бірінші жолда әр бағанға өз атын беріңіз.</translation>
    </message>
    <message>
        <source>The line has {count} cells, but the table has {wanted} columns.</source>
        <translation type="unfinished">Жолдағы ұяшықтар: {count}, кестедегі бағандар: {wanted}.</translation>
    </message>
    <message>
        <source>Put cells with commas in quotation marks; leave unknown cells empty.</source>
        <translation type="unfinished">Үтірі бар ұяшықтарды тырнақшаға алыңыз; белгісіздерін бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>A country&apos;s file needs its title and lists of entries.</source>
        <translation type="unfinished">Ел файлына атауы мен жазбалар тізімдері қажет.</translation>
    </message>
    <message>
        <source>Start it with “title: …”.</source>
        <translation type="unfinished">Оны «title: …» жолынан бастаңыз.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Буманы оқу мүмкін емес: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Оқу құқығыңыз бар-жоғын тексеріңіз.</translation>
    </message>
    <message>
        <source>The folder holds more than {limit} files; the rest was not read.</source>
        <translation type="unfinished">Бумадағы файлдар шектен көп (шегі: {limit}); қалғандары оқылмады.</translation>
    </message>
    <message>
        <source>Choose the module&apos;s own folder, or split the module.</source>
        <translation type="unfinished">Модульдің өз бумасын таңдаңыз немесе модульді бөліңіз.</translation>
    </message>
    <message>
        <source>Nothing reads this file: “{folder}” holds {endings}.</source>
        <translation type="unfinished">Бұл файл оқылмайды: «{folder}» бумасында болуы тиіс файлдар — {endings}.</translation>
    </message>
    <message>
        <source>Rename it, or move it out of the module.</source>
        <translation type="unfinished">Атын өзгертіңіз немесе модульден шығарыңыз.</translation>
    </message>
    <message>
        <source>This is a link to a folder, to a file outside the module, or to nothing.</source>
        <translation type="unfinished">Бұл — бумаға, модульден тыс файлға немесе жоқ нәрсеге сілтеме.</translation>
    </message>
    <message>
        <source>Put a copy of the file itself here.</source>
        <translation type="unfinished">Осы жерге файлдың өз көшірмесін салыңыз.</translation>
    </message>
    <message>
        <source>The name of this file or folder is in an old encoding and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a plain name, and name it so where it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation type="unfinished">Бұл файл да, бума да емес.</translation>
    </message>
    <message>
        <source>Remove it from the module.</source>
        <translation type="unfinished">Оны модульден алып тастаңыз.</translation>
    </message>
    <message>
        <source>A term&apos;s translation has no key “{key}”.</source>
        <translation type="unfinished">Термин аудармасында «{key}» кілті болмайды.</translation>
    </message>
    <message>
        <source>Its keys are term, definition and status.</source>
        <translation type="unfinished">Оның кілттері: term, definition және status.</translation>
    </message>
    <message>
        <source>“{status}” is no status of a term.</source>
        <translation type="unfinished">«{status}» — термин мәртебесі емес.</translation>
    </message>
    <message>
        <source>Write official, usual or proposed.</source>
        <translation type="unfinished">official, usual немесе proposed деп жазыңыз.</translation>
    </message>
    <message>
        <source>The lesson does not start with its front matter between two “---” lines.</source>
        <translation type="unfinished">Сабақ екі «---» жолының арасындағы мәліметтерден басталмайды.</translation>
    </message>
    <message>
        <source>Start the file with ---, id: …, title: …, --- on lines of their own.</source>
        <translation type="unfinished">Файлды жеке жолдардағы ---, id: …, title: …, --- жазбаларынан бастаңыз.</translation>
    </message>
    <message>
        <source>Text before the first “##” heading is in no section and not shown.</source>
        <translation type="unfinished">Бірінші «##» тақырыбына дейінгі мәтін ешбір бөлімге кірмейді және көрсетілмейді.</translation>
    </message>
    <message>
        <source>Put a heading above it: ## Title {{#slug}}.</source>
        <translation type="unfinished">Үстіне тақырып қойыңыз: ## Title {{#slug}}.</translation>
    </message>
    <message>
        <source>The lesson has no section.</source>
        <translation type="unfinished">Сабақта бөлім жоқ.</translation>
    </message>
    <message>
        <source>Start one with a heading: ## Title {{#slug}}.</source>
        <translation type="unfinished">Бөлімді тақырыптан бастаңыз: ## Title {{#slug}}.</translation>
    </message>
    <message>
        <source>“{mark}” in the heading is not understood.</source>
        <translation type="unfinished">Тақырыптағы «{mark}» түсініксіз.</translation>
    </message>
    <message>
        <source>Write {{#slug minutes=9 subtitle=&quot;A few words&quot; keywords=&quot;one, two&quot;}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The section “{title}” has no lasting name.</source>
        <translation type="unfinished">«{title}» бөлімінің тұрақты аты жоқ.</translation>
    </message>
    <message>
        <source>“{slug}” is not a name of small letters, digits and hyphens.</source>
        <translation type="unfinished">«{slug}» — кіші әріптерден, цифрлардан және дефистерден тұратын ат емес.</translation>
    </message>
    <message>
        <source>Write it after the title: ## {title} {{#a-name}}.</source>
        <translation type="unfinished">Оны атаудан кейін жазыңыз: ## {title} {{#a-name}}.</translation>
    </message>
    <message>
        <source>The original of this lesson has no “{name}”.</source>
        <translation type="unfinished">Бұл сабақтың түпнұсқасында мынау жоқ: «{name}».</translation>
    </message>
    <message>
        <source>Ids are the same in every language: copy them from the original.</source>
        <translation type="unfinished">Идентификаторлар барлық тілде бірдей: оларды түпнұсқадан көшіріңіз.</translation>
    </message>
    <message>
        <source>“{name}” of the original is not translated.</source>
        <translation type="unfinished">Түпнұсқадағы «{name}» аударылмаған.</translation>
    </message>
    <message>
        <source>Translate it; until then the original is shown in its place.</source>
        <translation type="unfinished">Оны аударыңыз; оған дейін орнында түпнұсқа көрсетіледі.</translation>
    </message>
    <message>
        <source>The file must hold a list.</source>
        <translation type="unfinished">Файлда тізім болуы керек.</translation>
    </message>
    <message>
        <source>Begin every entry with “- id: …”.</source>
        <translation type="unfinished">Әр жазбаны «- id: …» жолынан бастаңыз.</translation>
    </message>
    <message>
        <source>The module&apos;s id “{value}” is not made of small letters and hyphens.</source>
        <translation type="unfinished">Модуль идентификаторы «{value}» кіші әріптер мен дефистерден тұрмайды.</translation>
    </message>
    <message>
        <source>Write an id such as my-module; it can never change later.</source>
        <translation type="unfinished">my-module сияқты идентификатор жазыңыз; оны кейін өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>The module’s id has {count} letters, and {most} are the most it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a shorter id such as my-module; it can never change later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a version with three numbers.</source>
        <translation type="unfinished">«{value}» — үш саннан тұратын нұсқа емес.</translation>
    </message>
    <message>
        <source>Write version: 1.0.0.</source>
        <translation type="unfinished">version: 1.0.0 деп жазыңыз.</translation>
    </message>
    <message>
        <source>“{value}” is no version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write needs: “0.1”, the oldest version the module works with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The languages are not a list of codes.</source>
        <translation type="unfinished">Тілдер кодтар тізімі түрінде берілмеген.</translation>
    </message>
    <message>
        <source>Write languages: [en, ru], the language of the originals first.</source>
        <translation type="unfinished">languages: [en, ru] деп жазыңыз, бірінші — түпнұсқа тілі.</translation>
    </message>
    <message>
        <source>The module needs version {needs} of the program; this is version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer program, or ask the module&apos;s author for an older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no module.yaml, so it has no name, version or languages.</source>
        <translation type="unfinished">Бумада module.yaml жоқ, сондықтан аты, нұсқасы және тілдері белгісіз.</translation>
    </message>
    <message>
        <source>Add module.yaml with id, version, title and languages.</source>
        <translation type="unfinished">id, version, title және languages бар module.yaml файлын қосыңыз.</translation>
    </message>
    <message>
        <source>The file is not the kind of picture its name says.</source>
        <translation type="unfinished">Файл атында көрсетілген сурет түріне сәйкес емес.</translation>
    </message>
    <message>
        <source>Save the picture anew as PNG or JPEG.</source>
        <translation type="unfinished">Суретті PNG немесе JPEG түрінде қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>Export it as plain SVG in UTF-8.</source>
        <translation type="unfinished">UTF-8 кодындағы қарапайым SVG түрінде экспорттаңыз.</translation>
    </message>
    <message>
        <source>Make the drawing simpler, or save it as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has more than {limit} million dots and would fill the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG is drawn {count} times over itself: showing it would stop the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture anew as JPEG, without “progressive”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says more than the picture shows: it may name place, time, device and person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages and courses taken out are without it. Before you hand on the file itself, remove the picture and add it again in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged or cut off: some of it would stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is damaged: it cannot be read as SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is not written in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is nested more than {limit} deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing holds “{what}”: scripts, style sheets and outside files are refused.</source>
        <translation type="unfinished">Сызбада «{what}» бар: скрипттер, стиль кестелері және сыртқы файлдар қабылданбайды.</translation>
    </message>
    <message>
        <source>Drawing it would stop the window: it takes as long as more than {limit} shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiz file holds “questions:” and “quizzes:”, each with a list.</source>
        <translation type="unfinished">Тест файлында «questions:» және «quizzes:», әрқайсысының тізімі болады.</translation>
    </message>
    <message>
        <source>Start the file with “questions:” and begin each question with “- id:”.</source>
        <translation type="unfinished">Файлды «questions:» жолынан, әр сұрақты «- id:» жолынан бастаңыз.</translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation type="unfinished">«{key}» жоқ.</translation>
    </message>
    <message>
        <source>There is no bank “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “bank: exam”, or leave it out: then the questions are practised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiz asks “{id}” by its id alone; its points do not stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {id} in “questions”, and its points in “weights” of the quiz: “{id}: 3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{key}: …”: what the learner is asked.</source>
        <translation type="unfinished">«{key}: …» қосыңыз: тыңдаушыдан не сұралады.</translation>
    </message>
    <message>
        <source>The difficulty is {value}, not 1, 2 or 3.</source>
        <translation type="unfinished">Қиындығы 1, 2 немесе 3 емес: {value}.</translation>
    </message>
    <message>
        <source>Guess: 1 easy, 2 middling, 3 hard; statistics show the truth later.</source>
        <translation type="unfinished">Шамалаңыз: 1 — оңай, 2 — орташа, 3 — қиын; кейін статистика нақтылайды.</translation>
    </message>
    <message>
        <source>Did you mean “{near}”?</source>
        <translation type="unfinished">Мүмкін, «{near}» шығар?</translation>
    </message>
    <message>
        <source>There is no question type “{name}”.</source>
        <translation type="unfinished">«{name}» деген сұрақ түрі жоқ.</translation>
    </message>
    <message>
        <source>“{key}” must be a text.</source>
        <translation type="unfinished">«{key}» мәтін болуы керек.</translation>
    </message>
    <message>
        <source>“{key}” must be a whole number.</source>
        <translation type="unfinished">«{key}» бүтін сан болуы керек.</translation>
    </message>
    <message>
        <source>“{key}” must be a number.</source>
        <translation type="unfinished">«{key}» сан болуы керек.</translation>
    </message>
    <message>
        <source>“{key}” must be true or false.</source>
        <translation type="unfinished">«{key}» true немесе false болуы керек.</translation>
    </message>
    <message>
        <source>“{key}” must be a list.</source>
        <translation type="unfinished">«{key}» тізім болуы керек.</translation>
    </message>
    <message>
        <source>“{key}” must be a mapping of keys and values.</source>
        <translation type="unfinished">«{key}» кілттер мен мәндерден тұруы керек.</translation>
    </message>
    <message>
        <source>Put the value in quotes.</source>
        <translation type="unfinished">Мәнді тырнақшаға алыңыз.</translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation type="unfinished">true немесе false деп тырнақшасыз жазыңыз.</translation>
    </message>
    <message>
        <source>Write digits alone, such as 1117: no sign between thousands, no unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits, such as 1117 or 0.5: no sign between thousands, no unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its keys below it, one “key: value” a line, each indented by two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [one, two], or one “- …” a line.</source>
        <translation type="unfinished">[one, two] деп немесе әр жолға бір «- …» жазыңыз.</translation>
    </message>
    <message>
        <source>Add “{key}: …”.</source>
        <translation type="unfinished">«{key}: …» қосыңыз.</translation>
    </message>
    <message>
        <source>“{key}” must be one of: {known}.</source>
        <translation type="unfinished">«{key}» мыналардың бірі болуы керек: {known}.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished">Солардың бірін таңдаңыз.</translation>
    </message>
    <message>
        <source>In “{key}” stands “{word}”, which is none of: {known}.</source>
        <translation>«{key}» ішінде «{word}» тұр, ал тек мыналар болады: {known}.</translation>
    </message>
    <message>
        <source>Remove it, or check where it belongs: the indentation decides.</source>
        <translation type="unfinished">Оны алып тастаңыз немесе қайда жататынын тексеріңіз: мұны шегініс анықтайды.</translation>
    </message>
    <message>
        <source>The key “{key}” is not known here.</source>
        <translation type="unfinished">«{key}» кілті мұнда белгісіз.</translation>
    </message>
    <message>
        <source>This is not JSON: {detail}.</source>
        <translation type="unfinished">Бұл JSON емес: {detail}.</translation>
    </message>
    <message>
        <source>Mend it by hand, or export the sources as CSL-JSON again.</source>
        <translation type="unfinished">Қолмен түзетіңіз немесе дереккөздерді CSL-JSON түрінде қайта экспорттаңыз.</translation>
    </message>
    <message>
        <source>Source number {number} has no id.</source>
        <translation type="unfinished">Нөмірі {number} дереккөзде идентификатор жоқ.</translation>
    </message>
    <message>
        <source>Give it an “id”: the name it is cited by.</source>
        <translation type="unfinished">Оған «id» беріңіз: сілтеме жасалатын аты.</translation>
    </message>
    <message>
        <source>The source “{id}” has no title.</source>
        <translation type="unfinished">«{id}» дереккөзінің атауы жоқ.</translation>
    </message>
    <message>
        <source>Add its title.</source>
        <translation type="unfinished">Атауын қосыңыз.</translation>
    </message>
    <message>
        <source>How far the source “{id}” was seen is not said in a known word.</source>
        <translation type="unfinished">«{id}» дереккөзінің қаншалықты қаралғаны белгілі сөзбен айтылмаған.</translation>
    </message>
    <message>
        <source>Write “custom”: {{“seen”: “full”, “part”, “summary” or “none”}}.</source>
        <translation type="unfinished">Былай жазыңыз: &quot;custom&quot;: {{&quot;seen&quot;: &quot;full&quot;, &quot;part&quot;, &quot;summary&quot; немесе &quot;none&quot;}}.</translation>
    </message>
    <message>
        <source>Open it in a text editor and save it with the encoding “UTF-8”.</source>
        <translation type="unfinished">Оны мәтін редакторында ашып, «UTF-8» кодтамасымен сақтаңыз.</translation>
    </message>
    <message>
        <source>The file is in UTF-8 and damaged: “�” stands for what cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for “�” and write the letter again, or take an undamaged copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {limit} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Файлды оқу мүмкін емес: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” holds more than {count} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the lessons alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it, and copy it anew if the disk is damaged.</source>
        <translation>Оқу құқығыңызды тексеріңіз; диск зақымданған болса, файлды қайта көшіріңіз.</translation>
    </message>
    <message>
        <source>“{path}” is larger than {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} kB, the most a file of its kind may have.</source>
        <translation type="unfinished">Файл осы түрдегі файлдардың шегінен үлкен, шегі: {limit} кБ.</translation>
    </message>
    <message>
        <source>Split it, or make it smaller.</source>
        <translation type="unfinished">Оны бөліңіз немесе кішірейтіңіз.</translation>
    </message>
    <message>
        <source>The file is UTF-16, not UTF-8.</source>
        <translation type="unfinished">Файл UTF-8 емес, UTF-16 кодтамасында.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text: a letter in line {line} cannot be read.</source>
        <translation type="unfinished">Файл UTF-8 мәтіні емес, оқылмайтын таңбасы бар жол: {line}.</translation>
    </message>
    <message>
        <source>The file holds a NUL character: it is damaged or not a text file.</source>
        <translation type="unfinished">Файлда NUL таңбасы бар: ол зақымданған немесе мәтін файлы емес.</translation>
    </message>
    <message>
        <source>Restore it from a copy, or remove the character in a text editor.</source>
        <translation type="unfinished">Көшірмеден қалпына келтіріңіз немесе таңбаны мәтін редакторында жойыңыз.</translation>
    </message>
    <message>
        <source>The file starts with an invisible mark (BOM) that other programs may show.</source>
        <translation type="unfinished">Файл басқа бағдарламалар көрсетуі мүмкін көрінбейтін белгіден (BOM) басталады.</translation>
    </message>
    <message>
        <source>Save it as “UTF-8” without BOM.</source>
        <translation type="unfinished">Оны BOM белгісіз «UTF-8» түрінде сақтаңыз.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished">Файл бос.</translation>
    </message>
    <message>
        <source>Half of a character stands here, written as “\u” with four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the character itself, or remove what is written for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no text and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it, or delete it.</source>
        <translation type="unfinished">Оны жазыңыз немесе жойыңыз.</translation>
    </message>
    <message>
        <source>The file is no text, whatever its name says, and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program it is of, and save it as a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text that can become a lesson: no module was made.</source>
        <translation>Сабаққа айнала алатын мәтін жоқ: модуль жасалмады.</translation>
    </message>
    <message>
        <source>Choose one in Markdown, Word or LibreOffice (.md, .docx, .odt), or a folder of them.</source>
        <translation>Markdown, Word немесе LibreOffice мәтінін (.md, .docx, .odt) не солардың қалтасын таңдаңыз.</translation>
    </message>
    <message>
        <source>The file was in {encoding} and is read as such; the lesson is in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether all letters are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say its encoding: it is read as {encoding}, which is a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether all letters are right; if not, save it in UTF-8 and bring it in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what stands above the text only the title is taken; left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it into the lesson if learners should read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no heading of the first level: the lesson is called “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it with “# Title”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another heading of the first level, “{title}”, begins a section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file of its own of it if it is a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text before the first heading of the second level becomes the section “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a heading of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{mark}” behind a heading is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading “{title}” is too long for a title: the whole of it stands below as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a short title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading “{title}” calls a note, which a title cannot: its first paragraph does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the mark of the note to the words it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to “{target}” leads to nothing a module holds; its words stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to a section, or to a page on the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“[[{target}]]” leads to no text here; its words stay. In LiaScript it is a gap, and shows its answer.</source>
        <translation>«[[{target}]]» мұнда ешбір мәтінге апармайды; сөздері қалады. LiaScript-те бұл — бос орын, оның жауабы көрініп тұр.</translation>
    </message>
    <message>
        <source>If it is LiaScript, begin the file with a comment that says “author:”, and bring its questions in.</source>
        <translation>Бұл LiaScript болса, файлды ішінде «author:» бар түсініктемеден бастап, сұрақтарын енгізіңіз.</translation>
    </message>
    <message>
        <source>Put it beside the text as PNG, JPEG or SVG of at most 8 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{target}” is not there and is left out; its words stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{target}” cannot be read and is left out; its words stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{target}” is on the web and is left out; its words stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{target}” had {old} MB, too much for a module: it has {new} MB now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether all in it can still be read; the file it came from is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{target}” is not described.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say between the brackets what it shows, for those who cannot see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” cites a source this module does not have; it stands as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the source to sources.json, then cite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes within the line (^[…]) stand below the text now, with numbers ({count}).</source>
        <translation>Жол ішіндегі ескертпелер (^[…]) енді мәтін астында, нөмірленіп тұр ({count}).</translation>
    </message>
    <message>
        <source>The block “{name}” is shown as “{taken}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: note, tip, warning, example, law, story, question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson has no form for this, it is left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in words, or add it as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson has no form for this, its words stand on one line: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it in its lesson, and write it in another way or add it as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists are numbered by figures alone: 1, 2, 3 stand in the place of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a text speaks of such a point, write its letter at the start of the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of a table are merged over rows: each row gets what stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the table in its lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has tracked changes: it is taken as if all were accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have it otherwise, reject them in the document and bring it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part is so long that its words stand without their looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the table or list in the document, and bring it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files no lesson shows are left out ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring questions in from their own files; put other texts into a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a translation of questions “{key}” at the top is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write questions below “questions:” and quizzes below “quizzes:”, each by its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” of “{name}” is translated, but the original has no such text.</source>
        <translation type="unfinished">«{name}» ішіндегі «{path}» аударылған, бірақ түпнұсқада мұндай мәтін жоқ.</translation>
    </message>
    <message>
        <source>Use the ids of the original; a translation holds texts only.</source>
        <translation type="unfinished">Түпнұсқаның идентификаторларын пайдаланыңыз; аудармада тек мәтіндер болады.</translation>
    </message>
    <message>
        <source>“{name}” is not wholly translated; missing: {paths}.</source>
        <translation type="unfinished">«{name}» толық аударылмаған; жетіспейтіні: {paths}.</translation>
    </message>
    <message>
        <source>Translate the texts; until then the original is shown in their place.</source>
        <translation type="unfinished">Мәтіндерді аударыңыз; оған дейін орындарында түпнұсқа көрсетіледі.</translation>
    </message>
    <message>
        <source>“{name}” is translated, but there is no original of that id.</source>
        <translation type="unfinished">«{name}» аударылған, бірақ мұндай идентификаторы бар түпнұсқа жоқ.</translation>
    </message>
    <message>
        <source>Use the id, or the file name, of the original.</source>
        <translation type="unfinished">Түпнұсқаның идентификаторын немесе файл атын пайдаланыңыз.</translation>
    </message>
    <message>
        <source>A colon followed by a space stands where a text was begun.</source>
        <translation type="unfinished">Басталған мәтінде бос орны бар қос нүкте тұр.</translation>
    </message>
    <message>
        <source>Put the whole text in quotes, or check the indentation of the line.</source>
        <translation type="unfinished">Бүкіл мәтінді тырнақшаға алыңыз немесе жолдың шегінісін тексеріңіз.</translation>
    </message>
    <message>
        <source>A text starts with a character that means something else in YAML.</source>
        <translation type="unfinished">Мәтін YAML тілінде басқа мағынасы бар таңбадан басталады.</translation>
    </message>
    <message>
        <source>Put the text in quotes.</source>
        <translation type="unfinished">Мәтінді тырнақшаға алыңыз.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation type="unfinished">Тырнақша ашылған, бірақ жабылмаған.</translation>
    </message>
    <message>
        <source>Close it; a quotation mark inside a quoted text is written \&quot;.</source>
        <translation type="unfinished">Оны жабыңыз; тырнақшадағы мәтін ішіндегі тырнақша \&quot; деп жазылады.</translation>
    </message>
    <message>
        <source>A list or mapping in brackets is not closed, or a comma is missing.</source>
        <translation type="unfinished">Жақшадағы тізім немесе жиын жабылмаған немесе үтір жетіспейді.</translation>
    </message>
    <message>
        <source>Add the comma or bracket; put texts with commas in quotes.</source>
        <translation type="unfinished">Үтірді немесе жақшаны қосыңыз; үтірі бар мәтіндерді тырнақшаға алыңыз.</translation>
    </message>
    <message>
        <source>A line is neither “key: value” nor part of a text.</source>
        <translation type="unfinished">Жол «key: value» те, мәтін бөлігі де емес.</translation>
    </message>
    <message>
        <source>Add the colon, or indent the line so that it belongs to the text above.</source>
        <translation type="unfinished">Қос нүкте қосыңыз немесе жол жоғарыдағы мәтінге жататындай шегініс жасаңыз.</translation>
    </message>
    <message>
        <source>The line is indented differently from its neighbours.</source>
        <translation type="unfinished">Жолдың шегінісі көршілес жолдардан өзгеше.</translation>
    </message>
    <message>
        <source>Line up keys of one mapping, and the dashes of one list, under each other.</source>
        <translation type="unfinished">Бір жиынның кілттерін және бір тізімнің сызықшаларын бірінің астына бірін туралаңыз.</translation>
    </message>
    <message>
        <source>A value is missing, or a bracket is opened and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value, or close the bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text starts with “*”, which means something else in YAML.</source>
        <translation type="unfinished">Мәтін «*» белгісінен басталады, оның YAML тілінде басқа мағынасы бар.</translation>
    </message>
    <message>
        <source>The line “%YAML” names a version that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the line: files of modules need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number behind “\U” or “%” is that of no character or version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the character itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma ended the text before “{rest}”; in curly brackets it parts two keys.</source>
        <translation type="unfinished">Үтір «{rest}» алдындағы мәтінді аяқтады; фигуралық жақшада ол екі кілтті бөледі.</translation>
    </message>
    <message>
        <source>Put the whole text in quotes.</source>
        <translation type="unfinished">Бүкіл мәтінді тырнақшаға алыңыз.</translation>
    </message>
    <message>
        <source>The line is indented with a tab; YAML allows spaces only.</source>
        <translation type="unfinished">Шегініс табуляциямен жасалған; YAML тек бос орындарға рұқсат береді.</translation>
    </message>
    <message>
        <source>Replace the tab by spaces.</source>
        <translation type="unfinished">Табуляцияны бос орындармен ауыстырыңыз.</translation>
    </message>
    <message>
        <source>This cannot be read as YAML: {detail}.</source>
        <translation type="unfinished">Мұны YAML ретінде оқу мүмкін емес: {detail}.</translation>
    </message>
    <message>
        <source>Compare the line with the sample module.</source>
        <translation type="unfinished">Жолды үлгі модульмен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The file nests too deeply, or grows too large through anchors and aliases.</source>
        <translation type="unfinished">Файлдың кірістірілуі тым терең немесе якорьлер мен сілтемелер арқылы тым үлкейеді.</translation>
    </message>
    <message>
        <source>Write the values out instead of repeating them by “*name”, and nest less.</source>
        <translation type="unfinished">Мәндерді «*name» арқылы қайталамай, толық жазыңыз және кірістіруді азайтыңыз.</translation>
    </message>
    <message>
        <source>What begins here has more than {limit} keys or elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make several files of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tag}” is a YAML tag; modules hold plain values only.</source>
        <translation type="unfinished">«{tag}» — YAML тегі; модульдерде тек қарапайым мәндер болады.</translation>
    </message>
    <message>
        <source>Remove the tag; put a text that starts with “!” in quotes.</source>
        <translation type="unfinished">Тегті алып тастаңыз; «!» белгісінен басталатын мәтінді тырнақшаға алыңыз.</translation>
    </message>
    <message>
        <source>A list or mapping stands where a key should be.</source>
        <translation type="unfinished">Кілт орнында тізім немесе жиын тұр.</translation>
    </message>
    <message>
        <source>Put a text that starts with “[” or “{{” in quotes.</source>
        <translation type="unfinished">«[» немесе «{{» белгісінен басталатын мәтінді тырнақшаға алыңыз.</translation>
    </message>
    <message>
        <source>“{key}” is written twice; it already stands in line {first}.</source>
        <translation type="unfinished">«{key}» екі рет жазылған; алғашқы жолы: {first}.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation type="unfinished">Екеуінің бірін алып тастаңыз.</translation>
    </message>
    <message>
        <source>A block that starts with !!! or ??? stands too far to the right.</source>
        <translation type="unfinished">!!! немесе ??? белгісінен басталатын блок тым оң жақта тұр.</translation>
    </message>
    <message>
        <source>Start it at the left edge, or four spaces inside the block around it.</source>
        <translation type="unfinished">Оны сол жақ шеттен немесе сыртқы блоктың ішінде төрт бос орыннан кейін бастаңыз.</translation>
    </message>
    <message>
        <source>A “{kind}” block cannot stand inside this block.</source>
        <translation type="unfinished">«{kind}» блогы бұл блоктың ішінде тұра алмайды.</translation>
    </message>
    <message>
        <source>Move it out, below.</source>
        <translation type="unfinished">Оны сыртқа, төменге шығарыңыз.</translation>
    </message>
    <message>
        <source>{what} will be removed.</source>
        <translation type="unfinished">Алып тасталады: {what}.</translation>
    </message>
    <message>
        <source>Take it out, or write it in Markdown.</source>
        <translation type="unfinished">Оны алып тастаңыз немесе Markdown түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>Modules hold no scripts, styles or pictures from elsewhere.</source>
        <translation type="unfinished">Модульдерде скрипттер, стильдер және сырттан алынған суреттер болмайды.</translation>
    </message>
    <message>
        <source>Give this account the right to read and write in “{folder}”, then do it again; is its disk read-only, start with --home and another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read or written ({reason}).</source>
        <translation>«{path}» файлын оқу немесе жазу мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>See that the disk is there, not full and not read-only, then do it again.</source>
        <translation>Дискінің қосылғанын, толмағанын және жазуға ашық екенін тексеріп, қайталаңыз.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer version of the program.</source>
        <translation>«{path}» файлы бағдарламаның жаңарақ нұсқасымен жазылған.</translation>
    </message>
    <message>
        <source>Install the newest version, then open it again. The file is as it was.</source>
        <translation>Ең жаңа нұсқаны орнатып, файлды қайта ашыңыз. Файл өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>“{path}” is not a learner&apos;s record of this program.</source>
        <translation>«{path}» — бұл бағдарламаның тыңдаушы деректері файлы емес.</translation>
    </message>
    <message>
        <source>Choose the .db file that “Export my data” wrote.</source>
        <translation>«Деректерімді экспорттау» пәрмені жасаған .db файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>The built-in course in “{path}” is damaged: a right answer may be marked wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again; in a checkout run “make clean”, then “make setup”. What learners did is safe: tell your trainer of a mark that looks wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is not in the installed version of its module.</source>
        <translation>«{id}» модульдің орнатылған нұсқасында жоқ.</translation>
    </message>
    <message>
        <source>It may have been removed or renamed: look for it in the contents.</source>
        <translation>Ол жойылған немесе аты өзгертілген болуы мүмкін: мазмұнынан іздеңіз.</translation>
    </message>
    <message>
        <source>The library “{path}” was made by a newer version of the program.</source>
        <translation>«{path}» кітапханасы бағдарламаның жаңарақ нұсқасымен жасалған.</translation>
    </message>
    <message>
        <source>Install the newest version, or install the module again in this one.</source>
        <translation>Ең жаңа нұсқаны орнатыңыз немесе модульді осы нұсқада қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The library “{path}” was made by an older version of the program.</source>
        <translation>«{path}» кітапханасы бағдарламаның ескірек нұсқасымен жасалған.</translation>
    </message>
    <message>
        <source>Install the module again from its .htmod file.</source>
        <translation>Модульді .htmod файлынан қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>Install the module again from “{package}”. What learners did is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its package “{package}” is damaged too: install the module from another copy of its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “{path}” is missing, cut short or damaged.</source>
        <translation>«{path}» кітапханасы жоқ, толық емес немесе зақымданған.</translation>
    </message>
    <message>
        <source>Install the module or the program again. What learners did is safe.</source>
        <translation>Модульді немесе бағдарламаны қайта орнатыңыз. Тыңдаушылардың еңбегі сақталған.</translation>
    </message>
    <message>
        <source>The library “{path}” could not be written ({reason}).</source>
        <translation>«{path}» кітапханасын жазу мүмкін болмады ({reason}).</translation>
    </message>
    <message>
        <source>Free some space or choose a folder you may write to, then do it again.</source>
        <translation>Орын босатыңыз немесе жазуға болатын буманы таңдап, қайталаңыз.</translation>
    </message>
    <message>
        <source>The system does not let this account write “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let who set up this computer give this account the right to read and write it, or remove it while nobody is at work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be written ({reason}).</source>
        <translation>«{path}» бумасына жазу мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” is no file, and the program keeps one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out of this folder, then do it again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is open in another window of the program.</source>
        <translation>«{path}» тыңдаушы файлы бағдарламаның басқа терезесінде ашық.</translation>
    </message>
    <message>
        <source>Close the other window, or choose another learner.</source>
        <translation>Басқа терезені жабыңыз немесе басқа тыңдаушыны таңдаңыз.</translation>
    </message>
    <message>
        <source>The data folder “{path}” cannot be read ({reason}).</source>
        <translation>«{path}» деректер бумасын оқу мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>See that you may read it, or start with --home and another folder.</source>
        <translation>Оқу құқығыңызды тексеріңіз немесе бағдарламаны --home және басқа бумамен іске қосыңыз.</translation>
    </message>
    <message>
        <source>There is no learner “{id}” in “{path}”.</source>
        <translation>«{path}» бумасында «{id}» деген тыңдаушы жоқ.</translation>
    </message>
    <message>
        <source>The path of the data folder has {size} bytes; at most {most} will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with --home and a folder with a shorter path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another learner, or start as a new one.</source>
        <translation>Басқа тыңдаушыны таңдаңыз немесе жаңа тыңдаушы ретінде бастаңыз.</translation>
    </message>
    <message>
        <source>The data folder “{path}” cannot be written ({reason}).</source>
        <translation>«{path}» деректер бумасына жазу мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” is no folder, and the program keeps one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to another place, then do it again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a link to “{target}”, and the program follows none there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what it leads to in the place of the link, then do it again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in course is missing from “{path}”.</source>
        <translation>«{path}» бумасында кіріктірілген курс жоқ.</translation>
    </message>
    <message>
        <source>The built-in course in “{path}” was compiled by another version, which this one cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trainers’ guide in “{path}” was compiled by another version, which this one cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a checkout run “make setup”, which compiles it anew; otherwise install the program again. What you learned is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a checkout run “make setup”; otherwise install the program again.</source>
        <translation>Бастапқы код бумасында «make setup» орындаңыз, әйтпесе бағдарламаны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The trainers’ guide is missing from “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of the built-in course is missing from “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words hold half a character, which no file can keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type them again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of “{path}” is full. The last change was not kept.</source>
        <translation>«{path}» орналасқан диск толған. Соңғы өзгеріс сақталмады.</translation>
    </message>
    <message>
        <source>Free some space, then do it again. What was kept before is safe.</source>
        <translation>Орын босатып, қайталаңыз. Бұрын сақталғанның бәрі орнында.</translation>
    </message>
    <message>
        <source>The file “{path}” cannot be written ({reason}): the disk may be full, or was taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then do it again. What was kept before is safe; what was not told as kept is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a link, and what it leads to is not there: {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the disk in, or the file back, then do it again. Of a record, its tile restores a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{path}” cannot be written or read ({reason}).</source>
        <translation>«{path}» файлын жазу немесе оқу мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>See that the disk is there and not read-only, or start with --home and another folder.</source>
        <translation>Дискінің қосылғанын және жазуға ашық екенін тексеріңіз немесе бағдарламаны --home және басқа бумамен іске қосыңыз.</translation>
    </message>
    <message>
        <source>Another program is using the file “{path}”.</source>
        <translation>«{path}» файлын басқа бағдарлама пайдалануда.</translation>
    </message>
    <message>
        <source>Close the other program, then do it again.</source>
        <translation>Басқа бағдарламаны жауып, қайталаңыз.</translation>
    </message>
    <message>
        <source>The system does not let this account read “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let who set up this computer give this account the right to read and write it; nothing takes its place until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not closed, and cannot be read where nothing may be written: “{log}” is beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its folder, with all that is in it, to a disk that may be written; a whole data folder is opened there with --home. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of the learner&apos;s file “{path}” stands another learner&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is damaged: entries in it ({changed}) are not what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy “{path}” is damaged: a part of it is missing or unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again, or choose another one; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of it ({unread}) may not be read: let who set up this computer give this account the right to read them, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of it is whole: begin anew. The file that stands there will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and start it again: it looks for a copy to restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup of {day}. The damaged file will be kept, so nothing more is lost.</source>
        <translation>Мына күнгі сақтық көшірмені қалпына келтіріңіз: {day}. Зақымданған файл сақталады, сондықтан бұдан артық ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>None of its backups ({copies}) is whole: save what can be read, and keep the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of it yet: save what can be read. The damaged file will be kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its backups ({copies}) is whole: save what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is gone, and so are its backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What SQLite kept beside it is there: save what can be read of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they were lie those of another learner: bring in a copy of your own, or begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is gone; its backups are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is damaged: a part of it is missing or unreadable.</source>
        <translation>«{path}» тыңдаушы файлы зақымданған: оның бір бөлігі жоқ немесе оқылмайды.</translation>
    </message>
    <message>
        <source>There is no right answer to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such answer to take back.</source>
        <translation>Мұндай жауап жоқ, болдырмайтын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Only answers given for practice can be taken back.</source>
        <translation>Жаттығудағы жауаптарды ғана болдырмауға болады.</translation>
    </message>
    <message>
        <source>While an exam or test asks this too, its last try is not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer was shown: this try cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is not in the learner&apos;s file.</source>
        <translation>Бұл талпыныс тыңдаушы файлында жоқ.</translation>
    </message>
    <message>
        <source>Start the quiz again.</source>
        <translation>Тестті қайта бастаңыз.</translation>
    </message>
    <message>
        <source>There is no question to ask in this quiz.</source>
        <translation>Бұл тестте сұрақ жоқ.</translation>
    </message>
    <message>
        <source>Choose another quiz, or install the module again.</source>
        <translation>Басқа тестті таңдаңыз немесе модульді қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The attempt has no question {number}.</source>
        <translation>Талпыныста бұл сұрақ жоқ: {number}.</translation>
    </message>
    <message>
        <source>Questions of this attempt are missing from the learner&apos;s file.</source>
        <translation>Тыңдаушы файлында бұл талпыныстың сұрақтары жоқ.</translation>
    </message>
    <message>
        <source>Start the quiz again, or bring back a backup.</source>
        <translation>Тестті қайта бастаңыз немесе сақтық көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>“{path}” cannot be built: 1 error.</source>
        <translation>«{path}» құрастырылмайды, қате саны: 1.</translation>
    </message>
    <message>
        <source>“{path}” cannot be built: {count} errors.</source>
        <translation>«{path}» құрастырылмайды, қате саны: {count}.</translation>
    </message>
    <message>
        <source>Mend what is listed, then build again.</source>
        <translation>Тізімдегіні түзетіп, қайта құрастырыңыз.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor lacks {flags}, which the window library needs.</source>
        <translation>Бұл компьютердің процессоры терезелер кітапханасына қажет мүмкіндіктерді қолдамайды: {flags}.</translation>
    </message>
    <message>
        <source>Use a computer built after 2010; the lesson files can be read anywhere.</source>
        <translation>2010 жылдан кейін шығарылған компьютерді пайдаланыңыз; сабақ файлдарын кез келген жерде оқуға болады.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Мұнда терезе ашатын экран жоқ.</translation>
    </message>
    <message>
        <source>Start it on a desktop, or take pictures: htcourse tour --out FOLDER</source>
        <translation>Жұмыс үстелінде іске қосыңыз немесе суреттер түсіріңіз: htcourse tour --out FOLDER</translation>
    </message>
    <message>
        <source>No window can open: the system lacks {libraries}.</source>
        <translation>Терезе ашылмайды, жүйеде жетіспейтін кітапханалар: {libraries}.</translation>
    </message>
    <message>
        <source>The window library cannot be loaded: {problem}.</source>
        <translation>Терезелер кітапханасын жүктеу мүмкін емес: {problem}.</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu, run: sudo apt-get install {packages}</source>
        <translation>Debian немесе Ubuntu жүйесінде орындаңыз: sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>“{path}” holds questions and is no module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring them into a module first: “htcourse questions import”, or the workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no module that can be read.</source>
        <translation>«{path}» ішінде оқуға болатын модуль жоқ.</translation>
    </message>
    <message>
        <source>Name the folder of a module or a .htmod file.</source>
        <translation>Модуль бумасын немесе .htmod файлын көрсетіңіз.</translation>
    </message>
    <message>
        <source>The glossary has no term “{term}”.</source>
        <translation>Сөздікте «{term}» термині жоқ.</translation>
    </message>
    <message>
        <source>This quiz cannot be taken in this way ({mode}).</source>
        <translation>Бұл тестті мұндай режимде өтуге болмайды ({mode}).</translation>
    </message>
    <message>
        <source>Choose it again from the list of quizzes.</source>
        <translation>Оны тесттер тізімінен қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>This quiz can only be taken again as a whole.</source>
        <translation>Бұл тестті тек толығымен қайта өтуге болады.</translation>
    </message>
    <message>
        <source>There is nothing to take again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an exam or test asks too waits until that is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was right: there is nothing to take again.</source>
        <translation>Бәрі дұрыс болды: қайта өтетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The right answer to this question was shown: it takes no more tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, and practise what was not right again at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is submitted; its answers can no longer be changed.</source>
        <translation>Бұл талпыныс жіберілген; жауаптарын енді өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>Take the quiz again.</source>
        <translation>Тестті қайта өтіңіз.</translation>
    </message>
    <message>
        <source>The time of this exam was up before this answer: it is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had answered by then is submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is not finished.</source>
        <translation>Бұл талпыныс аяқталмаған.</translation>
    </message>
    <message>
        <source>Go on with it and submit it.</source>
        <translation>Оны жалғастырып, жіберіңіз.</translation>
    </message>
    <message>
        <source>The settings “{path}” could not be written ({reason}).</source>
        <translation>«{path}» баптауларын жазу мүмкін болмады ({reason}).</translation>
    </message>
    <message>
        <source>Move away what stands there, or let this account read and write it; then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings “{path}” are in use by another window of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no module: there is no {name} in it.</source>
        <translation>«{path}» ішінде модуль жоқ, жетіспейтін файл: {name}.</translation>
    </message>
    <message>
        <source>Pack the folder that holds {name}, or choose another file.</source>
        <translation>Мына файл бар буманы қаптаңыз немесе басқа файлды таңдаңыз: {name}.</translation>
    </message>
    <message>
        <source>“{path}” is not a module package, or it is damaged ({reason}).</source>
        <translation>«{path}» — модуль бумасының қаптамасы емес немесе зақымданған ({reason}).</translation>
    </message>
    <message>
        <source>Copy or download it again; a package is a ZIP file that ends in .htmod.</source>
        <translation>Оны қайта көшіріңіз немесе жүктеп алыңыз; қаптама — .htmod кеңейтімі бар ZIP файлы.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or not what its ending says: it cannot be unpacked ({reason}).</source>
        <translation>«{path}» файлы зақымдалған немесе кеңейтіміне сай емес: оны ашып шығару мүмкін емес ({reason}).</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not opened: the name “{name}” in it is not safe on every computer.</source>
        <translation>«{path}» ашылмады: ішіндегі «{name}» атауы кейбір компьютерлерде қауіпті.</translation>
    </message>
    <message>
        <source>Ask its author to pack it again, without links, with plain names that differ in more than case.</source>
        <translation>Авторынан оны қайта қаптауды сұраңыз: сілтемелерсіз, тек әріп үлкендігімен ғана ерекшеленбейтін қарапайым атаулармен.</translation>
    </message>
    <message>
        <source>“{path}” was not read: it holds more than {limit} files.</source>
        <translation>«{path}» оқылмады: онда {limit} файлдан көп.</translation>
    </message>
    <message>
        <source>“{path}” was not read: unpacked it has more than {limit} MB.</source>
        <translation>«{path}» оқылмады: ашып шығарылғанда ол {limit} МБ-тан асады.</translation>
    </message>
    <message>
        <source>“{path}” was not read: a file in it has more than {limit} MB.</source>
        <translation>«{path}» оқылмады: ондағы бір файл {limit} МБ-тан үлкен.</translation>
    </message>
    <message>
        <source>“{path}” was not read: a file in it is more than {limit} times as large when unpacked, as one made to fill a disk is.</source>
        <translation>«{path}» оқылмады: ондағы бір файл ашып шығарылғанда {limit} еседен көп үлкейеді, мұндай файлдар дискіні толтыру үшін жасалады.</translation>
    </message>
    <message>
        <source>Split it or make its pictures smaller, or ask its author to.</source>
        <translation>Оны бөліңіз немесе суреттерін кішірейтіңіз, не авторынан осыны сұраңыз.</translation>
    </message>
    <message>
        <source>If you trust where it is from, save it anew in the program it was made in.</source>
        <translation>Оның қайдан келгеніне сенсеңіз, оны жасалған бағдарламасында қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>“{source}” could not be read, or “{target}” not written ({reason}).</source>
        <translation>«{source}» оқылмады немесе «{target}» жазылмады ({reason}).</translation>
    </message>
    <message>
        <source>The backup “{name}” is not there any more.</source>
        <translation>«{name}» сақтық көшірмесі енді жоқ.</translation>
    </message>
    <message>
        <source>“{path}” is the record of another learner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>Басқа буманы таңдаңыз немесе файл ашық тұрған бағдарламаны жабыңыз.</translation>
    </message>
    <message>
        <source>Too few people to tell a gain: {count}, and it takes {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let more people take a form before and the other one after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has not ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it; the debrief comes at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is not in the learner&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the case again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case of this play is missing from the learner&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the case again, or bring back a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision cannot be taken now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case again to see where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words cannot be put into the log of the case now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the log of the case any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no route “{route}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of these: {routes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quiz “{quiz}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of these: {quizzes}. “htcourse list” says what each is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no form “{form}” of any quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of these: {forms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of {count}: “htcourse list” says which they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quiz}” is no exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a quiz that can be taken as an exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question or quiz “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its full id, as “htcourse regrade” lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer of today&apos;s review to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has learners already; a simulated class is not mixed with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an empty folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module has a pre-test, a post-test or a test that can be simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes fixed questions that the program marks by itself, {count} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced: --replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One has four groups of four letters and figures: ABCD-EFGH-2345-WXYZ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is signed, but does not state what one of this program does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by something else than this program: do not rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was made by a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version, and check it with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold the public key of an installation, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“htcourse key --out FILE” writes one where the certificate was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a certificate of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the .htcert file or the PDF, or a text file with what the QR code says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is cut short or damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file again, or scan the QR code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be read is not in the module: nobody sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program would have to guess what is meant, and might show something wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers, progress and links hang on ids: they must be lasting and clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in a question tells its key to whoever tries one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the one version would not know that there is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What learners did in the one would be taken for what they did in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that is too old would show it wrongly, or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners who follow it would find nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners should see where a figure or claim comes from, and what it cannot show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners would see a frame with nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets the file learns where a shelter is, or who was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would ever come to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson has one place in the course; learners would meet it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners in every language should get the same, and are counted together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learner would be marked wrongly, or told nothing that helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever plays the case could get stuck, or learn nothing from its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiz would come out shorter or other than its author meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exam measures what was learnt only if nobody has met its questions before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has learnt nothing would seem to know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners would be marked for what nobody taught them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners would be told points, or a pass, that mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who cannot bear a subject should not have to choose between it and the course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress and review go by objectives: they cannot know whether this was learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers plan their classes by these minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not fit the projector cannot be read from the last row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who cannot see the picture hears these words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page would not look as it was meant to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners would read what was meant for the author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were pasted with the reference, and learners would not read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules come from anywhere: nothing in one may run, or reach outside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs show the mark as a letter, or fail at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken can hold none of these questions; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as GIFT or Moodle XML to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken holds questions with 2 to 26 choices, one of them right: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Moodle XML, or where that has no such type in this program&apos;s own format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” goes out as a choice between True and False.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken has no feedback and no hints: those of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken has no partial points: those of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken is plain text: the markup and pictures of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of “{id}” are not in the module and go out as words ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into the folder “images”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there already and is no part of “{name}”; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name, or choose another one for the questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” ({id}) was there before and in no quiz of the file; “{quiz}” asks it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the quiz if it should stand there alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the quiz “{quiz}” questions count as the file brought in says, and no more as before: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If what they counted before was right, say it again in the form of the quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions had more or less than one point; here each has one ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the form of a quiz that asks them how much each counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is left out: a cartridge has no questions of the type {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the course as SCORM, which has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is left out: a cartridge cannot hold the patterns of its right answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a right answer without a star, or take it out as Moodle XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{title}” is left out: a cartridge can hold none of its questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its questions out as Moodle XML, or export the course as SCORM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the question where it was brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” pays for the whole right answer only, not for a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” has two choices only, so several may be ticked in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” goes out without its rubric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” goes out without saying how many words it asks for.</source>
        <translation>«{id}» қанша сөз сұрайтыны көрсетілмей шығарылады.</translation>
    </message>
    <message>
        <source>“{id}” recognises less: patterns with a star inside or at one end are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” takes nothing off for wrong answers there: no score is below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” counts 1 there: a cartridge holds whole weights from 1 to 99 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” goes out without its hints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table has no pictures: “{id}” goes out with their words only ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Moodle XML to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no hints: those of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no pictures: “{id}” goes out with their words only ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no feedback on a pair or item: that of “{id}” stands in the general feedback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; learners see it all at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no rubric and no model answer: those of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Moodle XML, or mark by the rubric printed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle has no weight of {asked} %: “{id}” goes out with {weight}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of Moodle&apos;s weights, such as 75, 50, 33.33333 or 25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no units: “{unit}” of “{id}” travels as a tag and is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the unit in the text of the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in gaps of “{id}” take points off in Moodle; here they count 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them be worth 0 if they are to cost nothing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right sides of “{id}” are plain text in Moodle: their markup is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that they can be read without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” counts {points} points in its quiz; the file cannot say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set what it counts in the quiz of the other program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is put in order: Moodle reads that from version 4.4 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On an older Moodle add the plugin “Ordering” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no text with several gaps: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Moodle XML, which holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no questions of the type {type}: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of the type {type} have no form there: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in this program&apos;s own format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT takes “-&gt;” in an answer for a pair: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “→” instead, or export as Moodle XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No choice of “{id}” is right: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the right choice with “correct: true”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {most} choices of “{id}” are right, and Moodle’s smallest weight is 5 %: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide it into several questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” has fewer than two pairs: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle has no questions of the type {type}: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle has whole weights for gaps only: those of “{id}” are rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the gaps whole numbers as weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gaps of “{id}” count {whole} in Moodle, one point or more each; here {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set what the question counts in the quiz in Moodle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle has no feedback on a pair: that of “{id}” stands in the general feedback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle takes “{unit}” behind the number of “{id}”, but does not show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That “{id}” asks for about {words} words travels as a tag and is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the number in the text of the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures {names} of “{id}” are not there; their words stand for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the picture files to the module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” goes out in its first language; its translations are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the module for the other languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTI cannot grade questions of the type {type} as here: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTI has no hints: those of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTI takes a number alone: the other forms of the unit of “{id}” are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost for who types the number; export as Moodle XML to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices in the gaps of “{id}” are plain text in QTI: their markup is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of “{id}” is longer than a cell can be: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or export as Moodle XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice or an answer stands here without a question before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the question on the line above its choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has no line “ANSWER: …” and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its choices as “A) …” and then “ANSWER: A”, each on a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question goes on over a second line; the lines are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on one line, for Moodle reads the last line only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has fewer than two choices and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least “A) …” and “B) …” above the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has more choices than any learner reads ({count}) and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is “{letter}”, but the last choice is “{last}”; the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the letter of one of the choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a letter of another alphabet than the choices: “{letter}”, which looks alike, is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether that is right, and type the letter as the choices have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names several letters ({letters}); only {letter} counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken has one right choice; make it a multiple-choice question here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer has no text and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its text, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the deck from Anki again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the package unpacks to more than {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export its decks one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the package is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection in the package cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package has {count} notes: only the first {limit} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package holds no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a deck with cards when exporting from Anki.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the damaged place on the collection was not read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database in Anki, then export the deck again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {number} ({title}) has no question or no answer in words and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write both sides, or make the question here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {number} ({title}) does not say which of its choices is right; it is left out.</source>
        <translation>{number}-жазба ({title}) қай нұсқаның дұрыс екенін айтпайды; ол қалдырылды.</translation>
    </message>
    <message>
        <source>Write a 1 or a 0 for each choice into its field “Answers”, with spaces between.</source>
        <translation>Әр нұсқа үшін «Answers» өрісіне 1 не 0 жазыңыз, араларына бос орын қойыңыз.</translation>
    </message>
    <message>
        <source>A gap of note {number} ({title}) is not closed; the note is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write gaps as {{{{c1::answer}}}} and export again; learners would read the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the type “{type}” are left out ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them anew here; this program has no questions of that type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first card of notes of the type “{type}” is taken, which have several ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the other direction as a question of its own where it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers too long to be typed become model answers of essays ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the answer, or offer choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards made by this program were changed in Anki; they come as they were ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the questions here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {number} ({title}) was made by this program, but its data is damaged; its sides are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {number} ({title}) has a gap within a gap; only the inner one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make two questions of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no question may hold is left out of note {number} ({title}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done if the text is complete without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of note {number} ({title}) are left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them here as PNG, JPEG or SVG of at most 8 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank line ends the question inside its braces; the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the blank line, or read the file again and let such questions be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank line ended the question inside its braces; it was put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the question; take out the blank line, for Moodle cannot read it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question follows its category without a blank line between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a blank line; without it Moodle loses the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has an opening or a closing brace, but not both in that order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the answers in {{ and }}; write \{{ or \}} for a brace of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Braces follow the answers; only the first ones are read, the others are text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a blank line before the next question; a question has one place for answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” would stand in the text with its key for learners to read; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the braces, or put a blank line before the next question; one question has one gap in GIFT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that no blank line parts from what stands above, read by their names: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a blank line before each; Moodle takes them for text of the question above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has no text; its name is taken for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write before the answers what the learner is asked.</source>
        <translation>Жауаптардың алдына үйренушіден не сұралатынын жазыңыз.</translation>
    </message>
    <message>
        <source>The name of the question starts with “::” and does not end; it is read as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ::name:: before the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text without answers is a description in Moodle, no question; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into a lesson, or add the answers in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has {count} answers; its kind needs at least {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add answers, or check the = and ~ before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pair}” stands among the pairs of a matching question, but has no “-&gt;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each pair as = left -&gt; right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{answer}” is no number, number:tolerance or lowest..highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 5, 5:0.5 or 4.5..5.5; take out the # if the answer is a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{left}” has nothing behind its arrow and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT has no feedback on a pair: the “#” in “{right}” is text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the feedback behind ####, for the whole question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{answer}” begins with what looks like a weight but is read as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a weight as ~%50%text or ~%-33.333%text; “=” always means 100 in a choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of “{answer}” is outside -100 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a weight from -100 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticking every choice would have paid, or the right ones made no whole point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong choices now cost as much as right ones bring; give fractions if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the text: {removed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT holds no pictures: export from Moodle as Moodle XML to bring them along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{how}” is not kept: all items are ordered, graded by the item that follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that this is what you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read yet: line {line} is no YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend that line in the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read yet: line {line} is no list in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “{name}” in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been renamed: choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{name}” is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is written in a way that a form cannot change without harm to the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the text; names such as “&amp;this” and “*this” may be the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of the type “{type}” are left out ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptions, which ask nothing, are left out ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put their text into a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that no choice says “all of the above” or the like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions from the damaged place on were not read: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend that place and read the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;{name}&gt; stands where a question is expected and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the questions again as Moodle XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of the category “{category}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into a lesson if learners should read it.</source>
        <translation>Оқушылар оны оқуы керек болса, сабаққа қойыңыз.</translation>
    </message>
    <message>
        <source>“{title}” has no text; its name is taken for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the learner is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” asks for {least} to {most} words; here it asks for about {most}.</source>
        <translation>«{title}» {least}–{most} сөз сұрайды; мұнда шамамен {most}.</translation>
    </message>
    <message>
        <source>Say in its text how many there have to be.</source>
        <translation>Мәтінінде қанша болуы керегін айтыңыз.</translation>
    </message>
    <message>
        <source>“{title}” converts or grades units; here “{unit}” is shown, and no other is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{gap}” in “{title}” is no gap that can be read; the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ticked in the text of “{title}” is asked one by one here, each by a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the question; better make it one of its own with several answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap [[{number}]] of “{title}” has no such option; the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the question the option, or take the gap out of its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is written in several languages: “{language}” is taken, left out: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in once more in another language, or translate it in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the texts of “{title}”: {removed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text here holds scripts, forms, films, pictures from elsewhere or links to Moodle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” of “{title}” is shown nowhere in it and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it by hand if it is a picture; other files have no place here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” of “{title}” is no PNG, JPEG or SVG picture and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{file}” of “{title}” is too large and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing “{file}” of “{title}” holds scripts or outside files: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has more answers than any learner reads ({count}) and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than {limit} questions; from here on it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, and bring its parts in one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is longer than {limit} characters and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make several questions of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has too few answers ({count}, of {least} at least) and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” paid more for some parts than for others; here all parts count alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a question of its own of a part that should count more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here choices are always mixed; questions that keep their order in the file: {count}.</source>
        <translation>Мұнда нұсқалар әрқашан араластырылады; файлда ретін сақтайтын сұрақтар: {count}.</translation>
    </message>
    <message>
        <source>“{title}” asked {count} of its questions, drawn anew each time; here all are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the quiz, put a line that draws in the place of these questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands above the questions of “{title}” is left out: “{words}”.</source>
        <translation>«{title}» сұрақтарының үстінде тұрған нәрсе алынбады: «{words}».</translation>
    </message>
    <message>
        <source>The objective of “{title}” is left out: “{words}”.</source>
        <translation>«{title}» мақсаты алынып тасталды: «{words}».</translation>
    </message>
    <message>
        <source>Write it into the lesson, and say in the questions that they ask for it.</source>
        <translation>Оны сабаққа жазып, сұрақтарда осыны тексеретінін көрсетіңіз.</translation>
    </message>
    <message>
        <source>What “{title}” says of the whole result is left out.</source>
        <translation>«{title}» жалпы нәтиже туралы айтатыны алынбады.</translation>
    </message>
    <message>
        <source>“{title}” has dates, or asks for a code first; here nothing keeps it shut.</source>
        <translation>«{title}» үшін мерзім қойылған немесе ол алдымен код сұрайды; мұнда оны ештеңе жаппайды.</translation>
    </message>
    <message>
        <source>“{title}” has the blank “{name}” more than once: each place in the text is a gap here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its gaps; give each blank a name of its own, or take one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” asks for capital letters in its file; here they make no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback of “{title}” that is not said of one answer alone is left out.</source>
        <translation>«{title}» ішіндегі жеке бір жауапқа қатысты емес түсіндірме алынып тасталды.</translation>
    </message>
    <message>
        <source>“{file}” is no PNG, JPEG or SVG picture and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{file}” is damaged or cut off and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{file}” of “{title}” is damaged or cut off and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export or copy it again, and look at it in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{file}” is too large and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale it down; a picture may have 8 MB and 50 million pixels, all pictures of a file 200 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{file}” has {megabytes} MB and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller, at most 8 MB, and add it here, or bring it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing “{file}” holds scripts or outside files: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PNG, or export it as plain SVG with pictures embedded and styles as attributes.</source>
        <translation type="unfinished">PNG түрінде сақтаңыз немесе суреттері кіріктірілген, стильдері атрибуттарда берілген қарапайым SVG түрінде экспорттаңыз.</translation>
    </message>
    <message>
        <source>The drawing “{file}” draws more than can be shown soon, and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing “{file}” of “{title}” draws more than can be shown soon, and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing “{file}” is not written in UTF-8 and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing “{file}” of “{title}” is not written in UTF-8 and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{file}” of “{title}” has {megabytes} MB and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes for “{title}”: {minutes}. Questions alone keep no such limit.</source>
        <translation>«{title}» үшін берілген минут: {minutes}. Сұрақтардың өзінде мұндай шек жоқ.</translation>
    </message>
    <message>
        <source>Set it in the quiz: “minutes”.</source>
        <translation>Оны тестте белгілеңіз: «minutes».</translation>
    </message>
    <message>
        <source>Attempts at “{title}”: {count}. Questions alone keep no such limit.</source>
        <translation>«{title}» үшін талпыныс саны: {count}. Сұрақтардың өзінде мұндай шек жоқ.</translation>
    </message>
    <message>
        <source>Set it in the quiz: “attempts”.</source>
        <translation>Оны тестте белгілеңіз: «attempts».</translation>
    </message>
    <message>
        <source>Bring it in when it may be seen, or make an exam of it.</source>
        <translation>Оны көруге болатын кезде енгізіңіз немесе одан емтихан жасаңыз.</translation>
    </message>
    <message>
        <source>“{title}” says when what is right is shown, whether one may go back or the like; it is left out.</source>
        <translation>«{title}» дұрысы қашан көрсетілетінін, кері қайтуға бола ма, сол сияқтыны айтады; бұл алынбады.</translation>
    </message>
    <message>
        <source>Set in the quiz what should hold here.</source>
        <translation>Мұнда не қолданылуы керегін тестте белгілеңіз.</translation>
    </message>
    <message>
        <source>“{file}” of “{title}” is too large or damaged in the package and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the picture down to less than 8 MB, and export the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{left}” in “{title}” has nothing to be matched with and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{answer}” in “{title}” is no number; the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number, with a tolerance of 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight “{weight}” in “{title}” is no number from -100 to 100; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{title}” ticking every choice paid, or the right ones made no whole point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers of “{title}” are not called true and false; the first is taken for true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its answer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” asks for capital letters in Moodle; here they make no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it in the text, and mark by hand if it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the unit in a question of its own if it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback of “{title}” for right, partly right and wrong answers is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the feedback of the question or of its choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{how}” of “{title}” is not kept: all is put in order, graded by the item that follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” gives a text to start from or takes files; here it is a text alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what is given into the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is a cloze text without a gap that can be read; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write gaps as {{1:SHORTANSWER:=answer}} or {{1:MULTICHOICE:=right~wrong}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gap of “{title}” takes numbers near {number}; here only that number is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the number in a question of its own if others should count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” says it is of the type “{type}”, which it cannot be; it is read as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no question in QTI 2.1, 2.2 or 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the questions again as QTI 2.1, 2.2 or 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” in the package is no JSON, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the content again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package holds no question that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a question set, or a column or book that has questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{type}” is left out ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew here; this program has no questions of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands around the questions is left out ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what has to be read or seen before answering into the question, or a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the right answer, then export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An asterisk in “{title}” opens a gap and none closes it; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one before and one behind each gap, then export it again; learners would read its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{title}” says by the points reached is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of “{title}” is left out what H5P calls {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put tips into hints, what is said into feedback; see that answers are graded as you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is passed at {percent} per cent; questions alone keep no such line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it in the quiz: “pass_percent”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made it and under which licence is left out ({credit}): {titles}.</source>
        <translation>Оны кім жасағаны және лицензиясы алынбады ({credit}): {titles}.</translation>
    </message>
    <message>
        <source>Write it below the picture or into a lesson if the licence asks for it.</source>
        <translation>Лицензия талап етсе, мұны суреттің астына немесе сабаққа жазыңыз.</translation>
    </message>
    <message>
        <source>“{file}” is named in the package but is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions answered by “{name}” are left out ({count}): {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them anew here; this program has no questions of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was chosen alone: only the files it names were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its folder where other files in it hold questions, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” asks or leaves out questions by what was answered; here it asks all.</source>
        <translation>«{title}» жауапқа қарай сұрақ қояды не өткізіп жібереді; мұнда бәрі қойылады.</translation>
    </message>
    <message>
        <source>See that each can be answered without the others.</source>
        <translation>Әрқайсысына басқаларынсыз жауап беруге болатынын тексеріңіз.</translation>
    </message>
    <message>
        <source>“{title}” mixes its questions; here they keep their order unless the quiz says so.</source>
        <translation>«{title}» сұрақтарын араластырады; мұнда тест басқаша айтпаса, реті сақталады.</translation>
    </message>
    <message>
        <source>Set it in the quiz: “shuffle”.</source>
        <translation>Мұны тестте белгілеңіз: «shuffle».</translation>
    </message>
    <message>
        <source>Questions graded all or nothing in QTI are graded part by part here: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” asks nothing that can be answered and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its text into a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has several things to answer at once and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a question of each; only gaps in one text may be several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” draws its numbers or words anew each time and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it with fixed values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” does not say what is right and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a correct response or a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is graded by rules of its own; here it is graded by its key alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that right and wrong answers are graded as you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of “{title}” pay more for other answers than for its key; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend its correct response or its rules, then export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” names another right answer than its rules pay for; here the rules count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the right answers are the ones you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” pays in full before everything right is ticked; here all of it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong pairs in “{title}” took points off; here they only bring none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” does not say how it is graded; here it is graded by its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the correct response what it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{left}” in “{title}” goes with several; only the first counts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for one partner each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words to be selected in “{title}” are choices below the text here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes in “{title}” for those who make or mark it are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has no text; its title is taken for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text here holds formulas, forms, films, pictures from elsewhere or scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of one package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no row of headings: nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “question”, “answer1”, “answer2” and “correct” above the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has no row of headings and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “question”, “answer1”, “answer2” and “correct” above its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden; its questions were read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the sheet if they are not meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sheet “{sheet}” rows are hidden ({count}); they were read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these rows if they are not meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns with other headings are left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the headings of the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings stand there twice, and only the first is read: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number the answers: answer1, answer2 and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: “{text}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its answers stand in their columns; a comma within a cell needs quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this line on the text cannot be parted into cells; the rest was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that every quotation mark that opens a cell is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula in the cell {cell} of “{sheet}” has no value; the cell counts as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and save the file in a spreadsheet program, or write the value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” holds an error ({value}); it counts as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells {cell} of “{sheet}” are merged: each row of them gets what stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the merging off if that is not meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” is a date; it is read as {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a text if something else is meant (1-2 easily becomes a date).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” shows per cent; it is read as its number, 0.5 for 50 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a text if what it shows is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” shows more than its number; it is read as {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it and others like it texts if what they show is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the cell {cell} of “{sheet}” these words are struck out and left out: “{text}”.</source>
        <translation>«{sheet}» парағының {cell} ұяшығында мына сөздер сызылған, алынбады: «{text}».</translation>
    </message>
    <message>
        <source>Take the line through them off if they are meant.</source>
        <translation>Керек болса, сызықты алып тастаңыз.</translation>
    </message>
    <message>
        <source>The link of “{text}” is left out: {address}.</source>
        <translation>«{text}» сілтемесі алынбады: {address}.</translation>
    </message>
    <message>
        <source>Write it into the text of the question if learners should follow it.</source>
        <translation>Оқушылар оған өтуі керек болса, сұрақ мәтініне жазыңыз.</translation>
    </message>
    <message>
        <source>Notes on cells of “{sheet}” are left out: {cells}.</source>
        <translation>«{sheet}» парағының ұяшықтарындағы ескертпелер алынбады: {cells}.</translation>
    </message>
    <message>
        <source>Write what learners should read into a cell of “feedback” or “hint”.</source>
        <translation>Оқушылар оқуы керек нәрсені «feedback» немесе «hint» ұяшығына жазыңыз.</translation>
    </message>
    <message>
        <source>Pictures and drawings in “{sheet}” are left out: {count}.</source>
        <translation>«{sheet}» парағындағы суреттер мен сызбалар алынбады: {count}.</translation>
    </message>
    <message>
        <source>Add the pictures to their questions by hand.</source>
        <translation>Суреттерді сұрақтарға қолмен қосыңыз.</translation>
    </message>
    <message>
        <source>The workbook has more cells or text than the program takes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, and clear cells far below or beside the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than {limit} cells and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it anew, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} more such cells in “{sheet}” ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the first ones in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no question and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the learner is asked in the column “question”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question type “{type}”: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{correct}” in the column “correct” names no answer: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write letters (A is answer1, B answer2), or the words of the right answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{correct}” in the column “correct” is no answer&apos;s number: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a table of Kahoot, write which answers are right by their places, as 2 or 1,3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has answers and nothing under “correct”: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the right letters; where all are right, “short-text” in the column “type”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column “correct”: all answers of the row count as right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the column, or “short-text” in the column “type” where that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{correct}” may mean a place or the words of an answer: {taken} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the letter with a bracket, as “B)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{correct}” may be Russian letters (А, Б, В) or Latin ones (A, B, C): {taken} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether that is right; the number of the answer leaves no doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” may be {taken} or {other}: {taken} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where {other} is meant, write it without a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{correct}” is neither TRUE nor FALSE: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write TRUE or FALSE in the column “correct”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight “{weight}” is no number from -100 to 100: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in per cent, as A=50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer “{answer}” is no number: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 5, or 5 ± 0.5, or 4.5..5.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer “{answer}” has no “-&gt;” between two sides: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the left side, an arrow and the right side: Vienna -&gt; Austria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer “{answer}” does not say which gap it is for: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {{g1}} in the question, and “{{g1}} …” before each answer for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line “{answer}” of a rubric has no points: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each level below its criterion as “2: Named with a reason”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{answer}” is no part of a text to be marked: the question is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it with {{narrative}}, {{label id}}, {{span id}} or {{verdict}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points “{points}” are no number of 0 or more: one point is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “{tag}” cannot be read and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as in the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} has feedback but no text and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{correct}” in the column “correct” means nothing for this type and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cell, or choose another type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table has no pictures: their words stand in their place ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them in once the questions are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not XML: it does not begin with “&lt;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The XML begins with a document type (DOCTYPE), which is never read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file that is read here needs one: take it out, or save the file again.</source>
        <translation>Мұнда оқылатын файлдарға ол қажет емес: оны алып тастаңыз немесе файлды қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>A text of the XML is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &lt;{name}&gt; with its attributes is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from the program it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The XML is larger than {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Оны бірнеше файлға бөліңіз.</translation>
    </message>
    <message>
        <source>The XML is nested more than {depth} deep, and is read no further.</source>
        <translation>XML {depth} деңгейден терең, әрі қарай оқылмайды.</translation>
    </message>
    <message>
        <source>Save it again in the program it came from, in simpler parts.</source>
        <translation>Оны шыққан бағдарламасында қарапайымырақ бөліктермен қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>The XML has more than {limit} elements in one piece, and is read no further.</source>
        <translation>XML-дің бір бөлігінде {limit} элементтен көп, әрі қарай оқылмайды.</translation>
    </message>
    <message>
        <source>The XML uses an entity that is not one of XML&apos;s own ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the character itself, or &amp;#160; for &amp;nbsp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The XML is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again, or mend that line in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not inside the module&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of the module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its disk is connected, or open it where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not saved: it is no file, but a device or a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may only be read: give this account the right to write there, or start with --home and another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the disk is still there, or start with --home and another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not saved: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then save again; what stood there is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not saved: the file or its folder may only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not saved: there is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it, or see that its disk is still there, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not saved ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the disk is still there, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of the modules that can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the last one can, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing key “{path}” is damaged, so that nothing can be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a copy of it back. Without one, move it and “{public}” away: a new key is made, and certificates have another fingerprint from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing key “{path}” is missing, though this installation had one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a copy of it back. Without one, move “{public}” away: a new key is made, and certificates have another fingerprint from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” and “{public}” belong to different signing keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right key back; if this one is right, move “{public}” away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of the program is making the signing key just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class “{id}” on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the list, or make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no name of a class: it is a copy of one, or was renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the name it had, or move it to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class in “{path}” is damaged: its list and its key cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a copy of “class.json” back: until then what was taken on paper counts as not taken on this computer, and its keys are told. Without one, make the class anew and let people hand in again; the records collected so far stay in that folder, until “htcourse class purge {id}” removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of the class “{name}” is older than it was here before, as if an old copy was put back: who and what came onto it since is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the newest “class.json” back, or write anew what is missing; to be told no more remove “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of the program is changing this class just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, and type anew what stood in it; nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of the program is at work in this class just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what it shows of the class, then do it again; nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That version of “{file}” is no longer kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a newer one: the last ten are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{name}” takes no page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is on and has paper, or save the PDF and print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is far larger than any certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the .htcert file or the PDF that the program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate is attached to this PDF, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the .htcert file, or scan the QR code, save its text as a file and check that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several certificates are attached to this PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file of each one alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken this as often as it may be taken ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your trainer, who can allow it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who just looks can begin no exam and no pre- or post-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin as a learner: then it is kept, and counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in the middle of this exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it from the list of quizzes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have handed this exam in, and its result is not released yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam would close before it opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it close later, or open earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2026-03-09 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam opens on {day} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam closed on {day} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam closed on {day} at {time}: the record was written in after that, and the computer’s clock was set back since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock right, or ask your trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the password of this exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trainer says it in class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be exported: 1 error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be exported: {count} errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what is listed, then export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{module}” is neither a folder or file nor the id of an installed module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a module&apos;s folder or .htmod file, or one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “{module}” has no quiz “{quiz}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its quizzes: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has none; for all its questions write “all” in the place of the quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quizzes give these questions different points, and those of the first quiz named went out ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the points of another quiz take that quiz out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questions kept for exams stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the exam bank, or for the exam itself, if they are to go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that could not be read stay here ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what is said of them, and take them out once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” draws its questions: all it could draw go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the other program draw from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of choices, pairs and gaps are not kept ({count} questions).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To bring them back with their ids take them out as htcourse or apkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions without a category go out under their lesson’s title ({count}).</source>
        <translation>Санаты жоқ сұрақтар өз сабағының атауымен шығарылды ({count}).</translation>
    </message>
    <message>
        <source>In another module they have that category: take it out there if it is unwanted.</source>
        <translation>Басқа модульде олардың сол санаты болады: керек болмаса, сонда алып тастаңыз.</translation>
    </message>
    <message>
        <source>Aiken holds no titles, categories, tags, objectives, difficulty, facts and sources, nor says what is for exams alone or distressing: these stay here ({count} questions).</source>
        <translation>Aiken атауларды, санаттарды, белгілерді, мақсаттарды, қиындықты, деректер мен дереккөздерді сақтамайды және не тек емтиханға арналғанын не ауыр екенін айтпайды: олар осында қалады ({count} сұрақ).</translation>
    </message>
    <message>
        <source>Export as GIFT or Moodle XML to keep them.</source>
        <translation>Оларды сақтау үшін GIFT немесе Moodle XML түрінде шығарыңыз.</translation>
    </message>
    <message>
        <source>Notes for those who mark stay here ({count} essays).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out as Moodle XML, QTI or htcourse if the notes are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions go out in one language; left out: {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export once more for each language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of “{id}” cite sources: there the citations are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the source in words, or list it under “sources”: these go out as tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its {total} questions {count} stand in {names}, too: they come in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a copy, choose one of the files alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no question.</source>
        <translation>«{path}» файлында бірде-бір сұрақ жоқ.</translation>
    </message>
    <message>
        <source>Choose the file with the questions, or export them again.</source>
        <translation>Сұрақтар бар файлды таңдаңыз немесе оларды қайта экспорттаңыз.</translation>
    </message>
    <message>
        <source>“{path}” is a folder and no module.</source>
        <translation>«{path}» — модуль емес, бума.</translation>
    </message>
    <message>
        <source>Choose the files of questions in it.</source>
        <translation>Ондағы сұрақ файлдарын таңдаңыз.</translation>
    </message>
    <message>
        <source>“{path}” is an archive and no package of questions.</source>
        <translation>«{path}» — сұрақтар дестесі емес, мұрағат.</translation>
    </message>
    <message>
        <source>Unpack it, then choose the files of questions in it, or the folder of a module.</source>
        <translation>Оны тарқатып, ішіндегі сұрақ файлдарын немесе модуль бумасын таңдаңыз.</translation>
    </message>
    <message>
        <source>“{path}” is a SCORM package: pages for a learning platform, no questions to read.</source>
        <translation>«{path}» — SCORM пакеті: оқу платформасына арналған беттер, онда оқылатын сұрақ жоқ.</translation>
    </message>
    <message>
        <source>Export the questions where they were made, as Moodle XML, QTI or GIFT.</source>
        <translation>Сұрақтарды олар жасалған жерден Moodle XML, QTI немесе GIFT түрінде экспорттаңыз.</translation>
    </message>
    <message>
        <source>“{path}” is a text and holds no question: a text becomes a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it alone on the window, or choose “Bring a text in” on the page Modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a text; its [[words]] are links between texts, or gaps of LiaScript.</source>
        <translation>«{path}» — мәтін; оның [[сөздері]] — мәтіндер арасындағы сілтемелер немесе LiaScript бос орындары.</translation>
    </message>
    <message>
        <source>If they are gaps, begin the file with a comment that says “author:”, and try again.</source>
        <translation>Бұлар бос орындар болса, файлды ішінде «author:» бар түсініктемеден бастап, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>“{path}” is a table of a kind that is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a workbook of Excel (.xlsx), or as CSV, and bring that in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is in no format of questions the program can read.</source>
        <translation>Бағдарлама «{path}» файлының пішіміндегі сұрақтарды оқи алмайды.</translation>
    </message>
    <message>
        <source>Choose a file in one of these formats: {known}.</source>
        <translation>Мына пішімдердің бірінде файл таңдаңыз: {known}.</translation>
    </message>
    <message>
        <source>In “{title}” answers in gaps take points off; here they count 0, no other gap loses.</source>
        <translation>«{title}» сұрағында бос орындардағы жауаптар ұпай шегереді; мұнда олар 0 береді, басқа бос орындар жоғалтпайды.</translation>
    </message>
    <message>
        <source>Make it a multiple-choice question if a wrong answer is to cost points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend “{title}” where the file was made, then bring it in again.</source>
        <translation>«{title}» сұрағын файл жасалған жерде түзетіп, қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>“{title}” has {count} hints, tags or parts of its category, {limit} at most, and is left out.</source>
        <translation>«{title}» сұрағында {count} кеңес, белгі не санат бөлігі бар, ең көбі {limit}; сұрақ алынбады.</translation>
    </message>
    <message>
        <source>Take some out of the file, then bring it in again.</source>
        <translation>Бір бөлігін файлдан алып тастап, оны қайта жүктеңіз.</translation>
    </message>
    <message>
        <source>A question has no text and is left out.</source>
        <translation>Сұрақтың мәтіні жоқ, ол қалдырылып кетті.</translation>
    </message>
    <message>
        <source>There is no question to write.</source>
        <translation>Жазатын сұрақ жоқ.</translation>
    </message>
    <message>
        <source>Mend what is listed, then read the files again.</source>
        <translation>Тізілгендерді түзетіп, файлдарды қайта оқыңыз.</translation>
    </message>
    <message>
        <source>A quiz file ends in .yaml: “{path}” was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that ends in .yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them stand in other files of the module. Nothing was changed.</source>
        <translation>Олардың бәрі модульдің басқа файлдарында бар. Ештеңе өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is new and for exams alone, as the question in the row before it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it in an exam, or move it in the editor if it may be practised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These questions are new, and no quiz asks them yet ({count}): {names}.</source>
        <translation>Бұл сұрақтар жаңа, оларды әзірге бірде-бір тест қоймайды ({count}): {names}.</translation>
    </message>
    <message>
        <source>Choose them in the form of a quiz, those for exams in that of an exam.</source>
        <translation>Оларды тест формасында, емтихандыкілерін емтихан формасында таңдаңыз.</translation>
    </message>
    <message>
        <source>Of these quizzes no question came: they stay as they are ({count}): {names}.</source>
        <translation>Бұл тесттерден бірде-бір сұрақ келмеді: олар сол күйінде қалады ({count}): {names}.</translation>
    </message>
    <message>
        <source>No quiz “{title}” was written: each question is for exams, or an exam of the file asks or draws it.</source>
        <translation>«{title}» тесті жазылмады: әр сұрақ емтиханға арналған немесе файлдағы емтихан оны қояды не таңдап алады.</translation>
    </message>
    <message>
        <source>If they may be practised, make a quiz in the editor that asks them, too.</source>
        <translation>Оларды жаттығуға болса, редакторда оларды да сұрайтын тест жасаңыз.</translation>
    </message>
    <message>
        <source>“{title}” asks only what is new: an exam of the file draws from the other questions.</source>
        <translation>«{title}» тестінде тек жаңа сұрақтар бар: қалғандарынан файлдағы емтихан таңдайды.</translation>
    </message>
    <message>
        <source>If they may be practised, choose them, too, in the form of the quiz.</source>
        <translation>Егер оларды жаттығуға беруге болса, тест формасында оларды да таңдаңыз.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) stands in {path}: it was left there and not brought in again.</source>
        <translation>«{title}» ({id}) {path} файлында тұр: сол жерде қалдырылды, екінші рет енгізілмеді.</translation>
    </message>
    <message>
        <source>Change it there; to have it here, take it out there, then bring the file in again.</source>
        <translation>Оны сол жерде өзгертіңіз; мұнда керек болса, сол жерден алып тастап, файлды қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>“{path}” is there already; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The essay has no points yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how much of the whole point it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every point of the rubric has its level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a level for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in {quiz} waits for a mark, and its question cannot be read: number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it on the sheet, and give it points: htcourse override {learner} {attempt} {number} --points 0.5, with --class CLASS where it was collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This essay is not in the learner&apos;s file, or not submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list of essays again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds quizzes of LiaScript: in the text learners read what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out of the text, and bring the file’s questions in as questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module can be made of “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text with words in it: .md, .docx or .odt, or a folder of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module has the id of the built-in course and will stand in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it only if it is that course; remove it to have the built-in one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is installed under the id “{id}”, and nothing in it is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is another module, give it an id of its own; else go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed, and the version is {version} as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “version” in module.yaml, to be able to tell the two apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions not compared, as an exam or pre-test here asks them and is not told yet: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trainer’s PIN on the page Modules to see what changes in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module and no quiz is called “{what}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the id of a module or a quiz, or “all”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was changed after it was shown, so it was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again, and look at what it would change now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{module}” is built in and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A module of the same id can be installed in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “{module}” has to be made anew, and its package “{package}” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package of “{module}” is damaged, so nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the module from another copy of its file, then export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from another version of the program and is being made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library made from it is gone: the next start makes it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that does not end, open the program once more, or install its file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it from its file again, or remove it from the list of modules. What learners did in it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” names what the module does not have; left out: {names}.</source>
        <translation>«{id}» модульде жоқ нәрсені атайды; қалдырылып кетті: {names}.</translation>
    </message>
    <message>
        <source>Add it to the module, then to the question.</source>
        <translation>Оны модульге, содан кейін сұраққа қосыңыз.</translation>
    </message>
    <message>
        <source>There is no tagging question “{question}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its full id, module/question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid: the certificate was changed after it was signed, or never signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on it; ask for the file that the program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid: signed by {found}, another installation than {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who made it. The words are as that other installation signed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” cannot be the id of a module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write small Latin letters, digits and hyphens, as in safe-seasonal-work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is the id of the built-in course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one: installed under this id it would take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module has no title yet. Write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{language}” is no code of a language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a code such as en, ru or kk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there already and holds something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another id or another folder, or open what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds {name}, or make a new module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no country the course knows, and no code of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its name, such as Kazakhstan, or the two letters of its code, such as ru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write small Latin letters, digits and hyphens, as in before-you-sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file “{file}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; upper and lower case count as the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{file}” in this module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been renamed or removed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is called so in every module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave its name as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without {name} the folder is no module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it, or remove the whole folder with your file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of “{file}” is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick back, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting ended at “{path}”, for the disk of this computer failed: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, then collect again: what came in before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under {code} and {under} two people work with one record: a data folder was copied with somebody in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let whoever has the copy begin as a new learner, and note their marks by hand; is it one person, let them hand in under {under}, or move what stands there first (htcourse class move CLASS {under} {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not taken in, and nothing of it was kept: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its disk is connected, and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller: 2,000 dots wide are enough for any screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite a source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it {slug}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite {name} in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text below into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a section with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a heading within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it under the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” for all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace tabs by spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be packed: 1 error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be packed: {count} errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what is listed, then pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview yet: module.yaml cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the list of problems says of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview of “{file}” yet: it is no lesson that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview yet: the lesson has no section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview of “{name}” yet: the question cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module holds no picture “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been renamed or removed; its older versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is larger than {megabytes} MB: too large to be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it with another program; a text of a module may have 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no text: it cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the program it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was saved, but its older text could not be kept ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk of the program&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was removed or renamed by another program while it was open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it all the same to write it anew, or close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was changed by another program while it was open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what stands there, or save over it: the other text is kept under “Older versions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module cannot be tried yet: 1 error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module cannot be tried yet: {count} errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the list of problems says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case cannot be tried yet: it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decisions lead to this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a decision or a way of a fork lead to it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file “{title}” is left out: it is played in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give learners the program for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “{language}” is written; “{other}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export once more in the other language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages have no questions of the type {type}: “{id}” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{title}” draws its questions; here it has the same for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done where that is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module has no language “{language}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there already and is no course written by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or empty the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has more than {limit} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has more than {limit} of the sign “{sign}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is indented by more than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it further to the left, with fewer lists and blocks around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has more than {limit} footnotes and abbreviations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make several lessons or questions of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {limit} empty lines stand one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out: one parts two paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has {count} cells, with all before it; {limit} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out columns and rows that are empty, or make several lessons of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line or paragraph has {count} characters; {limit} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part it by empty lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paragraph has more than {limit} of the sign “{sign}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out those that are not needed, or part the paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {limit} square brackets “[” are open within each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close each by “]”, or write “\[” for a bracket that stands for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has a list of {count}; {limit} are the most it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep those that a person can weigh against each other; four are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has more than {most} states: whether its endings follow from them cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do with fewer names in “state”; three or four are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can take the way “{name}”, whatever was done before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for less in “when” and “within”, or for more in the ways that stand before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision “{name}” alone fixes the ending “{ending}”, whatever was done before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead it to a fork: a node with “ways”, which hang on safety, trust, evidence or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ending is marked as one that careful work comes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “best: true” at it, or at each of them; learners do not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best ending “{name}” can be come to for little: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the fork before it ask for more in “when”: half of what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is for exams alone: the lesson shows nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another question here, or take this one out of the exam bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is for exams alone: the quiz “{quiz}” leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another question, or let the quiz have the mode “exam” alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” draws from the exam bank, but is no exam alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it have the mode “exam” alone, or take “bank: exam” out of the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” asks word for word what an exam asks as “{twin}”: it is told while that runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of the two in both places, by one id, or ask another thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” may ask what an exam asks as “{twin}”, in other words.</source>
        <translation>«{name}» емтихан «{twin}» деп сұрайтынды басқа сөзбен сұрауы мүмкін.</translation>
    </message>
    <message>
        <source>If it does, take one out or ask another thing: it is told while that runs.</source>
        <translation>Солай болса, біреуін алып тастаңыз немесе басқаны сұраңыз: емтихан кезінде жауабы айтылады.</translation>
    </message>
    <message>
        <source>A line of the exam “{quiz}” ({line}) draws from {count} questions of the exam bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write more, so that it has {least} or more to draw from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam “{quiz}” asks what the route “{route}” does not teach: {objectives}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say under “routes” whom the exam is for, or ask what they learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” is form {form}, but only pre- and post-tests are dealt: learners can take every form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an exam write one quiz that draws its questions (“draw”), and take “form” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” is form {form}, but a quiz of several modes is not dealt: learners can take every form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two quizzes for each form, one with “modes: [pre]” and one with “modes: [post]”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight in the quiz “{quiz}” is below 0 or over {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many points a whole answer counts; 0 leaves it out of the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” gives a weight to what it never asks: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the ids of its questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“pass_percent” of the quiz “{quiz}” is not between 0 and 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many per cent of the points are a pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{quiz}” says who has passed, but not what a pass is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “pass_percent: 60”, or whatever counts as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can pass “{quiz}”: all its weights are 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a question count, or take “pass_percent” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can pass “{quiz}” for a certificate: it is for practice alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it have the mode “exam”, or take “certificate: true” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“penalty” of the quiz “{quiz}” is not between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what part of the points each wrong try costs: 0.33 is a third.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“attempts” of the quiz “{quiz}” is below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how often it may be taken; without a number it is as often as one likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options give away {best} % of {count} single-choice questions of “{name}” (by chance {chance} %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make right and wrong ones alike in length and make; “htcourse check --cues” names the questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record “{id}” was deleted by another window or command just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do: nobody else&apos;s was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” stands where a log of “{name}” is looked for, and is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no learner&apos;s record: it has {size} MB; at most {limit} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a place where the program keeps its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is open in a program, or was not closed by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{path}” took longer than {seconds} seconds and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{path}” needed more memory than it may have and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{path}” ended before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its author for a smaller module. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no example of questions of the type “{type}” to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is worded like “{other}”: each may stand for the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word them apart if their order matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time can be given only while an exam with a limit is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it once more instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So much time is not left: the exam would be over at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question {number}: the attempt has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the number of a question, 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is not in the learner&apos;s file, or not submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list of attempts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark by hand needs its points, a comment and your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the points, write for the learner why, and say who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This blank cannot be given points: its question is not here as it was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the version of its module that asked it, then give them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regrade needs a reason and your name: both are kept with each mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a sentence what was wrong with the key, and who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key, weight or mark changed since this regrade was looked at: nothing was written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it anew under Regrade, then regrade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no regrade “{batch}” to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of regrades names those that stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of “{id}” a newer regrade stands, with the reason “{reason}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First take back the newer one, {batch}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exam or pre-test on this computer asks questions of “{module}” and is not told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release its result first, or add --trainer and say the trainer&apos;s PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” holds an exam, a pre-test or a post-test: its keys would go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --trainer and say the trainer&apos;s PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trainer’s PIN on the page Modules, or wait until it is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day lies from {since} to {until}: the last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the earlier day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day as 2026-03-09: year, month, day; or 9.3.2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a user or a password in the address of the record store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what stands before the “@”: both are given beside the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is no address that results may be sent to: it is not secured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one that begins with https://, or http://127.0.0.1 for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record store refused {count} statements ({reason}); it has the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this to whoever runs it; sent again, the others count once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record store did not say that it has {count} statements; it has the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again; nothing counts twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at “{address}” is no learning record store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the address; nothing is lost, send again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record store at “{address}” does not know this user or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who runs it; nothing is lost, send again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record store at “{address}” did not take the results ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again when it can be reached; nothing is lost and nothing counts twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones cannot be served at {address}, port {port} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an address of this computer ({addresses}), or another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block “{kind}” holds nothing: its text is not indented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin each line of its text with four spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“# {title}” begins no section: it stands in the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “## {title}” for a section, “###” for a heading within one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item runs into the line above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it under the words of that item, or below an empty line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has {count} columns, and “{words}” stands behind them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column to the head and the dashes, or write \| for a bar meant so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {number} of the table has no heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no headings: nothing says what its columns hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a heading for each column into the line above the dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula is shown as it is typed: {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in words or plain signs, or show it as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that nobody sees turn the order of letters round: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “{address}” is shown as words and is no link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &lt;{address}&gt;, or [words]({address}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source “{name}” is a title alone: nobody could find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who wrote it, when, and where it stands, and how far you saw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the source “{name}” stand in no field yet: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put each where it belongs, then empty “Not read”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” came with the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your own words over it, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is a survey: it says nowhere what is right, and is left out.</source>
        <translation>«{title}» — сауалнама: дұрысы еш жерде айтылмаған; алынбады.</translation>
    </message>
    <message>
        <source>Make it anew here as a question that says what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is a matrix, with a choice in each row, and is left out.</source>
        <translation>«{title}» — әр жолында таңдауы бар матрица; алынбады.</translation>
    </message>
    <message>
        <source>Make a question of each row, or one that matches the rows with the columns.</source>
        <translation>Әр жолдан бір сұрақ жасаңыз немесе жолдарды бағандармен сәйкестендіретін бір сұрақ жасаңыз.</translation>
    </message>
    <message>
        <source>A script decides what is right in “{title}”; the question is left out.</source>
        <translation>«{title}» ішінде не дұрыс екенін сценарий шешеді; сұрақ алынбады.</translation>
    </message>
    <message>
        <source>What is right in “{title}” is decided by macros ({names}); the question is left out.</source>
        <translation>«{title}» ішінде не дұрыс екенін макростар шешеді ({names}); сұрақ алынбады.</translation>
    </message>
    <message>
        <source>Words of the options of “{title}” are made by macros ({names}); the question is left out.</source>
        <translation>«{title}» нұсқаларының сөздерін макростар құрайды ({names}); сұрақ алынбады.</translation>
    </message>
    <message>
        <source>Make it anew here, with the words that LiaScript shows.</source>
        <translation>Оны осында LiaScript көрсететін сөздермен қайта жасаңыз.</translation>
    </message>
    <message>
        <source>“{title}” lacks the options that are made by macros ({names}).</source>
        <translation>«{title}» ішінде макростар құрайтын нұсқалар жоқ ({names}).</translation>
    </message>
    <message>
        <source>Add them where they are needed, with the words that LiaScript shows.</source>
        <translation>Керек жерге оларды LiaScript көрсететін сөздермен қосыңыз.</translation>
    </message>
    <message>
        <source>“{title}” is checked by macros ({names}); here only its key itself is right.</source>
        <translation>«{title}» жауабын макростар тексереді ({names}); мұнда тек кілттің өзі дұрыс.</translation>
    </message>
    <message>
        <source>Add other ways to write the answer where they are right, too.</source>
        <translation>Жауаптың басқа жазылуы да дұрыс болса, оны қосыңыз.</translation>
    </message>
    <message>
        <source>LiaScript compares what is typed sign by sign; here capital letters make no difference.</source>
        <translation>LiaScript терілгенді таңбалап салыстырады; мұнда бас әріп пен кіші әріп ажыратылмайды.</translation>
    </message>
    <message>
        <source>Where they matter, ask for it in the text, and mark by hand.</source>
        <translation>Маңызды болса, мәтінде сұраңыз және қолмен тексеріңіз.</translation>
    </message>
    <message>
        <source>A gap in “{title}” is empty or not closed; the question is left out.</source>
        <translation>«{title}» ішіндегі бос орын толтырылмаған не жабылмаған; сұрақ алынбады.</translation>
    </message>
    <message>
        <source>Write gaps as [[answer]]; learners would read the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solution of “{title}” has no line of stars at its end; it is read up to the next question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its feedback is whole, and holds nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that begins here is not closed: all below it is code, and no question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with a line of the same marks, and bring the file in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paragraph “{title}” is too long to be a question; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part it with blank lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here runs scripts, macros or effects; see that the questions are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no question in QTI 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the quiz or pool when you export it, with its questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a right answer, then export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts or pictures beside questions on their pages in ILIAS are left out ({count}): {words}</source>
        <translation>ILIAS-тегі беттерінде сұрақтардың жанындағы мәтіндер не суреттер қалдырылды ({count}): {words}</translation>
    </message>
    <message>
        <source>Add to a question what it needs, or make a lesson of it.</source>
        <translation>Сұраққа керегін қосыңыз, не одан сабақ жасаңыз.</translation>
    </message>
    <message>
        <source>“{path}” holds pages, discussions or links beside the questions ({count}); they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a text in as a lesson: save it as Markdown or as a Word file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” takes questions from a bank that the file does not hold: {count}.</source>
        <translation>«{title}» файлда жоқ банктен сұрақ алады: {count}.</translation>
    </message>
    <message>
        <source>Export the bank as well, or bring its questions in by themselves.</source>
        <translation>Банкті де шығарып алыңыз немесе оның сұрақтарын бөлек енгізіңіз.</translation>
    </message>
    <message>
        <source>“{title}” is answered in a way that no question here has ({kind}); it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file pays “{title}” as a whole or not at all; here it is graded part by part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” asks for a file; here it asks for a text that is marked by hand.</source>
        <translation>«{title}» файл сұрайды; мұнда ол қолмен бағаланатын мәтін сұрайды.</translation>
    </message>
    <message>
        <source>See that its words ask for no file.</source>
        <translation>Оның сөздерінде файл сұралмайтынын тексеріңіз.</translation>
    </message>
    <message>
        <source>“{title}” takes numbers between two others, which count as right here, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the tolerance a little if they should be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” takes what is nearly “{words}”; here it must be typed as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the other spellings that should be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of “{title}” counts what is left unticked, too; here only ticks count.</source>
        <translation>«{title}» файлында белгіленбегені де ескеріледі; мұнда тек белгілер ескеріледі.</translation>
    </message>
    <message>
        <source>The file pays for answers of “{title}” together; here each gap counts by itself.</source>
        <translation>Файлда «{title}» жауаптарына бірге ұпай беріледі; мұнда әр бос орын бөлек есептеледі.</translation>
    </message>
    <message>
        <source>Look at its gaps; ask for what belongs together in one gap, or in another question.</source>
        <translation>Бос орындарын қараңыз; бірге тұратынын бір бос орында немесе басқа сұрақта сұраңыз.</translation>
    </message>
    <message>
        <source>The file takes points off for the hints of “{title}”; here they cost nothing.</source>
        <translation>Файлда «{title}» кеңестері үшін ұпай шегеріледі; мұнда олар тегін.</translation>
    </message>
    <message>
        <source>“{title}” takes words with wrong letters, at most {count}; here they must be right.</source>
        <translation>«{title}» қате әрпі бар сөздерді де қабылдайды, ең көбі {count}; мұнда сөз дұрыс болуы керек.</translation>
    </message>
    <message>
        <source>The file pays each word of “{title}” once; here the same word pays in every gap.</source>
        <translation>Файлда «{title}» ішіндегі әр сөзге бір рет ұпай беріледі; мұнда бір сөз әр бос орында есептеледі.</translation>
    </message>
    <message>
        <source>Ask in its text for words that differ, or give each gap words of its own.</source>
        <translation>Мәтінде әртүрлі сөздерді сұраңыз немесе әр бос орынға өз сөздерін беріңіз.</translation>
    </message>
    <message>
        <source>“{title}” takes what fits “{words}”, which no answer here can say: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the answers that should be right, one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{title}” these belong to no category and are left out: {items}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a category for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{title}” nothing belongs to these, and they are left out: {items}.</source>
        <translation>«{title}» ішінде мұнымен ештеңе сәйкеспейді, сондықтан ол алынбады: {items}.</translation>
    </message>
    <message>
        <source>Add what belongs to them.</source>
        <translation>Оған сәйкес келетінін қосыңыз.</translation>
    </message>
    <message>
        <source>The file pays each item of “{title}” in its place; here it counts what follows each item.</source>
        <translation>Файлда «{title}» ішіндегі әр элемент өз орны үшін бағаланады; мұнда әрқайсысынан кейін не тұрғаны есептеледі.</translation>
    </message>
    <message>
        <source>In “{title}” items are indented below others, too; here their order alone is asked.</source>
        <translation>«{title}» ішінде элементтер басқаларының астына шегініспен де қойылады; мұнда тек олардың реті сұралады.</translation>
    </message>
    <message>
        <source>Say in each item what it belongs to, or ask for the levels in another question.</source>
        <translation>Әр элементте оның неге жататынын айтыңыз немесе деңгейлерді басқа сұрақта сұраңыз.</translation>
    </message>
    <message>
        <source>The file pays half of “{title}” where one statement is wrong, and nothing below; here each counts alike.</source>
        <translation>Файлда «{title}» үшін бір қате болса, жартысы беріледі, одан көп болса — ештеңе; мұнда әр тұжырым бірдей есептеледі.</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, and save it as .docx, .odt or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a file of Word, Excel or PowerPoint in their old form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a text in RTF, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a PDF, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the document it was made from, or copy its text and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is protected with a password, or an old file under a new ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in its program, take the password away, and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is packed with {packer}, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, and choose the file or folder that was in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no such file inside: it has no {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again in the program it was made in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged, or no text, whatever its ending says.</source>
        <translation>«{path}» файлы зақымдалған немесе кеңейтімі қандай болса да, мәтін емес.</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it in its program as a text.</source>
        <translation>Оны қайта көшіріңіз немесе жүктеп алыңыз, не өз бағдарламасында мәтін ретінде сақтаңыз.</translation>
    </message>
    <message>
        <source>“{path}” is a backup of a course in Moodle, from which no questions are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle open the question bank, choose Export and the format Moodle XML, and bring that file in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poll “{name}” is running already, and no answer of it was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it where it runs, or stop it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poll “{name}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new one; the old file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to hand in now. Attempts in practice that stay here, as {exams} asks the same questions and is not told yet: {count}. What your class has of them already stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in again once it is told on this computer: an exam when your trainer releases it here, a pre-test after the post-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer to hand in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer something first; reading alone is not handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more answers than a file of results may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your trainer, and begin as a new learner for what comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, as “Group 3-2, spring”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a class “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several classes here are called “{name}”: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which by its id. Of a copy of a class’s folder: move it away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one under My class; in a terminal by “htcourse class new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several classes here: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one; in a terminal by --class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them. Classes that cannot be read, whose names nobody knows: {count}; see “doctor”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class “{name}” here; there is: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in “{name}” is in the group “{group}”. Its groups: {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them, or give people their group first, under My class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them, or make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no class card, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the trainer for the card of your class, a file that ends in .htclass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a name: sheets are typed by their codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code that stands on the sheet; of that name there is: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” can be no code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has up to 20 letters, digits, dots and hyphens, as “K7-014”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody stands in “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a row for each person: code, name, group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of “{path}” says what stands in its columns; nobody was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write headings that are known above them: {heads}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that were not read: {heads}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where one is needed, give it a heading that is known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” is in several groups: {groups}. The first was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person has one group here; choose another by a press on the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” can be no code; “{who}” gets another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is kept: marks for Moodle go out with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headings stand here once more; this row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” is a line under a list and no person; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add who is one by name and code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no table of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV or XLSX file with a row for each person: code, name, group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins as a formula does, and marks for Moodle cannot go out with it: bring in a list with an “Email address” for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” has no number, as the others in the list have; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is a person, number the row and add the table again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” was taken for a title above the names; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is a person, add the name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the sheet “{sheet}” says what stands in its columns; left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If people stand there, show it, write headings above them and add the table again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” is no learner in Kolibri, but {type}; this row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add who learns as well by the name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class has at most {most} people: this row and those after it were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a class of its own for them, from a list of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” stands in the list with a code and without; the latter was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are two people, give each a code of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in this class has the code “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list: each code stands before its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a code nor a name in this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name, or take the row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{who}” stands in the list twice; this row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quiz}” is an exam, a pre- or a post-test: a poll would tell what it asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a quiz for practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question of this quiz can be asked by phone: only choices can be tapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is the code of paper {letter}, not of paper {paper}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which paper the sheets are of; in a terminal by --paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the foot of the paper again. If it is so, the module has changed since it was printed: install that version of the module again, type these sheets, take them in, then update the module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question of “{quiz}” can be asked on paper: passages are marked on a screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poll “{name}” asked other questions than this quiz does now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new one, without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More attempts can be allowed at a test or an exam, 1 to {most} at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice may be taken as often as one likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not tell its encoding; it was read as {encoding}: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is no word choose another (by command: --encoding koi8-r, cp866 …), or save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write utf-8, cp1251, koi8-r, cp866, cp1252 or utf-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not written in {encoding}: “�” stands for what is none ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another encoding, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking {who} out of the class “{name}” was stopped before it was done: some of their results may be left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out once more, under My class or with “htcourse class roster {of} --remove {code}”: it ends there. If they are to stay, collect their file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older results of {who} are here than were marked or released: the newer are gone from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect their newest file again, which brings back what was marked and released here as far as the folder “{path}/given” keeps it, or put your own copy of the folder “{path}” back. If it never comes, take them out of the class and collect their file once more: it comes without what was marked and released here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {who} lacks results, marks or releases that the folder “{path}” keeps beside it: an older file may have been put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect any file of theirs once more, or take in a sheet of theirs: what is missing comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of {who}, collected on {day}, are gone from this computer, and all copies of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of {who} were collected and are gone from this computer, and all copies of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect their file again, which brings back what was marked and released here as far as the folder “{path}/given” keeps it, or put your own copy of the folder “{path}” back. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were typed from paper: put your own copy of the folder “{path}” back. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of {who} were typed from paper. Put their copy of {day} back: htcourse restore {names}. The damaged file is kept, and what can still be read of it comes along. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count as they are. The results of {who} were typed from paper; their copy of {day} takes the place of this file by: htcourse restore {names}. What stands there is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of {who} were typed from paper, and no copy of them is whole: put your own copy of the folder “{folder}” back, or take them out of the class, add them again and type their sheets again. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the results of {who} again (--also if their file is asked about): they take its place, with what can still be read of it, if anything, and the marks and releases that “{folder}/given” keeps. Others come back only if you put your own copy of the folder “{folder}” back. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of a learner whose record is damaged, and the list does not tell whose: collect the files of the class again (--also if one is asked about). That of whoever it is takes its place, with what can still be read of it, if anything, and the marks and releases that “{folder}/given” keeps. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count as they are. Taken off the list of the class and collected once more (--also), {who} is read anew from the file, without marks and releases given here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See “htcourse doctor”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole copy is there: restore it first, with “htcourse restore --learner {id}” or from its tile once the program was started again. See “htcourse doctor”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {who} was changed outside the program or damaged, entries in it: {count}; it counts, but for tests and exams whose answers are touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {who} was changed outside the program or damaged. Attempts that may have lost answers or marks, and are in no figure: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on the page Exams, or with “htcourse held”, whether they count as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in that window, under Settings, Attempts and marks, or close that window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in that window, under Settings, Essays, or close that window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {who} is open in another window of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in that window, under Settings, Exams; an exam with a time limit can be left for that, and gone on with: its clock runs on. Or close that window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it from a spreadsheet: names in the first row, then a row each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: “{cell}” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number, or leave the cell empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last row looks like the total of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out: it would be drawn as one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” is no code of a country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write kg, kz, tj, tm or uz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map needs a column “country” with codes, and one “value” or “text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the columns so in the first row, or choose another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed: look through the list of modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference was found in this text.</source>
        <translation>Бұл мәтіннен бірде-бір библиографиялық сілтеме табылмады.</translation>
    </message>
    <message>
        <source>There are {count} references in this text.</source>
        <translation>Бұл мәтіндегі сілтемелер саны: {count}.</translation>
    </message>
    <message>
        <source>Paste one here, or paste them all where the module’s sources are listed.</source>
        <translation>Мұнда біреуін қойыңыз немесе бәрін модуль дереккөздерінің тізіміне қойыңыз.</translation>
    </message>
    <message>
        <source>Paste {most} at a time at most.</source>
        <translation>Бір жолда ең көбі осынша қойыңыз: {most}.</translation>
    </message>
    <message>
        <source>References seen: {count}. Here may be more than one: “{line}”.</source>
        <translation>Көрінген сілтемелер: {count}. Мұнда біреуден көп болуы мүмкін: «{line}».</translation>
    </message>
    <message>
        <source>Put an empty line between two references; what is one, put on one line.</source>
        <translation>Сілтемелердің арасына бос жол қойыңыз; бір сілтемені бір жолға жазыңыз.</translation>
    </message>
    <message>
        <source>Here are several references on one line: {line}</source>
        <translation>Мұнда бір жолда бірнеше сілтеме тұр: {line}</translation>
    </message>
    <message>
        <source>Paste one at a time, or each on a line of its own.</source>
        <translation>Бір-бірден немесе әрқайсысын жеке жолға қойыңыз.</translation>
    </message>
    <message>
        <source>Not read: “{line}” is too long, {count} characters.</source>
        <translation>Оқылмады: «{line}» тым ұзын, таңба саны: {count}.</translation>
    </message>
    <message>
        <source>Paste references of {most} characters at most, each on a line of its own.</source>
        <translation>Әрқайсысы {most} таңбадан аспайтын сілтемелерді бөлек жолдарға қойыңыз.</translation>
    </message>
    <message>
        <source>“{path}” is no CSV file and no workbook (.xlsx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells in your spreadsheet and paste them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a title to see the reference.</source>
        <translation>Сілтемені көру үшін атауын жазыңыз.</translation>
    </message>
    <message>
        <source>Write the words of the term to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the table, the title and the words for those who cannot see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a source.</source>
        <translation>«{name}» дереккөздің аты бола алмайды.</translation>
    </message>
    <message>
        <source>Write letters, digits and hyphens, as in ilo-2012.</source>
        <translation>ilo-2012 сияқты әріптер, цифрлар және сызықшалар жазыңыз.</translation>
    </message>
    <message>
        <source>The source has no title yet.</source>
        <translation>Дереккөздің әзірге атауы жоқ.</translation>
    </message>
    <message>
        <source>These words of the reference stand in no field yet.</source>
        <translation>Сілтеменің бұл сөздері әзірге ешбір өрісте жоқ.</translation>
    </message>
    <message>
        <source>Put each where it belongs, then empty this box.</source>
        <translation>Әрқайсысын өз өрісіне жазып, мұны босатыңыз.</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>Бұл бет мекенжайы емес.</translation>
    </message>
    <message>
        <source>Write it whole, beginning with https://</source>
        <translation>Оны толық, https:// дегеннен бастап жазыңыз</translation>
    </message>
    <message>
        <source>How far the source was seen is not said yet.</source>
        <translation>Дереккөздің қаншалықты қаралғаны әзірге көрсетілмеген.</translation>
    </message>
    <message>
        <source>Choose: until then learners read “Text not seen”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source like this one is there already: {name}.</source>
        <translation>Осыған ұқсас дереккөз бар: {name}.</translation>
    </message>
    <message>
        <source>Cite that one, unless this is another.</source>
        <translation>Бұл басқасы болмаса, соған сілтеме жасаңыз.</translation>
    </message>
    <message>
        <source>There is no term yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the words that learners meet in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept of the session “{name}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other sessions are whole; the file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lesson “{lesson}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its id, as “htcourse list” has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card of “{name}” has another key than the one you joined by: whoever made it reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the trainer to read the key of the class aloud. Only where it is {key} open the card under Hand in to a class, or join with --key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card does not say which code you have in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the trainer for your code, as “K7-014”, and say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt is for another record, with the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the one that bears your own code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt was not signed by the class “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the trainer for the one that was written at collecting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its card first, a file that ends in .htclass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no receipt, or it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the trainer for it again: a file that ends in .htreceipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” can be no answer to question {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the letters of the paper: one, several in a row, or one for each row with a hyphen for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number in digits; a hyphen where the sheet has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be two numbers. Look at the sheet, and type {whole} or {part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet of {code} was moved to another code, and is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its owner’s code in the tables. If {code} has a sheet of the same answers, type it under Paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers were typed from a paper with the code {old}; now it has {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of “{path}”: “{code}” is not on the list of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the code, or put the person on the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of the paper {old} wait to be taken in: {count}. This one is {new}, another paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of “{path}”, {code}: rows {rows} have this code, none was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of “{path}”, {code}: {found} keys for {wanted} questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a cell empty where nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them in by the code {old}. If the module has changed since, install that version of it again for them, then update it. They hold nothing up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has {count} rows, and no class so many people: at most {most} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the table of the typed sheets: a row for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no row of a sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a CSV file with a code and its keys in each row; save a table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of “{path}”: a quotation mark has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it behind its key, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sheets, and correct the code, or leave one row of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a key with a comma in quotation marks, as &quot;3,5&quot;, or part the cells by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of “{path}”, {code}: “{key}” can be no answer to question {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is taken in already, and row {row} of “{path}” differs: the first sheet was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the new one is right, change the mark by hand: “htcourse override”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the sheets, {day}, is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day on which they were filled in, like {today}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the sheets, {day}, is before the first day of the class, {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the sheets, {day}, is more than a year ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it; if it is right, add {day} to the days of the class first, under “Plan and attendance” or by “htcourse class attendance”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several things are called “{name}”: {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which, as “{first}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lesson, quiz or case “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{case}” is a case: it has no questions for a poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson, or a quiz for practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class has no day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its days stand under “Plan and attendance”: name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day {day} is more than {years} years away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day in the room needs its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time in per cent would be a part of nothing in “{title}”: it has no time limit and no hour at which it opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when it opens, or give extra time in minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is a workbook, and “{path}” is called something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that ends in .xlsx; what you fill in can be saved as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” ({id}) says something else now; its translation ({language}) is that of before.</source>
        <translation>«{title}» ({id}) енді басқаша айтады; аудармасы ({language}) бұрынғы күйінде.</translation>
    </message>
    <message>
        <source>Look whether the translation is still right.</source>
        <translation>Аударманың әлі дұрыс екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) words of the translation ({language}) went with what they translate: {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate what stands there instead, if anything does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” ({id}) was there before, is not in what was brought in, and is gone.</source>
        <translation>«{title}» ({id}) бұрын осында болған, енгізілген файлда жоқ, сондықтан алынып тасталды.</translation>
    </message>
    <message>
        <source>Put it back, into a quiz file of your own, if it should stay.</source>
        <translation>Қалуы керек болса, оны өзіңіздің тест файлыңызға қайтарыңыз.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” asks “{id}”, which is gone: the module cannot be built so.</source>
        <translation>«{quiz}» тесті енді жоқ «{id}» сұрағын сұрайды: модульді бұлай құрастыру мүмкін емес.</translation>
    </message>
    <message>
        <source>Take it out of the quiz, or put the question back, into a quiz file of your own.</source>
        <translation>Оны тесттен алып тастаңыз немесе сұрақты өзіңіздің тест файлыңызға қайтарыңыз.</translation>
    </message>
    <message>
        <source>The lesson “{lesson}” asks “{id}”, which is gone: the module cannot be built so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the lesson, or put the question back, into a quiz file of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{title}” ({id}) an answer is gone or counts otherwise; its feedback went: {feedback}.</source>
        <translation>«{title}» ({id}) сұрағында жауап алынды немесе басқаша бағаланады; оның түсіндірмесі өшірілді: {feedback}.</translation>
    </message>
    <message>
        <source>Write it anew where it belongs.</source>
        <translation>Оны тиісті жеріне қайта жазыңыз.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) says or counts something else now; its feedback is that of before: {feedback}.</source>
        <translation>«{title}» ({id}) енді басқаша айтады немесе бағаланады; түсіндірмесі бұрынғы күйінде: {feedback}.</translation>
    </message>
    <message>
        <source>Look whether the feedback is still right.</source>
        <translation>Түсіндірменің әлі дұрыс екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>“{name}” has nothing to draw: its table holds no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write figures alone into its cells (12, not “12 people”), or paste it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was handed in under {code} that could be moved to {to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list, then name the code under which results stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the attempts of {who} that were changed count as they are, on the page Exams, or put your own copy of the folder “{folder}” back; then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of the program is collecting for this class just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note “{note}” now cites the source “{source}”.</source>
        <translation>«{note}» ескертпесі енді «{source}» дереккөзіне сілтейді.</translation>
    </message>
    <message>
        <source>Look whether the source is right, and say in its form how far it was seen.</source>
        <translation>Дереккөздің дұрыстығын тексеріп, пішінінде оның қаншалықты қаралғанын көрсетіңіз.</translation>
    </message>
    <message>
        <source>The note “{note}” may name several sources: it stays a note.</source>
        <translation>«{note}» ескертпесі бірнеше дереккөзді атауы мүмкін: ол ескертпе болып қалды.</translation>
    </message>
    <message>
        <source>Make a source of each, then cite them one after another in the place of the note.</source>
        <translation>Әрқайсысынан дереккөз жасап, ескертпенің орнында оларға бірінен соң бірі сілтеме жасаңыз.</translation>
    </message>
    <message>
        <source>The note “{note}” may be a reference, but this was not understood: {words}. It stays a note.</source>
        <translation>«{note}» ескертпесі дереккөзге сілтеме болуы мүмкін, бірақ мынасы түсінілмеді: {words}. Ол ескертпе болып қалды.</translation>
    </message>
    <message>
        <source>Paste it in the form of a new source, complete the fields, and cite it in its place.</source>
        <translation>Оны жаңа дереккөз пішініне қойып, өрістерін толтырыңыз және ескертпенің орнында соған сілтеме жасаңыз.</translation>
    </message>
    <message>
        <source>The note “{note}” names another note, and it is not plain which source that is.</source>
        <translation>«{note}» ескертпесі басқа ескертпені атайды, оның қай дереккөз екені анық емес.</translation>
    </message>
    <message>
        <source>Write its source in its place: notes that became citations have no number any more.</source>
        <translation>Оның орнына дереккөзін жазыңыз: сілтемеге айналған ескертпелердің енді нөмірі жоқ.</translation>
    </message>
    <message>
        <source>These questions were brought into “{module}” before: {path}, last changed on {day}.</source>
        <translation>Бұл сұрақтар «{module}» модуліне бұрын енгізілген: {path}, соңғы өзгеріс {day}.</translation>
    </message>
    <message>
        <source>These questions look like those of “{module}”: {path}, last changed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these questions {count} stand in “{module}” already, in these quiz files: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go over it, so that ids and answers last, delete {new}, then import again with -o {path} --replace. Of the {there} questions there it takes out {going}.</source>
        <translation>Идентификаторлар мен жауаптар сақталатындай үстінен жазу үшін {new} файлын жойып, -o {path} --replace арқылы қайта импорттаңыз. Ондағы {there} сұрақтың {going} алынып тасталады.</translation>
    </message>
    <message>
        <source>To go over them there, so that ids and answers last, delete {new}, then import again with -o {path} --replace. Of the {there} questions there it takes out {going}.</source>
        <translation>Оларды сол жерде жаңартып, идентификаторлар мен жауаптар сақталуы үшін {new} файлын жойып, -o {path} --replace арқылы қайта импорттаңыз. Ондағы {there} сұрақтың {going} алынып тасталады.</translation>
    </message>
    <message>
        <source>Of these {total} questions {count} stand in “{module}” already: now there are two of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not want that, delete what was written now, then bring the file in again over what stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these questions {count} stand in “{module}” already, beside others: {path}.</source>
        <translation>Бұл сұрақтардың {count} саны «{module}» модулінде басқалармен қатар бар: {path}.</translation>
    </message>
    <message>
        <source>Delete {new} if you do not want them twice; of the {there} there --replace would take out {going}.</source>
        <translation>Олар екі рет керек болмаса, {new} файлын жойыңыз; --replace ондағы {there} сұрақтың {going} алып тастар еді.</translation>
    </message>
    <message>
        <source>Most of these questions do not stand in the quiz files of “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the quiz file that they are to go over, or a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who just looks at a copy of a record goes on with no exam and no pre- or post-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the record from its tile and go on there: then it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trainer set this exam aside: {reason}. It counts nothing, neither for you nor against you, and your answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trainer set this exam aside. It counts nothing, neither for you nor against you, and your answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to your trainer about when you can sit it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exam was begun elsewhere, or before the PIN was changed: it is kept, and waits for a trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your trainer to let it in, on the page Exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To set an exam aside needs a reason and your name: both are kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a few words why, and who you are. The learner reads the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole copy of this record has what is lost or changed in this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it first, with “htcourse restore --learner {id}” or from its tile after a new start of the program: until then it would not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever types “{forms}” in “{name}” is told that this is not the unit “{unit}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to its “units”: {forms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the marks for Moodle “-” stands for results of {codes} that are missing here, not for what they did not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take their lines out before the import, or do what is said of them and write the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no marks for Moodle: results are missing, and nobody else has handed in a quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what is said of those that are missing, then write the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no marks for Moodle yet: nobody of the class has handed in a quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect results first, then write the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks for Moodle go out by “{column}”. Left out, for lack of one that can be written (none begins as a formula does, with = or @): {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in Moodle’s list of participants once more, with an “Email address” for everybody: then all go out by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle’s import of grades takes no “{suffix}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the name end in .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table cannot be written as “{suffix}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the name end in .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in this class has the codes of these sheets: {codes}. They wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the code on the list, or clear the sheet and type it under its owner’s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another paper of {quiz} than paper {paper} stands under the same code already: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are in. Look at the sheets: where one is a neighbour’s, htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER{mode} moves it alone, by its letter or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell which language this sheet is in: an earlier version kept those in all languages in one table, and its words are right partly in one, partly in another. It waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear it both times under Paper, and type it twice by the code in its foot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other answers were taken in already of the sheet of {code}. They stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sheet; Attempts and marks shows what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sheet of {quiz} that could be moved to {to} stands under {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at Attempts and marks, then name the code that was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of {quiz} filled in in several ways stand under {codes}: {modes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say by --mode which of them move, as --mode {mode}: those alone do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of several papers of {quiz} stand under {code}: {papers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say by --paper which of them is another’s, as --paper {paper}: that alone moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a place where the program keeps its own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” are several learners here: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the id of one, or choose a tile in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {name} here is damaged: nothing of the file came in.</source>
        <translation type="unfinished">Мұндағы «{name}» деректері бүлінген: файлдан ештеңе енгізілген жоқ.</translation>
    </message>
    <message>
        <source>Open the tile of {name} at the start, press Restore, then bring it in again.</source>
        <translation type="unfinished">Бастапқы бетте «{name}» плиткасындағы «Қалпына келтіру» түймесін басыңыз, содан кейін файлды қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Tests and exams handed in more often than they may be taken: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first count; ask why there are more. To let one more exam count press “One more attempt” under My class, Exams (in a terminal: htcourse allow CODE QUIZ --attempts 1 --class CLASS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests and exams taken more often than they may be, on paper too: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first count. Where a sheet is another’s: htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER, by its letter or code; where the file is, the same without both. To let one more exam count press “One more attempt” under My class, Exams (in a terminal: htcourse allow CODE QUIZ --attempts 1 --class CLASS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that cannot be marked here and count nothing: {count}. This computer does not have their question, or not as it was, or their quiz does not ask it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the version of the module they belong to: the next look at the class marks them. Marks that were given by another version’s key stay: see htcourse regrade --class CLASS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers marked by the key that is here now, of a question that was asked in another version: {count}. Marks of such answers that were collected before it was installed stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that one key counts for all, see what would change: htcourse regrade --class CLASS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in as taken in a way in which their quiz cannot be taken here; they count nowhere: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how they came about, and see that this computer has the same module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that a quiz asks here and an attempt lacks; it counts out of fewer points: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask why: it was begun with another version of the quiz or program, or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library file ends in .db: “{path}” was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that ends in .db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {who} is whole again: another window or command restored it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged: what is left of marks and releases in these results is in their record alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” keeps the marks and releases of somebody else, those of “{other}”, and is not used: what is left of marks and releases in these results is in their record alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is gone: what was marked and released in these results is in their record alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next start of the program writes it anew, and so does the next mark or release that is given there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has none by now: put your own copy of that file back, then collect their file again; without a copy remove it, and give anew what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is not in the learner&apos;s file, or not submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has errors ({names}): what is written there would be lost. Nothing was changed.</source>
        <translation>«{path}» файлында қателер бар ({names}): онда жазылғаны жоғалар еді. Ештеңе өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>Mend it first, in the editor or by “htcourse check”, then bring the questions in again.</source>
        <translation>Алдымен оларды редакторда немесе «htcourse check» арқылы түзетіп, сұрақтарды қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) stands in {path}: it was left there, but the file brought in has other: {parts}.</source>
        <translation>«{title}» ({id}) {path} файлында тұр: сол жерде қалдырылды, бірақ енгізілген файлда басқаша: {parts}.</translation>
    </message>
    <message>
        <source>Look which of the two is right, and change it there, or bring the file in over {path}, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here; it is nearly the same as what is gone: {names}.</source>
        <translation>«{title}» ({id}) мұнда жаңа сұрақ; ол алынып тасталғанымен дерлік бірдей: {names}.</translation>
    </message>
    <message>
        <source>If it is one of them, give it that id, and take hints and feedback from what is kept.</source>
        <translation>Бұл солардың бірі болса, оған сол идентификаторды беріп, кеңестер мен түсіндірмелерді сақталғаннан алыңыз.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here; it is nearly the same as one that stays: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If both ask the same, take one of them out in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here and may be “{twin}” in {path}, which is for exams alone.</source>
        <translation>«{title}» ({id}) — мұнда жаңа сұрақ; бұл {path} файлындағы тек емтиханға арналған «{twin}» болуы мүмкін.</translation>
    </message>
    <message>
        <source>If it asks the same, take it out here: whoever practises it would be told the key.</source>
        <translation>Ол дәл соны сұраса, оны осы жерден алып тастаңыз: әйтпесе жаттыққан адам дұрыс жауабын біліп қояды.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) the file brought in replaces what stood here: {parts}.</source>
        <translation>«{title}» ({id}) сұрағында енгізілген файл мұндағыны ауыстырды: {parts}.</translation>
    </message>
    <message>
        <source>If yours was right, take it from what is kept of the file as it was.</source>
        <translation>Сіздікі дұрыс болса, оны файлдың сақталған бұрынғы нұсқасынан алыңыз.</translation>
    </message>
    <message>
        <source>“{name}” stood in a question here and stands in none that was brought in; it is kept.</source>
        <translation>«{name}» мұндағы сұрақта тұрған, енгізілгендердің ешқайсысында жоқ; ол сақталды.</translation>
    </message>
    <message>
        <source>Delete it once you are sure that nothing needs it.</source>
        <translation>Ештеңеге керек емес екеніне көз жеткізген соң жойыңыз.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) the picture stays ({names}): that of the file was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is still the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{title}” ({id}) the file brought in replaces what stood here: {parts}. Right was: {was}. Right is: {now}.</source>
        <translation>«{title}» ({id}) сұрағында енгізілген файл мұндағыны ауыстырды: {parts}. Бұрын дұрысы: {was}. Енді дұрысы: {now}.</translation>
    </message>
    <message>
        <source>Look which key is right; what stood here is kept.</source>
        <translation>Қай кілттің дұрыс екенін тексеріңіз; мұнда болғаны сақталды.</translation>
    </message>
    <message>
        <source>Only this file was looked at: objectives, sources, links and quizzes need the module it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder of the module; where there is none yet, “htcourse questions import” brings it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Word file and no OpenDocument text, whatever its ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it anew as .docx or .odt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This test comes some weeks after the course: its post-test comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the post-test and submit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken this test already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pre-test and a post-test are taken once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the post-test, and its pre-test comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pre-test and submit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams, pre-tests and post-tests stay here: {quizzes}. Questions that only they ask stay too: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick “Also exams, pre-tests and post-tests” to take them along (by command: --exam-bank).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken along: exams, pre-tests and post-tests, with the answers to what only they ask ({count}): {quizzes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opens the file can read the answers: give it to nobody who will sit them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All questions of the quiz “{title}” ({quiz}) are gone: it asks the new ones now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the form of the quiz whether they belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz “{title}” ({quiz}) asked only questions that are gone, and went with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is needed, make a quiz of the new questions in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of this paper were taken in, and their records have them no more: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a copy from before was put in place, type these sheets again, as of the day they are of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of this quiz wait that were filled in another way than it is taken now: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the version of the module that took it that way for them, take them in, then update it. They hold nothing up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was brought in says the translation ({language}) of “{path}” in the place of its original ({count} of {total} questions that are translated). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the questions out in the original language and change those; change a translation in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here, without the picture of the row it is like: it shows {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the picture in, in the editor, or take these words out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was brought in has no form for these questions: they stay here ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out in the editor if they are not wanted any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part of this quiz file came: its other questions stay ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These questions seem not to have been taken out with the others: they stay here ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These questions could not be read in what was brought in: they stay as they are ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what is said of them, then bring them in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing stopped half way, and these files could not be put back: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them back in the editor, from their older versions, once the disk can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it, or take what stood there from its older versions in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments that stood in the file are gone ({count}): “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them from what is kept of the file as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not read the settings “{path}”, which belong to {owner}: the trainer’s PIN and the hours of exams are in them. Until it may, every exam and every page for trainers stays closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {owner}, or whoever set up this computer, give this account the right to read and write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your trainer, or whoever set up this computer: the README says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open them again, put an empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did somebody edit “{edited}”? Then write “edited” after “checksum” in it and save it as settings.json. If nobody did, put an empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did somebody edit “{edited}”? It cannot be read from line {line} on: correct that line, or the end of the one before. Then write “edited” after “checksum” and save it as settings.json. If nobody did, put an empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this computer are damaged or gone. The trainer’s PIN and the hours of exams were in them: exams and the pages for trainers stay closed, lessons and practice go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was brought in has these words no more: they stay here ({count}): {names}.</source>
        <translation>Енгізілгенде бұл сөздер енді жоқ: олар осында қалады ({count}): {names}.</translation>
    </message>
    <message>
        <source>Among your modules is another in a folder called “{name}”.</source>
        <translation>Модульдеріңіздің арасында «{name}» қалтасында басқасы бар.</translation>
    </message>
    <message>
        <source>Remove that one first, or rename its folder.</source>
        <translation>Алдымен соны алып тастаңыз немесе қалтасының атын өзгертіңіз.</translation>
    </message>
    <message>
        <source>“{who}” is more than a name and a group; it was left out.</source>
        <translation type="unfinished">«{who}» — аты мен тобынан артық; алынбады.</translation>
    </message>
    <message>
        <source>Write the whole name, one semicolon and the group; or add a table.</source>
        <translation type="unfinished">Толық атын, бір нүктелі үтірді және топты жазыңыз немесе кесте қосыңыз.</translation>
    </message>
</context>
<context>
    <name>EssaysController</name>
    <message>
        <source>Reading the essays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation type="unfinished">Тыңдаушы {number}</translation>
    </message>
    <message>
        <source>Writer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier mark by the rubric stands again: {points} of 1. Take that one back, too, to open the essay.</source>
        <translation type="unfinished">Өлшемдер бойынша бұрынғы баға қайта күшінде: 1 ішінен {points}. Эссені ашу үшін оны да қайтарып алыңыз.</translation>
    </message>
    <message>
        <source>A mark by hand from {name} stands again: {points} of 1. Take that one back, too, to open the essay.</source>
        <translation type="unfinished">Қолмен қойылған баға ({name}) қайта күшінде: 1 ішінен {points}. Эссені ашу үшін оны да қайтарып алыңыз.</translation>
    </message>
</context>
<context>
    <name>EssaysScreen</name>
    <message>
        <source>Essays</source>
        <translation type="unfinished">Эсселер</translation>
    </message>
</context>
<context>
    <name>EssaysView</name>
    <message>
        <source>Mark without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trainers: what people on this computer wrote, to be marked by the rubric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the first of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this essay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trainers: what was collected for a class, to be marked by the rubric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essays</source>
        <translation type="unfinished">Эсселер</translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How essays are marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rubric, one question after the other. Each mark is kept with your name; the learner reads it with your comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers stand for people, in an order that says nothing of them, and no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation>басталған</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation type="unfinished">{points}/{total}</translation>
    </message>
    <message>
        <source>{points}, by the learner</source>
        <translation type="unfinished">{points}, тыңдаушының өз бағасы</translation>
    </message>
    <message>
        <source>No essay of this class waits for a mark. Those written here stand under “This computer”, beside the title.</source>
        <translation type="unfinished">Бұл топтың ешбір эссесі баға күтіп тұрған жоқ. Осында жазылғандары «Осы компьютер» астында, тақырып жанында.</translation>
    </message>
    <message>
        <source>No essay waits for a mark. What is submitted with a quiz comes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No essay is marked yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamClock</name>
    <message>
        <source>Nearly up:</source>
        <translation>Уақыт бітіп барады:</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Жасыру</translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation>Уақытты көрсету</translation>
    </message>
    <message>
        <source>Show the time left</source>
        <translation>Қалған уақытты көрсету</translation>
    </message>
    <message>
        <source>Hide the time left</source>
        <translation>Қалған уақытты жасыру</translation>
    </message>
</context>
<context>
    <name>ExamStartDialog</name>
    <message>
        <source>Begin the exam?</source>
        <translation>Емтиханды бастау керек пе?</translation>
    </message>
    <message>
        <source>Of several attempts the best counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong choice can take points away; no answer takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change answers until you submit. The result comes from your trainer.</source>
        <translation>Жібергенше жауаптарды өзгертуге болады. Нәтижесін оқытушы айтады.</translation>
    </message>
    <message>
        <source>Quick exit works as always and keeps your answers.</source>
        <translation>Жылдам шығу әдеттегідей жұмыс істейді, жауаптарыңыз сақталады.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished">Бастау</translation>
    </message>
    <message>
        <source>Password, from your trainer</source>
        <translation>Оқытушы берген құпиясөз</translation>
    </message>
    <message>
        <source>It closes at {when}: there are {minutes} until then. What you have answered is submitted.</source>
        <translation type="unfinished">Жабылады: {when}; оған дейін {minutes}. Берген жауаптарыңыз тапсырылады.</translation>
    </message>
    <message>
        <source>It closes at {when}. What you have answered by then is submitted.</source>
        <translation type="unfinished">Жабылады: {when}. Осы уақытқа дейінгі жауаптарыңыз тапсырылады.</translation>
    </message>
    <message>
        <source>It is one sitting: to leave it is to submit what you have answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one sitting: the clock starts when you begin and runs on, also while the program is closed. When the time is up, what you have answered is submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions}, no time limit</source>
        <translation type="unfinished">{questions}, уақыт шектелмеген</translation>
    </message>
    <message>
        <source>{questions}, {minutes}</source>
        <translation type="unfinished">{questions}, {minutes}</translation>
    </message>
    <message>
        <source>{questions}, {minutes}; {extra} of them are your extra time</source>
        <translation type="unfinished">{questions}, {minutes}; оның ішінде {extra} — сізге берілген қосымша уақыт</translation>
    </message>
</context>
<context>
    <name>Exams</name>
    <message>
        <source>{number} % more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} more</source>
        <translation type="unfinished">тағы {minutes}</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {opens} to {closes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {opens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {closes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {wanted} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted</source>
        <translation type="unfinished">тапсырылған</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation type="unfinished">тапсырылмаған</translation>
    </message>
    <message>
        <source>{count} more: htcourse held</source>
        <translation type="unfinished">тағы {count}: htcourse held</translation>
    </message>
    <message>
        <source>Records deleted on this computer had begun: {list}.</source>
        <translation type="unfinished">Осы компьютерде жойылған жазбаларда басталған: {list}.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation type="unfinished">Жауап берілді: {answered}/{total}</translation>
    </message>
    <message>
        <source>{minutes} of extra time</source>
        <translation type="unfinished">қосымша уақыт: {minutes}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабық</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Әлі ашылмаған</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Қазір ашық</translation>
    </message>
    <message>
        <source>{number} % extra time</source>
        <translation type="unfinished">қосымша уақыт: {number} %</translation>
    </message>
    <message>
        <source>{minutes} more given under way</source>
        <translation type="unfinished">барысында қосылғаны: {minutes}</translation>
    </message>
    <message>
        <source>its record was changed outside the program or damaged, answers or marks may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record was changed or damaged, answers lost: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no figure until you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record was changed or damaged, it was let count as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let count as it is, answers lost: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits to be let in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a file brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun elsewhere, or before the PIN was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun before it opened, by what the clock said later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions fewer than its quiz asks here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun under version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer’s clock was set back meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation type="unfinished">{points}/{total}</translation>
    </message>
    <message>
        <source>{begun} – {ends}</source>
        <translation type="unfinished">{begun} – {ends}</translation>
    </message>
    <message>
        <source>To mark</source>
        <translation>Бағалау керек</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">Шетке қойылды</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation type="unfinished">Уақыт бітті</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">Басталған</translation>
    </message>
    <message>
        <source>To be released</source>
        <translation type="unfinished">Нәтижесі ашылмаған</translation>
    </message>
    <message>
        <source>it counts nothing</source>
        <translation type="unfinished">есептелмейді</translation>
    </message>
    <message>
        <source>nobody has submitted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted when the time was up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished">Есептеледі</translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished">Ашылған</translation>
    </message>
    <message>
        <source>{count} of the {all} allowed beside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamsController</name>
    <message>
        <source>Reading the exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation type="unfinished">Тыңдаушы {number}</translation>
    </message>
    <message>
        <source>Close it at once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour at which it closes is past: nobody can begin it any more, unless with extra time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it in all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sat more than once: those begun first count, as many as are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each question the last answer that is still there counts from then on, in every figure; where none is, it counts as left blank. “Take back” takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it aside if that is unfair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its result is released: it is told from then on, unless you press “Hold back” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it count as it is?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts nowhere, and can be sat here from the beginning. Its answers are kept. This can be taken back.</source>
        <translation type="unfinished">Ешқайда есептелмейді, мұнда басынан тапсыруға болады. Жауаптары сақталады. Мұны қайтарып алуға болады.</translation>
    </message>
    <message>
        <source>Set this exam aside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (the learner reads it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">Шетке қойылды</translation>
    </message>
    <message>
        <source>It counts again, as it stood. While it was set aside its questions were closed to nobody: the learner may have seen their answers since, in practice or another sitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands as before: answers of it may be lost, and it is in no figure until it is let count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow {name} one attempt more?</source>
        <translation>{name}: тағы бір әрекетке рұқсат ету керек пе?</translation>
    </message>
    <message>
        <source>At “{exam}”. The reason and your name are kept with it, for lists and the sheet.</source>
        <translation>«{exam}». Себебі мен атыңыз онымен бірге сақталады: тізімдер мен парақ үшін.</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the marks right answers are told, too. Release once nobody may sit it any more, or tell marks alone: “right_answer: false” in the quiz, before the exam is begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for a mark: the points told are those so far.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) still sit the same exam, and who knows a result may tell them: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read: nobody knows who sits the same exam there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) have not begun it and still may: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) have another attempt left: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Release the result now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{exam}”, results: {count}.</source>
        <translation>«{exam}», нәтижелер: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamsScreen</name>
    <message>
        <source>Exams</source>
        <translation type="unfinished">Емтихандар</translation>
    </message>
</context>
<context>
    <name>ExamsView</name>
    <message>
        <source>Nobody has begun an exam on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exam has been collected for this class yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trainers: results, more attempts and extra time of everybody on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams</source>
        <translation type="unfinished">Емтихандар</translation>
    </message>
    <message>
        <source>When exams can be sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or quiz, also of people who have not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often quizzes may be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Болдырмау</translation>
    </message>
    <message>
        <source>For everybody on this computer. An attempt under way keeps the hours it began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in to a class: a result released here stands in its table, reports, sheets and marks for Moodle. Their own computers are told nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sat here, hours and extra time of exams stand under “This computer”: choose it beside the title.</source>
        <translation type="unfinished">Осында тапсырылғандар, емтихан сағаттары мен қосымша уақыт «Осы компьютер» астында: оны тақырып жанынан таңдаңыз.</translation>
    </message>
    <message>
        <source>Allow one person another attempt. It counts when they next start the quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has begun one of them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more: the search finds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sits an exam or may begin one stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts for exams that are begun from now on, and is kept with each attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Bring in questions</source>
        <translation type="unfinished">Сұрақтарды импорттау</translation>
    </message>
    <message>
        <source>Reading the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} can be brought in.</source>
        <translation type="unfinished">Енгізуге болады: {questions}.</translation>
    </message>
    <message>
        <source>They look like “{quiz}” in “{title}”, last changed on {day}. Asked in both: {count}.</source>
        <translation type="unfinished">«{title}» ішіндегі «{quiz}» тестіне ұқсайды, соңғы өзгерісі: {day}. Екеуінде де сұралатыны: {count}.</translation>
    </message>
    <message>
        <source>Questions read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Қайта оқу</translation>
    </message>
    <message>
        <source>Title of the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace them in their own quizzes of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{quiz}” in “{title}”, brought in before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a new module (language: {language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They look like {quiz} in “{title}”, last changed on {day}. Asked in both: {count}.</source>
        <translation type="unfinished">«{title}» ішіндегі {quiz} тестіне ұқсайды, соңғы өзгерісі: {day}. Екеуінде де сұралатыны: {count}.</translation>
    </message>
    <message>
        <source>Into “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a file of questions (.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished">Импорттау</translation>
    </message>
    <message>
        <source>“{quiz}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{first}, {second} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace “{quiz}” in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {same} of the {there} questions there.</source>
        <translation>Онда тұрған сұрақтардан осы файлда бары: {there} ішінен {same}.</translation>
    </message>
    <message>
        <source>{questions} would go.</source>
        <translation>Алынып тасталады: {questions}.</translation>
    </message>
    <message>
        <source>{questions} would stay.</source>
        <translation>Қалады: {questions}.</translation>
    </message>
    <message>
        <source>Writing the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} written to {path}.</source>
        <translation type="unfinished">Жазылды: {questions}, {path}.</translation>
    </message>
    <message>
        <source>Questions that stay as they were: {count}.</source>
        <translation>Бұрынғыдай қалатын сұрақтар: {count}.</translation>
    </message>
    <message>
        <source>What stood there is kept: {path}.</source>
        <translation type="unfinished">Онда болғаны сақталды: {path}.</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished">сұрақ</translation>
    </message>
    <message>
        <source>A table to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take questions out</source>
        <translation type="unfinished">Сұрақтарды экспорттау</translation>
    </message>
    <message>
        <source>Take a course out</source>
        <translation type="unfinished">Курсты экспорттау</translation>
    </message>
    <message>
        <source>{title} (as it is written now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {asked} questions written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lessons} written to {path}.</source>
        <translation type="unfinished">Жазылды: {lessons}, {path}.</translation>
    </message>
    <message>
        <source>Writing the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what lessons and questions rest on, in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen
A text that says so was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchecked
Commonly said, or not to be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be corrected
A source says it, and it does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Аты</translation>
    </message>
    <message>
        <source>Such as F-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2024 or 2024-05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, for your own lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is claimed, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was read, one source a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons and questions rest on it by facts: [{name}].</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>Remember</source>
        <translation>Есте сақтаңыз</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Дереккөз</translation>
    </message>
    <message>
        <source>Show the right answer</source>
        <translation>Дұрыс жауапты көрсету</translation>
    </message>
    <message>
        <source>By you: say how far each point is met.</source>
        <translation type="unfinished">Өзіңіз бағалайсыз: әр тармақ қаншалықты орындалғанын айтыңыз.</translation>
    </message>
    <message>
        <source>By your trainer.</source>
        <translation type="unfinished">Оқытушыңыз бағалайды.</translation>
    </message>
    <message>
        <source>By your own rating.</source>
        <translation>Өз бағаңыз бойынша.</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation type="unfinished">{points}/{total}</translation>
    </message>
    <message>
        <source>Read the section again</source>
        <translation>Бөлімді қайта оқу</translation>
    </message>
    <message>
        <source>Read the lesson again</source>
        <translation>Сабақты қайта оқу</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished">Дереккөздер</translation>
    </message>
    <message>
        <source>From your trainer</source>
        <translation>Оқытушыдан</translation>
    </message>
    <message>
        <source>This quiz does not tell which answers are right.</source>
        <translation>Бұл тест қай жауаптар дұрыс екенін айтпайды.</translation>
    </message>
    <message>
        <source>The right answer was shown: this try counts nothing.</source>
        <translation>Дұрыс жауап көрсетілді: бұл талпыныс есептелмейді.</translation>
    </message>
    <message>
        <source>The order counts: {right} of {all} steps come right after the one before them.</source>
        <translation>Рет маңызды: алдыңғысынан кейін бірден тұрған қадамдар — {right}/{all}.</translation>
    </message>
    <message>
        <source>{right} of {all} right.</source>
        <translation>Дұрысы: {right}/{all}.</translation>
    </message>
    <message>
        <source>{found} of {all} found</source>
        <translation>Табылғаны: {found}/{all}</translation>
    </message>
    <message>
        <source>, {wrong} not right</source>
        <translation>, дұрыс емесі: {wrong}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>You were</source>
        <translation type="unfinished">Сенімділігіңіз</translation>
    </message>
</context>
<context>
    <name>FileTree</name>
    <message>
        <source>Files of the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ашу</translation>
    </message>
    <message>
        <source>Rename…	F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a removed file back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was typed before the program ended waits: open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warnings: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and quizzes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Іс</translation>
    </message>
    <message>
        <source>Chart, timeline or map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished">Ел</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished">Терминдер сөздігі</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished">Дереккөздер</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the first source; empty to paste it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {old} MB and {dots} dots. With {few} dots, enough for any screen, it has {new} MB: {saved} % less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take it smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the camera wrote beside the picture, such as place and time, is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name, without its ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text stays among the older versions, from where it can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {file}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Removed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was removed from this module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Қайтару</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished">Іздеуді тазалау</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this section</source>
        <translation>Осы бөлімнен табу</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Алдыңғы сәйкестік</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Келесі сәйкестік</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place}/{total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Табылмады</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Welcome</source>
        <translation>Қош келдіңіз</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Preventing human trafficking in Central Asia</source>
        <translation>Орталық Азияда адам саудасының алдын алу</translation>
    </message>
    <message>
        <source>A course for students, cadets and those who teach them. It works without a network.</source>
        <translation>Студенттерге, курсанттарға және олардың оқытушыларына арналған курс. Желісіз жұмыс істейді.</translation>
    </message>
    <message>
        <source>I teach here</source>
        <translation>Мен мұнда оқытамын</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Оқу бағыты</translation>
    </message>
    <message>
        <source>the way through the course; you can change it at any time</source>
        <translation>курс бойынша жол; оны кез келген уақытта ауыстыруға болады</translation>
    </message>
    <message>
        <source>for the law and help lines shown</source>
        <translation>заңдар мен көмек телефондарын көрсету үшін</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Басқа ел</translation>
    </message>
    <message>
        <source>shows trainers’ notes and asks for a PIN. You can choose it later too, in the settings, as long as you are the only one who learns here.</source>
        <translation>оқытушыларға арналған жазбаларды көрсетіп, PIN сұрайды. Мұны кейін баптаулардан да таңдауға болады, әзірге мұнда тек сіз оқып жүрсеңіз.</translation>
    </message>
    <message>
        <source>shows trainers’ notes. Leave it empty if you learn here.</source>
        <translation>оқытушыларға арналған жазбаларды көрсетеді. Мұнда оқысаңыз, белгілемеңіз.</translation>
    </message>
    <message>
        <source>shows trainers’ notes and asks for the trainer’s PIN. Leave it empty if you learn here.</source>
        <translation>оқытушыларға арналған жазбаларды көрсетеді және оқытушының PIN-кодын сұрайды. Мұнда оқысаңыз, белгілемеңіз.</translation>
    </message>
    <message>
        <source>No account, no name needed. What you do stays on this computer unless it is handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>To leave at once at any time:</source>
        <translation>Кез келген сәтте дереу шығу:</translation>
    </message>
    <message>
        <source>or the button at the top right; back with</source>
        <translation>немесе жоғарғы оң жақтағы түйме; оралу:</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>There is nothing here yet. “Add” makes the first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapTextInput</name>
    <message>
        <source>Make a gap here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words selected become the right choice of the gap.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapsWidget</name>
    <message>
        <source>Your answer: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap {number}</source>
        <translation>Бос орын {number}</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Go on with the session begun {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the session of {name}, begun {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its times and votes are in its report either way. With another group begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Жалғастыру</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>the trainer</source>
        <translation type="unfinished">оқытушы</translation>
    </message>
</context>
<context>
    <name>GuideContents</name>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideController</name>
    <message>
        <source>Source</source>
        <translation type="unfinished">Дереккөз</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideScreen</name>
    <message>
        <source>Trainers’ guide</source>
        <translation type="unfinished">Оқытушыларға нұсқаулық</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandInController</name>
    <message>
        <source>Class cards (*.htclass)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a class card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever made this card reads what you hand in then. Ask your trainer to read the key of the class aloud. Take the card only where it is: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card of {name} has another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trainer read out this key: take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card has extra time or hours of exams. On this computer your trainer lets them count: under Exams, behind the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trainer sets the times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write: a stick or a shared folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which code did your trainer give you, as K7-014? It stands in the place of your name in what you hand in. Your trainer sees your answers and marks, how long they took, lessons read and cases ended, and may have a list of who has which code. Your notes and highlights stay with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts in practice that stay here until an exam or test of the same questions is told: {count}. What your class has of them already stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this file to your trainer, who alone can open it: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to be handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts (*.htreceipt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you handed in stays with your trainer. Your answers stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandInScreen</name>
    <message>
        <source>Hand in to a class</source>
        <translation type="unfinished">Топқа тапсыру</translation>
    </message>
</context>
<context>
    <name>HandInView</name>
    <message>
        <source>Your answers and marks go to your trainer under a code, with how long they took, lessons read and cases ended; never your name, notes or highlights. Your trainer may have a list of who has which code.</source>
        <translation>Жауаптарыңыз бен бағаларыңыз оқытушыға кодпен беріледі; олармен бірге қанша уақыт кеткені, оқылған сабақтар және аяқталған оқу істері беріледі; атыңыз, жазбаларыңыз бен бояулауларыңыз ешқашан берілмейді. Оқытушыда қай кодтың кімдікі екені жазылған тізім болуы мүмкін.</translation>
    </message>
    <message>
        <source>Hand in to a class</source>
        <translation type="unfinished">Топқа тапсыру</translation>
    </message>
    <message>
        <source>You are in no class. Your trainer gives you its card: a file that ends in .htclass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a class card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card of another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the class, which your trainer can read out: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on {day}: attempts {attempts}, answers {answers}. Signed by {signer}.</source>
        <translation type="unfinished">Қабылданды: {day}; талпыныс {attempts}, жауап {answers}. Қол қойған: {signer}.</translation>
    </message>
</context>
<context>
    <name>HandsDialog</name>
    <message>
        <source>Count hands or cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the choices aloud, let people raise cards A to D or their hands, and count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vote was counted already: correct the counts, or keep them as another vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Another vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is counted yet, or a choice has more hands than there are people.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatHead</name>
    <message>
        <source>First try</source>
        <translation>Алғашқы талпыныс</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Соңғы тест</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Соңғы рет</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Қазір</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Оқу мақсаты</translation>
    </message>
</context>
<context>
    <name>HeatRow</name>
    <message>
        <source>none yet</source>
        <translation>әлі болған жоқ</translation>
    </message>
    <message>
        <source>First try: {went}</source>
        <translation>Алғашқы талпыныс: {went}</translation>
    </message>
    <message>
        <source>Practice: {went}</source>
        <translation>Жаттығу: {went}</translation>
    </message>
    <message>
        <source>Last test: {went}</source>
        <translation>Соңғы тест: {went}</translation>
    </message>
    <message>
        <source>Review: {went}</source>
        <translation>Қайталау: {went}</translation>
    </message>
    <message>
        <source>Now: {state}</source>
        <translation>Қазір: {state}</translation>
    </message>
    <message>
        <source>Last seen: {when}</source>
        <translation>Соңғы рет: {when}</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>әлі кездеспеген</translation>
    </message>
    <message>
        <source>Nothing was wrong on the last two days that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A miss today</source>
        <translation>Бүгін қате болды</translation>
    </message>
    <message numerus="yes">
        <source>A miss %n day(s) ago</source>
        <translation>
            <numerusform>%n күн бұрын қате болды</numerusform>
            <numerusform>%n күн бұрын қате болды</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {all}</source>
        <translation>{right}/{all}</translation>
    </message>
    <message>
        <source>long ago</source>
        <translation>көп бұрын</translation>
    </message>
    <message>
        <source>{right} of {all} days</source>
        <translation>{all} күннің {right}</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>меңгерілді</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>аз қалды</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>Nothing was wrong on one of the last two days that count</source>
        <translation type="unfinished">Есепке алынатын соңғы екі күннің бірінде қате болған жоқ</translation>
    </message>
    <message>
        <source>A miss on each of the last two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last right over {days} days ago; one right day makes it secure</source>
        <translation type="unfinished">Соңғы рет {days} күннен бұрын дұрыс болды; бір дұрыс күн оны сенімді етеді</translation>
    </message>
    <message>
        <source>Guessed so far, or with help</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n күн бұрын</numerusform>
            <numerusform>%n күн бұрын</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <source>{all} not seen yet</source>
        <translation>әлі кездеспеген: {all}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Text seen.</source>
        <translation>Мәтіні қаралды.</translation>
    </message>
    <message>
        <source>Parts seen.</source>
        <translation>Бөліктері қаралды.</translation>
    </message>
    <message>
        <source>Summary seen.</source>
        <translation>Қысқаша мазмұны қаралды.</translation>
    </message>
    <message>
        <source>Text not seen.</source>
        <translation>Мәтіні қаралмаған.</translation>
    </message>
    <message>
        <source>Not checked: nobody could check this when it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified: text not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law or plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating in the report of the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concluded, not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>art. {number}</source>
        <translation>{number}-бап</translation>
    </message>
    <message>
        <source>From “{module}”.</source>
        <translation type="unfinished">«{module}» модулінен.</translation>
    </message>
    <message>
        <source>As of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official</source>
        <translation>ресми</translation>
    </message>
    <message>
        <source>usual</source>
        <translation type="unfinished">қалыптасқан</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>ұсынылған</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Export the public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public key was written to {path}. It may be given to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished">Экспортталды</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Help</source>
        <translation>Көмек</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help lines</source>
        <translation>Көмек телефондары</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Терминдер сөздігі</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Бағдарлама туралы</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Дереккөздер</translation>
    </message>
    <message>
        <source>Trainers’ guide</source>
        <translation type="unfinished">Оқытушыларға нұсқаулық</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Жылдам шығу</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Басқа ел</translation>
    </message>
    <message>
        <source>{country}. If somebody comes, Esc Esc leaves this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <translation type="unfinished">Заң</translation>
    </message>
    <message>
        <source>If somebody comes, Esc Esc leaves this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law here: {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law here</source>
        <translation type="unfinished">Осы елдің заңы</translation>
    </message>
    <message>
        <source>Nothing was read of this country’s law. Choose another in the settings, or ask a lawyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read, where and when. It is no advice: look the text in force up, or ask a lawyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Терминдер сөздігінен іздеу</translation>
    </message>
    <message>
        <source>What each can and cannot show, and how far its text was seen while the course was written.</source>
        <translation type="unfinished">Әрқайсысының нені көрсете алатыны мен көрсете алмайтыны және курс жазылғанда оның мәтіні қаншалықты қаралғаны.</translation>
    </message>
    <message>
        <source>Search the sources</source>
        <translation>Дереккөздерден іздеу</translation>
    </message>
    <message>
        <source>Nothing here has “{words}”; the nearest is {nearest}.</source>
        <translation type="unfinished">Мұнда «{words}» жоқ; ең жақыны: {nearest}.</translation>
    </message>
    <message>
        <source>Nothing here has “{words}”. Empty the field to see all again, or search everywhere with Ctrl+K.</source>
        <translation type="unfinished">Мұнда «{words}» жоқ. Бәрін қайта көру үшін өрісті тазалаңыз немесе барлық жерден іздеңіз: Ctrl+K.</translation>
    </message>
    <message>
        <source>Everything can be reached by keyboard: Tab moves the focus. On a layout without Latin letters the keys stand where they do on a Latin one.</source>
        <translation>Барлығына пернетақтамен жетуге болады: Tab фокусты жылжытады. Латын әріптері жоқ пернелер тақтасында пернелер латын тақтасындағыдай орында тұрады.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Нұсқасы: {version}</translation>
    </message>
    <message>
        <source>Preventing human trafficking in Central Asia</source>
        <translation>Орталық Азияда адам саудасының алдын алу</translation>
    </message>
    <message>
        <source>An offline course for students, cadets and those who teach them.</source>
        <translation>Студенттерге, курсанттарға және олардың оқытушыларына арналған, желісіз жұмыс істейтін курс.</translation>
    </message>
    <message>
        <source>The program needs no network and sends nothing, unless you or your trainer hand results in.</source>
        <translation>Бағдарламаға желі қажет емес және сіз немесе оқытушыңыз нәтижелерді тапсырмаса, ол ештеңе жібермейді.</translation>
    </message>
    <message>
        <source>The program is under the MIT licence; the course text is under CC BY-SA 4.0.</source>
        <translation>Бағдарлама MIT лицензиясымен, курс мәтіні CC BY-SA 4.0 лицензиясымен таратылады.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished">Жасауға пайдаланылғандар</translation>
    </message>
    <message>
        <source>Signing key of this installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint above stands on each certificate signed here. Give it, or the public key, to those who check certificates: by it they know that this installation signed. Whoever can read the data folder can sign as this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made with the first certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the public key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Show a hint</source>
        <translation>Кеңесті көрсету</translation>
    </message>
    <message>
        <source>Show another hint</source>
        <translation>Тағы бір кеңесті көрсету</translation>
    </message>
</context>
<context>
    <name>HomeController</name>
    <message>
        <source>{time}, {lessons}</source>
        <translation type="unfinished">{time}, {lessons}</translation>
    </message>
    <message>
        <source>This is your route.</source>
        <translation>Бұл — сіздің бағытыңыз.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Contents, Home and “Next” then follow this route. What you have read and answered stays.</source>
        <translation>Мазмұны, басты бет және «Келесі» осы бағытпен жүреді. Оқығаныңыз бен жауаптарыңыз қалады.</translation>
    </message>
    <message>
        <source>Stay on your route</source>
        <translation>Өз бағытыңызда қалу</translation>
    </message>
    <message>
        <source>Take this route</source>
        <translation>Осы бағытты таңдау</translation>
    </message>
    <message>
        <source>Practice: a reason after each answer</source>
        <translation>Жаттығу: әр жауаптан кейін түсіндірме</translation>
    </message>
    <message>
        <source>Test: the result at the end</source>
        <translation>Бақылау тесті: нәтижесі соңында</translation>
    </message>
    <message>
        <source>Test by certainty: how sure you are counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam: the result comes from the trainer</source>
        <translation>Емтихан: нәтижені оқытушы хабарлайды</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Welcome, {name}</source>
        <translation>Қош келдіңіз, {name}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Қош келдіңіз</translation>
    </message>
    <message>
        <source>Welcome back, {name}</source>
        <translation type="unfinished">Қайта келуіңізбен, {name}</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished">Қайта келуіңізбен</translation>
    </message>
    <message>
        <source>No lessons are installed yet.</source>
        <translation>Сабақтар әлі орнатылмаған.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation type="unfinished">Көмек телефондары</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Іс</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">Басталған</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done, about {time} left.</source>
        <translation>Өтілген сабақтар: {done}/{total}; шамамен {time} қалды.</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done.</source>
        <translation>Өтілген сабақтар: {done}/{total}.</translation>
    </message>
    <message>
        <source>Route: {route}. {read}</source>
        <translation>Оқу бағыты: {route}. {read}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Still open on your route</source>
        <translation>Бағытыңызда әлі қалғаны</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Осы жерден бастау</translation>
    </message>
    <message>
        <source>Section {number} of {total}: {title}</source>
        <translation>Бөлім {number}/{total}: {title}</translation>
    </message>
    <message>
        <source>{read} of {total} sections read</source>
        <translation>Оқылған бөлімдер: {read}/{total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>шамамен {time} қалды</translation>
    </message>
    <message>
        <source>All read; {answered} of {total} checks answered</source>
        <translation>Бәрі оқылды; жауап берілген сұрақтар: {answered}/{total}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>The end of your route</source>
        <translation>Бағытыңыздың соңы</translation>
    </message>
    <message>
        <source>All {total} lessons are done</source>
        <translation>Барлық сабақ өтілді: {total}</translation>
    </message>
    <message>
        <source>What comes back for review stays here. Every lesson can be read again at any time.</source>
        <translation>Қайталауға арналған сұрақтар осында қалады. Кез келген сабақты кез келген уақытта қайта оқуға болады.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>See your progress</source>
        <translation>Оқу барысын көру</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet</source>
        <translation>Оқу материалдары әзірге жоқ</translation>
    </message>
    <message>
        <source>Install a module: a file that ends in .htmod, or a folder with module.yaml.</source>
        <translation>Модуль орнатыңыз: .htmod кеңейтімі бар файл немесе module.yaml файлы бар бума.</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Модуль орнату</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished">Тараулар</translation>
    </message>
    <message>
        <source>How much is done, and time for reading, checks, tasks and talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on your route: {parts}</source>
        <translation>Бағытыңызда жоқ: {parts}</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесттер</translation>
    </message>
    <message>
        <source>The result is there</source>
        <translation>Нәтижесі дайын</translation>
    </message>
    <message>
        <source>All quizzes and attempts</source>
        <translation>Барлық тест пен талпыныс</translation>
    </message>
    <message>
        <source>Begun elsewhere, or before the PIN was changed; waits for a trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {total} answered: finish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {total} answered: submit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: {answered} of {total} answered</source>
        <translation>Жалғастыру: жауап берілді {answered}/{total}</translation>
    </message>
    <message>
        <source>Continue: {answered} of {total} answered ({parts} not complete)</source>
        <translation type="unfinished">Жалғастыру: жауап берілді {answered}/{total} (толық емес: {parts})</translation>
    </message>
    <message>
        <source>Set aside by your trainer: {reason}</source>
        <translation type="unfinished">Оқытушы шетке қойды: {reason}</translation>
    </message>
    <message>
        <source>Set aside by your trainer</source>
        <translation type="unfinished">Оқытушы шетке қойды</translation>
    </message>
    <message>
        <source>Last time: {points} of {total}</source>
        <translation>Өткен жолы: {points}/{total}</translation>
    </message>
    <message>
        <source>Last time: {points} of {total} so far</source>
        <translation type="unfinished">Өткен жолы: әзірше {total} ішінен {points}</translation>
    </message>
    <message>
        <source>Submitted, your trainer decides</source>
        <translation>Жіберілді, оқытушы шешеді</translation>
    </message>
    <message>
        <source>Submitted; your trainer releases it</source>
        <translation>Жіберілді; оқытушы жариялайды</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Оқу бағыттары</translation>
    </message>
    <message>
        <source>{time}, {lessons}</source>
        <translation>{time}, {lessons}</translation>
    </message>
    <message>
        <source>Your route</source>
        <translation>Оқу бағытыңыз</translation>
    </message>
    <message>
        <source>Help lines for {country}, with the day each was last checked.</source>
        <translation>Көмек телефондары: {country}. Әрқайсысының соңғы тексерілген күні көрсетілген.</translation>
    </message>
    <message>
        <source>Help lines by country, with the day each was last checked.</source>
        <translation>Елдер бойынша көмек телефондары. Әрқайсысының соңғы тексерілген күні көрсетілген.</translation>
    </message>
    <message>
        <source>If this touches your own life</source>
        <translation>Бұл өзіңізге қатысты болса</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>What happens now</source>
        <translation>Қазір не болып жатыр</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Әзірге ештеңе келген жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n оқылмаған</numerusform>
            <numerusform>%n оқылмаған</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>unread</source>
        <translation>оқылмаған</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>This is written in a way that only the text shows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsertMenu</name>
    <message>
        <source>Callout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide for the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question, answered in place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the glossary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart, timeline or map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Ескертпе</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished">Назар аударыңыз</translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <translation type="unfinished">Заң</translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Сұрақ</translation>
    </message>
    <message>
        <source>Up to 40 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">Толығырақ</translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New term…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a reference (BibTeX, RIS, a DOI, an address, a line), and it is filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and cite here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and link here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart, timeline or map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the picture show? These words are read out in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text for {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished">Кірістіру</translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished">Дереккөз</translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>Install a module</source>
        <translation>Модуль орнату</translation>
    </message>
    <message>
        <source>Modules (*.htmod module.yaml)</source>
        <translation>Модульдер (*.htmod module.yaml)</translation>
    </message>
    <message>
        <source>Reading the module</source>
        <translation>Модуль оқылуда</translation>
    </message>
    <message>
        <source>Looking for exams under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read: nobody knows whether an exam is under way there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Update during an exam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) of “{title}” are under way on this computer: people in the same exam should have the same questions. Wait until they have submitted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Орнатылуда</translation>
    </message>
    <message>
        <source>Its lessons and quizzes go. What learners did in it stays in their files.</source>
        <translation type="unfinished">Оның сабақтары мен тесттері алып тасталады. Тыңдаушылардың осы модульде істегені өз файлдарында қалады.</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>«{title}» модулі алып тасталсын ба?</translation>
    </message>
    <message>
        <source>Remove during an exam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Switch off during an exam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo during an exam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” {version} is installed. Its lessons stand on Home.</source>
        <translation>«{title}» модулі орнатылды, нұсқасы: {version}. Оның сабақтары басты бетте.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Орнатылды</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Begin the case</source>
        <translation>Істі бастау</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>Басқа іс</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Сіздің рөліңіз</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Бастамас бұрын</translation>
    </message>
    <message>
        <source>You can leave this case out; others teach the same, and you can come back at any time.</source>
        <translation>Бұл істі қалдыруға болады: басқалары да соны үйретеді, кез келген уақытта оралуға болады.</translation>
    </message>
    <message>
        <source>Time passes with your decisions only; take as long as you need.</source>
        <translation>Уақыт тек шешімдеріңізбен жүреді; қанша керек болса, сонша ойланыңыз.</translation>
    </message>
    <message>
        <source>Every person and place is invented. Time passes with your decisions only; take as long as you need.</source>
        <translation>Барлық адамдар мен жерлер ойдан шығарылған. Уақыт тек шешімдеріңізбен жүреді; қанша керек болса, сонша ойланыңыз.</translation>
    </message>
    <message>
        <source>A case to decide</source>
        <translation>Шешімін сіз қабылдайтын іс</translation>
    </message>
    <message>
        <source>A case to decide, about {time}</source>
        <translation>Шешімін сіз қабылдайтын іс, шамамен {time}</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Under way</source>
        <translation type="unfinished">Басталған</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <translation type="unfinished">Дайын: {percent} %</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished">Тоқтатылуда</translation>
    </message>
    <message>
        <source>Stopped: written for {done} of {count} people. For the others all stands as before; do the same again to finish.</source>
        <translation>Тоқтатылды: {count} адамның {done} үшін жазылды. Қалғандарында бәрі бұрынғыдай; аяқтау үшін соны қайталаңыз.</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Putting the data folder in order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearnersScreen</name>
    <message>
        <source>Who is learning?</source>
        <translation>Кім оқиды?</translation>
    </message>
    <message>
        <source>Answers are kept in each person’s own file.</source>
        <translation>Әр адамның жауаптары жеке файлда сақталады.</translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation>Тыңдаушы {number}</translation>
    </message>
    <message>
        <source>asks for a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here has these words in their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of somebody who does not learn here, under another name.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“htcourse doctor” says where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished">Импорттау</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of {name} under another name: {files}. Not all of it is here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten? Ask your trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not closed, and the log is not beside it: what was done last may be missing. If the file “{log}” is somewhere, put it back beside it before opening it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: {day}</source>
        <translation>Соңғы кіру: {day}</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Жаңа тыңдаушы</translation>
    </message>
    <message>
        <source>Just look, keep nothing</source>
        <translation>Тек қарап шығу, ештеңе сақтамау</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave the exam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock runs on: {left}. You can come back while there is time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends here: what you have answered is submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonCheck</name>
    <message>
        <source>Practice, no mark</source>
        <translation type="unfinished">Жаттығу, бағасыз</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Өзіңізді тексеріңіз</translation>
    </message>
    <message>
        <source>Showing the right answer counts as not right in your progress.</source>
        <translation>Дұрыс жауапты көру оқу барысында дұрыс емес деп есептеледі.</translation>
    </message>
</context>
<context>
    <name>LessonController</name>
    <message>
        <source>Select words with the mouse, or press F7 and hold Shift with the arrow keys, or find them with Ctrl+F. Then press Ctrl+H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Ештеңе таңдалмаған</translation>
    </message>
    <message>
        <source>Do not rely on it, and do not pass it on as a fact.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonFoot</name>
    <message>
        <source>Previous</source>
        <translation>Алдыңғы бөлім</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Келесі бөлім</translation>
    </message>
    <message>
        <source>about {time} left in this lesson</source>
        <translation>сабақтың соңына дейін шамамен {time}</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Келесі сабақ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished">Аяқтау</translation>
    </message>
    <message>
        <source>Section {number}: {title}, read</source>
        <translation>Бөлім {number}: {title}, оқылды</translation>
    </message>
    <message>
        <source>Section {number}: {title}</source>
        <translation>Бөлім {number}: {title}</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Go to {letter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Home</source>
        <translation type="unfinished">Басты бет</translation>
    </message>
    <message>
        <source>Leave all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last is not kept if you leave now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Mark a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of this document in the log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select words with the mouse, or hold Shift with the arrow keys; Enter adds them, Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message>
        <source>Keep the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Келесі</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All essays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essay {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous essay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next essay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} wrote: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for who marks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the question is not installed here, so the rubric and its points are from the learner’s file: check them before you mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question has no rubric. How many points is the essay worth?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Атыңыз</translation>
    </message>
    <message>
        <source>Choose … (or keys 1 to {count})</source>
        <translation>Таңдаңыз … (немесе 1–{count} пернелері)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished">Ctrl+Enter</translation>
    </message>
    <message>
        <source>A level is missing, or the points.</source>
        <translation>Деңгей немесе ұпай жетіспейді.</translation>
    </message>
    <message>
        <source>{given} of {possible} points, counts {counts} of {total}</source>
        <translation type="unfinished">{possible} ұпайдан {given}, есепке {total} ішінен {counts} алынады</translation>
    </message>
    <message>
        <source>Comment for the learner (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished">Таңдаңыз…</translation>
    </message>
    <message>
        <source>Write your name above: no mark is kept without it.</source>
        <translation>Жоғарыда атыңызды жазыңыз: онсыз баға сақталмайды.</translation>
    </message>
    <message>
        <source>{given} of {possible} points</source>
        <translation type="unfinished">{possible} ұпайдан {given}</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>your trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record was changed or damaged, answers may be lost: it counts as it is, by decision of {by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers lost with a record that was changed or damaged: {lost}. It counts so, by decision of {by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {points} of {of} points.</source>
        <translation type="unfinished">Енді {of} ұпайдан {points}.</translation>
    </message>
    <message>
        <source>It is not passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {before} to {after} of {of} points, {when}.</source>
        <translation type="unfinished">{of} ұпайдан: болғаны {before}, енді {after}, {when}.</translation>
    </message>
    <message>
        <source>from {before} to {after} of {of} points so far, {when}.</source>
        <translation type="unfinished">әзірше {of} ұпайдан: болғаны {before}, енді {after}, {when}.</translation>
    </message>
    <message>
        <source>from {before} of {had} to {after} of {of} points, {when}.</source>
        <translation type="unfinished">ұпай: болғаны {had} ішінен {before}, енді {of} ішінен {after}, {when}.</translation>
    </message>
    <message>
        <source>from {before} of {had} to {after} of {of} points so far, {when}.</source>
        <translation type="unfinished">әзірше ұпай: болғаны {had} ішінен {before}, енді {of} ішінен {after}, {when}.</translation>
    </message>
    <message>
        <source>Other questions that changed: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change was taken back{on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change of question {number} was taken back{on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number}: {before} → {after}.</source>
        <translation type="unfinished">{number}-сұрақ: {before} → {after}.</translation>
    </message>
    <message>
        <source>By certainty: {before} → {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is passed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation type="unfinished">{number}-талпыныс</translation>
    </message>
    <message>
        <source>Question {number}: {before} of {had} → {after} of {of}, for it counts {of} instead of {had}.</source>
        <translation type="unfinished">{number}-сұрақ: {had} ішінен {before} → {of} ішінен {after}: енді ол {had} емес, {of} ұпай.</translation>
    </message>
    <message>
        <source>Question {number}: {before} of {had} → {after} of {of}.</source>
        <translation type="unfinished">{number}-сұрақ: {had} ішінен {before} → {of} ішінен {after}.</translation>
    </message>
    <message>
        <source>It is no longer passed so far: an answer waits for its mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is a pass now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is no longer a pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best attempt counts: the quiz is passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean: {before} % → {after} % (attempts: {count}).</source>
        <translation>Орташа: {before} % → {after} % (талпыныс: {count}).</translation>
    </message>
    <message>
        <source>Practice attempts count too; answers that wait for a mark count as 0.</source>
        <translation>Жаттығу талпыныстары да есептеледі; баға күткен жауаптар 0 деп есептеледі.</translation>
    </message>
    <message>
        <source>Learners: {count}, too few to trust a mean.</source>
        <translation>Оқушылар: {count}, орташаға сену үшін тым аз.</translation>
    </message>
    <message>
        <source>{points} of {total} points so far</source>
        <translation type="unfinished">Әзірге {points}/{total} балл</translation>
    </message>
    <message>
        <source>by certainty {marks} of at most {most}</source>
        <translation type="unfinished">сенімділік бойынша {marks}, ең көбі {most}</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation type="unfinished">{points}/{total}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a file brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun elsewhere, or before the PIN was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun before it opened, by what the clock said later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers or marks may be lost: in no figure, see Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practised before: {count} of {total} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mark: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">Шетке қойылды</translation>
    </message>
    <message>
        <source>Let count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond what is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practised before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By certainty {marks}</source>
        <translation type="unfinished">Сенімділік бойынша {marks}</translation>
    </message>
    <message>
        <source>Essay marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked anew: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksChangedDialog</name>
    <message>
        <source>Your marks changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) more changed: see Quizzes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each result could be seen before it changed; it stands under Quizzes, with what changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksController</name>
    <message>
        <source>Reading the attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation type="unfinished">Тыңдаушы {number}</translation>
    </message>
    <message>
        <source>Regrading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the regrade back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood before stands again. Both are kept; the reason is shown to those who were told the mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the regrade back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Болдырмау</translation>
    </message>
</context>
<context>
    <name>MarksScreen</name>
    <message>
        <source>Attempts and marks</source>
        <translation type="unfinished">Талпыныстар мен бағалар</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>For trainers: what people on this computer submitted, as it was; nothing is ever overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts and marks</source>
        <translation type="unfinished">Талпыныстар мен бағалар</translation>
    </message>
    <message>
        <source>Attempts ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regrade ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not released</source>
        <translation type="unfinished">жарияланбаған</translation>
    </message>
    <message>
        <source>For trainers: what was collected for a class, as it was; nothing is ever overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All quizzes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: {count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished">Жіберілді</translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Балл</translation>
    </message>
    <message>
        <source>Nobody on this computer has submitted anything yet.</source>
        <translation type="unfinished">Бұл компьютерде әлі ешкім ештеңе тапсырған жоқ.</translation>
    </message>
    <message>
        <source>No attempt has been collected for this class yet. Those made here stand under “This computer”, beside the title.</source>
        <translation type="unfinished">Бұл топ үшін әлі бірде-бір әрекет жиналған жоқ. Осында жасалғандары «Осы компьютер» астында, тақырып жанында.</translation>
    </message>
    <message>
        <source>No attempt here has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more: search for a name or a quiz.</source>
        <translation type="unfinished">Тағы {count}: атын немесе тестті іздеңіз.</translation>
    </message>
    <message>
        <source>When a module is updated with another key or other weights, what was submitted keeps its marks until you regrade it. What would change is shown first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks that change: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be looked at: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the course, so they keep their marks: {questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All else submitted is marked by the keys and weights as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything submitted is marked by the keys and weights as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was regraded yet. Each regrade stands here, and can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regraded: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Болдырмау</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Жоғары контраст</translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <translation>Мәтін өлшемі: {percent} %</translation>
    </message>
    <message>
        <source>The course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation type="unfinished">Оқытушыларға</translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModuleHead</name>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a section…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 1.0.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as CC-BY-SA-4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages, the first is the original&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished">Тараулар</translation>
    </message>
    <message>
        <source>Routes: other ways through the lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModuleUpdate</name>
    <message>
        <source>Another program changed the modules: this page is from before, the next one is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the modules ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library of {titles} was damaged and is made anew; tell your trainer of a mark that looks wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made ready for this version of the program: {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Somebody new</source>
        <translation>Жаңа тыңдаушы</translation>
    </message>
    <message>
        <source>A name or a nickname, so that nobody’s answers land in another’s file.</source>
        <translation>Аты немесе лақап аты — ешкімнің жауабы басқаның файлына түспеуі үшін.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
    <message>
        <source>Name of who learned here before (if you know it)</source>
        <translation type="unfinished">Бұрын осында оқыған адамның аты (білсеңіз)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one name a line; after a semicolon the group, if there are groups. Codes are dealt. Or paste a table with its headings.</source>
        <translation>Әр жолға бір есімнен жазыңыз; топшалар болса, нүктелі үтірден кейін топшаны жазыңыз. Кодтарды бағдарлама береді. Немесе кестені тақырыптарымен бірге қойыңыз.</translation>
    </message>
    <message>
        <source>Names, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aigerim Sadykova; A
Nurlan Toktosunov; B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Есімдер</translation>
    </message>
</context>
<context>
    <name>NarrativeInput</name>
    <message>
        <source>Mark as “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark may stand inside another, but not reach over its edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into a mark first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPinDialog</name>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. See that nobody looks over your shoulder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>The exam has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nodes</name>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no decision leads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing leads on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a best ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happens, and what can be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was done so far decides how it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision {number}</source>
        <translation type="unfinished">{number}-шешім</translation>
    </message>
    <message>
        <source>Add a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Careful work ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first way that is open leads on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure}: at least, 1 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within so many minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure}: change, -3 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the learner does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good by that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said of it at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fork, which nobody sees: states and time tell which way is open. The last asks for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment: what happens, which documents arrive, and what can be decided.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotKeptDialog</name>
    <message>
        <source>Not everything was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam is not submitted, and stays under way. Mend that and try again, or leave all the same and come back to it; tell your trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Қайта көру</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Take this note away?</source>
        <translation type="unfinished">Бұл жазбаны алып тастау керек пе?</translation>
    </message>
    <message>
        <source>Its words cannot be brought back.</source>
        <translation type="unfinished">Оның сөздерін қайтару мүмкін болмайды.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished">Алып тастау</translation>
    </message>
</context>
<context>
    <name>NotesScreen</name>
    <message>
        <source>My notes</source>
        <translation>Менің ескертпелерім</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Search my notes</source>
        <translation>Ескертпелерімнен іздеу</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Менің ескертпелерім</translation>
    </message>
    <message>
        <source>Kept on this computer only, with the words they belong to.</source>
        <translation>Тек осы компьютерде, өздері қатысты сөздермен бірге сақталады.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ескертпелер</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Бояулаулар</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Бетбелгілер</translation>
    </message>
    <message>
        <source>The text has changed</source>
        <translation>Мәтін өзгерген</translation>
    </message>
    <message>
        <source>These words stand there no longer.</source>
        <translation>Бұл сөздер ол жерде енді жоқ.</translation>
    </message>
    <message>
        <source>From a module that is not installed</source>
        <translation>Орнатылмаған модульден</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Мұнда ондай сөздері бар жазба жоқ.</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Курсты жалғастыру</translation>
    </message>
    <message>
        <source>Nothing yet. In a lesson, write beside the text, choose words and press Ctrl+H to highlight them, or set a bookmark with Ctrl+D.</source>
        <translation>Әзірге ештеңе жоқ. Сабақта мәтіннің жанына жазыңыз, сөздерді таңдап, Ctrl+H арқылы бояңыз немесе Ctrl+D арқылы бетбелгі қойыңыз.</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>Алып тастау: {what}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Бояулау</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Бетбелгі</translation>
    </message>
    <message>
        <source>Equal task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Which number did you mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{other}” is not what is asked for. Give the number in this unit: {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one number. Write it in digits alone, such as 1110 or {decimal}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call from a telephone that others cannot check. Nobody tests an emergency number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the local emergency number: none was found here in what was read, so ask for it before you need it. Call from a telephone that others cannot check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help lines that were called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by others, never called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has called these numbers for this course. They may be dead or belong to somebody else. Do not rely on one and do not pass it on before one person of the group has called it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If no number answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a hospital, an organisation that helps migrants, or the police. Abroad: the local emergency number, your own embassy or consulate, or the mission of the International Organization for Migration (IOM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last checked: {day}</source>
        <translation type="unfinished">тексерілген күні: {day}</translation>
    </message>
    <message>
        <source>A number “From …” comes from a module that was installed here, not from the course: ask who gave you the module before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and languages not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>languages not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by {source}, {when}</source>
        <translation type="unfinished">Хабарлаған: {source}, {when}</translation>
    </message>
    <message>
        <source>From “{module}”.</source>
        <translation type="unfinished">«{module}» модулінен.</translation>
    </message>
</context>
<context>
    <name>OneReading</name>
    <message>
        <source>“{cell}” was read as {number}. Choose the other if it is meant so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is “{cell}”? It was read as {number} for now: choose what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read “{cell}” as {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderWidget</name>
    <message>
        <source>In its place</source>
        <translation>Өз орнында</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>{place}-орын</translation>
    </message>
    <message>
        <source>Drag a row, press its arrows, or Ctrl and an arrow key.</source>
        <translation>Жолды сүйреңіз, көрсеткілерін басыңыз немесе Ctrl мен көрсеткіні басыңыз.</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Осы ретпен қалдыру</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Реттімен</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Ретсіз</translation>
    </message>
    <message>
        <source>Nothing comes before it</source>
        <translation>Алдында ештеңе жоқ</translation>
    </message>
    <message>
        <source>In order, but place {place}</source>
        <translation>Реттімен, бірақ {place}-орын</translation>
    </message>
    <message>
        <source>The right order</source>
        <translation>Дұрыс рет</translation>
    </message>
    <message>
        <source>Move a row, or keep this order</source>
        <translation>Жолды жылжытыңыз немесе осы ретпен қалдырыңыз</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: the order as it was dealt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Жоғары жылжыту</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Төмен жылжыту</translation>
    </message>
</context>
<context>
    <name>OutDialog</name>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also exams, pre-tests and post-tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Other pages</source>
        <translation>Басқа беттер</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search lessons, terms, questions, sources and commands</source>
        <translation>Сабақтарды, терминдерді, сұрақтарды, дереккөздерді және пәрмендерді іздеу</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Барлық жерден іздеу</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Нәтижелер</translation>
    </message>
    <message>
        <source>move</source>
        <translation>жылжу</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>келесі топ</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>бәрін көрсету</translation>
    </message>
    <message>
        <source>ё finds е, ә finds а</source>
        <translation>ё = е, ә = а</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Write one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every letter that is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all letters in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one letter for each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one letter for each number; a letter may stand several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word or a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill each gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of several numbers or gaps each earns the same part, or the one that stands in square brackets.</source>
        <translation>Бірнеше нөмірдің немесе бос орынның әрқайсысы ұпайдың бірдей бөлігін не шаршы жақшада тұрған бөлігін береді.</translation>
    </message>
    <message>
        <source>An order that is not right earns a part for each letter before its right neighbour; letters joined by “=” are worded alike, and one may stand for the other.</source>
        <translation>Дұрыс емес рет дұрыс көршісінің алдында тұрған әр әріп үшін ұпайдың бір бөлігін береді; «=» белгісімен қосылған әріптердің сөздері бірдей, бірі екіншісінің орнына тұра алады.</translation>
    </message>
    <message>
        <source>Paper {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong choice can take points away; no answer takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on a screen alone, not on paper: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not translated into “{language}”: {count} of {all}. They stand in “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished">Кілт</translation>
    </message>
    <message>
        <source>to be read and marked by a person</source>
        <translation type="unfinished">адам оқып бағалайды</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">№</translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished">Дұрыс</translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Балл</translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Сұрақ</translation>
    </message>
    <message>
        <source>Of answers parted by “/” each counts: behind one that earns a part of the points, or takes it off, stands how much, and of numbers with “…” between them all from the first to the second; a star stands for anything. Several letters add up, to 0 at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points: {points}</source>
        <translation type="unfinished">Ұпай: {points}</translation>
    </message>
    <message>
        <source>Minutes: {count}</source>
        <translation type="unfinished">Минут: {count}</translation>
    </message>
    <message>
        <source>To pass: {percent} % of the points</source>
        <translation type="unfinished">Өту үшін: ұпайдың {percent} %</translation>
    </message>
    <message>
        <source>Cross the letter of your answer. To change it, fill the cross and make another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Аты</translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished">Кім қатысты</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the paper: {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperController</name>
    <message>
        <source>Taking answers in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished">Қағазда</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished">Қағазда</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before or after?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quiz is taken in several ways: choose above which these sheets are of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers can be typed in once there is a class: make one under My class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Сұрақтар</translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished">Кілт</translation>
    </message>
    <message>
        <source>The right letters, for whoever marks by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for each person, with their code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers A to D ask the same questions in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print for the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class, with columns to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes to cut apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slip for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A–D cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hold up: a vote without phones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names on the attendance sheet and beside codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People stand by name, as their sheets are printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Tab goes on to the next question; a hyphen is no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code in the foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These sheets bear the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiz without screens, from the printer to the marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code in its foot: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type each sheet twice: what is alike both times is taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First type the code in the foot of their paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks count from the day of the sheets, whenever they are typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed once: {once}. Twice: {twice}. Different: {differ}. Taken in: {taken}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the list has these codes: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to its question: {count}, marked “?”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartButton</name>
    <message>
        <source>Done</source>
        <translation>Өтілді</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished">{percent} %</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done</source>
        <translation>Өтілген сабақтар: {done}/{total}</translation>
    </message>
    <message>
        <source>checks open</source>
        <translation>жауапсыз сұрақтар бар</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes} мин қалды</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>{hours} сағ қалды</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} сағ</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Reading what was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The looks of what was pasted could not be read: its words stand alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their words stand on one line: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part was too long to keep its looks: its words stand alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that are references became sources: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>People</source>
        <translation type="unfinished">Адамдар</translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody in the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of this person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleKeeper</name>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names for the same codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was collected under a code stays with it, whoever it is called by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: {before} here, {after} in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of them: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the names of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep those here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {name}: known by that name; to Moodle “{number}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {name}: on the list already, and now in group “{group}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {name}: another person of that name was put on the list. Take one out if they are one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {name}: on the list already, and not added again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list has wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that were here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {problem}</source>
        <translation type="unfinished">{row}-жол: {problem}</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem}</source>
        <translation type="unfinished">{file}, {row}-жол: {problem}</translation>
    </message>
    <message>
        <source>To add a namesake, write that name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is another person with the same name and group can be added, with a code of their own.</source>
        <translation type="unfinished">Аты мен тобы бірдей басқа адамды жеке кодымен қосуға болады.</translation>
    </message>
    <message>
        <source>Add as other people: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend those lines…</source>
        <translation>Сол жолдарды түзету…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Take {name} out of the class?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry and every answer collected of this person go, from paper too. Files on sticks stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So does what was sent to a record store: how it is taken back first stands in the guide, “From one room to a university”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read (*.pdf);;All of it, for programs (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Экспорттау</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Аты</translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all that this class keeps of this person, for them to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickInput</name>
    <message>
        <source>Alt with the arrow keys moves, Delete takes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up in “{list}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down in “{list}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of “{list}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to “{list}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to add…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Nobody is in this class yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>Forgotten? Whoever set up this computer can take the PIN away: the README says how.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ашу</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceBoard</name>
    <message>
        <source>To be placed</source>
        <translation>Орналастыру керек</translation>
    </message>
    <message>
        <source>Choose one, then its place; or press the place’s number.</source>
        <translation>Элементті, содан кейін орнын таңдаңыз; немесе орынның нөмірін басыңыз.</translation>
    </message>
    <message>
        <source>Each has its place. Choose one to put it elsewhere.</source>
        <translation>Әрқайсысының орны бар. Басқа орынға қою үшін элементті таңдаңыз.</translation>
    </message>
    <message>
        <source>Now choose the place of “{item}”, or leave it with Esc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are placed</source>
        <translation>Барлығы орналастырылды</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Қайда жатады</translation>
    </message>
    <message>
        <source>Right: {answer}.</source>
        <translation type="unfinished">Дұрысы: {answer}.</translation>
    </message>
    <message>
        <source>to be placed</source>
        <translation>орналастырылмаған</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Осында қою</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>{title}, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished">Таңдаңыз…</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation type="unfinished">мыс. {example}</translation>
    </message>
    <message>
        <source>{what}, in points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PollCard</name>
    <message>
        <source>Phones in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vote is open. Answered: {count} of {phones}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is shown. Answered: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vote is closed. Answered: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address {url}, code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some are right and some not: let neighbours talk for two minutes, then open a second vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see the bars now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One screen: the bars come when the vote is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: nothing is sent. Phones need the network of this computer, and no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones joined: {count}. Go to a question to ask it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones joined: {count}. The vote is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered: {count}, too few to tell what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a room in which somebody has taken many seats: all phones join anew with the new code. The answers of an open vote are forgotten; closed votes stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty all seats?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, this computer alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreTestDialog</name>
    <message>
        <source>It shows what you know before the course. It gives no mark, and nothing hangs on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is told while you answer. You can change answers until you submit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished">Қазір емес</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished">Бастау</translation>
    </message>
</context>
<context>
    <name>PresentController</name>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished">{number}/{total}</translation>
    </message>
    <message>
        <source>{count} of {phones} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answered, the vote is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can be asked by phone: only choices can be tapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a new session. That of {name} has ended, and its report is under In the room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentScreen</name>
    <message>
        <source>{title} – presented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished">Аудиторияда</translation>
    </message>
    <message>
        <source>Phones in the room are asked just now. Votes are kept; phones wait until you present again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the poll?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentView</name>
    <message>
        <source>Jump to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slide {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, letters {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as large as this slide has room for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer slept for {time}: that does not count.</source>
        <translation type="unfinished">Компьютер ұйқыда болды ({time}): ол есептелмейді.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not picked yet: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Келесі</translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exam or test asks this: its answer is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation type="unfinished">барлығы {time}</translation>
    </message>
    <message>
        <source>presented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last slide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer’s notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none for this slide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class: nobody to pick, and none in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Here, not picked: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class</source>
        <translation type="unfinished">Топсыз</translation>
    </message>
    <message>
        <source>Pick somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Exactly this is installed: there is nothing to do, and nothing was changed.</source>
        <translation type="unfinished">Дәл осы орнатылған: ештеңе істеудің қажеті жоқ, ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>This is an older version: {version} takes the place of {installed}, which is newer.</source>
        <translation type="unfinished">Бұл ескі нұсқа: {version} жаңарақ {installed} нұсқасының орнына тұрады.</translation>
    </message>
    <message>
        <source>This module cannot be installed yet. Nothing was changed. In the editor it can be mended.</source>
        <translation type="unfinished">Бұл модульді әзірге орнатуға болмайды. Ештеңе өзгерген жоқ. Оны редакторда түзетуге болады.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Жаңарту</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Орнату</translation>
    </message>
    <message>
        <source>Install the older version</source>
        <translation type="unfinished">Ескі нұсқаны орнату</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Нұсқасы: {version}</translation>
    </message>
    <message>
        <source>installed now: {version}</source>
        <translation>қазір орнатылғаны: {version}</translation>
    </message>
    <message>
        <source>new entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n қате</numerusform>
            <numerusform>%n қате</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n ескерту</numerusform>
            <numerusform>%n ескерту</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a key changed, marks given before stay: see Regrade, under Attempts and marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Қате</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Назар аударыңыз</translation>
    </message>
    <message>
        <source>Version {version} is installed already, with other content: attempts made under it would go by its new pass marks, modes and attempts; raise the version first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts made under version {version} still count by its pass marks, modes and number of attempts; how many may yet be begun is as the new version says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Мәтін</translation>
    </message>
    <message>
        <source>As learners see it (Ctrl+Alt+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the projector (Ctrl+Alt+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper (Ctrl+Alt+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as learners see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, beside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full, in the list of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources on this page</source>
        <translation type="unfinished">Осы беттегі дереккөздер</translation>
    </message>
    <message>
        <source>on the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector shows no text of a section: add a “Slide for the projector” from Insert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try as learner</source>
        <translation>Оқушы ретінде көру</translation>
    </message>
    <message>
        <source>Try the case</source>
        <translation>Істі байқап көру</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Бет {number}/{total}</translation>
    </message>
    <message>
        <source>Before you read</source>
        <translation type="unfinished">Оқымас бұрын</translation>
    </message>
    <message>
        <source>A task of equal worth, instead of the lesson</source>
        <translation>Сабақтың орнына тең тапсырма</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation type="unfinished">Өзіңізді тексеріңіз</translation>
    </message>
    <message>
        <source>For trainers: {title}</source>
        <translation type="unfinished">Оқытушыларға: {title}</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation type="unfinished">Оқытушыларға</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished">Дереккөздер</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print to PDF</source>
        <translation type="unfinished">PDF файлына басып шығару</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished">PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} written to {path}</source>
        <translation type="unfinished">{pages}, жазылған файл: {path}</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished">Басып шығарылды</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warnings: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more: mend these first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more like these</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>line {line}</source>
        <translation type="unfinished">{line}-жол</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished">бүкіл файл</translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished">Қате</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished">Назар аударыңыз</translation>
    </message>
</context>
<context>
    <name>ProgressController</name>
    <message>
        <source>Export my data</source>
        <translation>Деректерімді экспорттау</translation>
    </message>
    <message>
        <source>Record (*.db)</source>
        <translation>Деректер (*.db)</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Экспортталды</translation>
    </message>
    <message>
        <source>Your record was written to {path}. On another computer, choose Bring in under My data.</source>
        <translation>Деректеріңіз мына файлға жазылды: {path}. Басқа компьютерде «Менің деректерім» бөлімінен «Импорттау» түймесін таңдаңыз.</translation>
    </message>
    <message>
        <source>Bring in my data</source>
        <translation>Деректерімді импорттау</translation>
    </message>
    <message>
        <source>Everything you read, answered and noted is deleted from this computer, backups included. This cannot be taken back. Export first if you want to keep it.</source>
        <translation>Оқығандарыңыз, жауаптарыңыз және ескертпелеріңіз сақтық көшірмелерімен бірге осы компьютерден жойылады. Мұны қайтару мүмкін емес. Деректерді сақтағыңыз келсе, алдымен экспорттаңыз.</translation>
    </message>
    <message>
        <source>Delete my data?</source>
        <translation>Деректерім жойылсын ба?</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>Progress</source>
        <translation>Оқу барысы</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Progress</source>
        <translation>Оқу барысы</translation>
    </message>
    <message>
        <source>Route: {route}. {read}</source>
        <translation>Оқу бағыты: {route}. {read}</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Оқу мақсаттары</translation>
    </message>
    <message>
        <source>Nothing was answered yet. Checks in the lessons and quizzes fill this table.</source>
        <translation>Әзірге жауап жоқ. Кесте сабақтардағы тексерулер мен тесттер бойынша толады.</translation>
    </message>
    <message>
        <source>Right counts without a hint and not as a guess. The figures say how many of the questions were right.</source>
        <translation>Көмексіз және болжамай берілген жауап қана дұрыс саналады. Сандар қанша сұрақтың дұрыс шешілгенін айтады.</translation>
    </message>
    <message>
        <source>Nothing of your route was answered yet. What you answered so far lies outside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these objectives was answered yet. What you answered so far belongs to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{secure} of {seen}</source>
        <translation>{secure}/{seen}</translation>
    </message>
    <message>
        <source>objectives seen so far are secure</source>
        <translation>кездескен мақсат меңгерілді</translation>
    </message>
    <message>
        <source>all right on the last two days</source>
        <translation>соңғы екі күнде бәрі дұрыс</translation>
    </message>
    <message>
        <source>wrong on both {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Жаттығу</translation>
    </message>
    <message>
        <source>Read the section</source>
        <translation>Бөлімді оқу</translation>
    </message>
    <message>
        <source>Not secure yet: {objective}</source>
        <translation>Әзірге меңгерілмеді: {objective}</translation>
    </message>
    <message>
        <source>Right once, so once more on another day: {objective}</source>
        <translation type="unfinished">Бір рет дұрыс, басқа күні қайталаңыз: {objective}</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done</source>
        <translation>Өтілген сабақтар: {done}/{total}</translation>
    </message>
    <message>
        <source>{secure} of {all} secure</source>
        <translation>меңгерілді: {secure}/{all}</translation>
    </message>
    <message>
        <source>{all} not seen yet</source>
        <translation>әлі кездеспеген: {all}</translation>
    </message>
    <message>
        <source>Answer the checks in: {section}</source>
        <translation>Мына бөлімдегі тексерулерге жауап беріңіз: {section}</translation>
    </message>
    <message>
        <source>Continue with: {section}</source>
        <translation>Жалғастыру: {section}</translation>
    </message>
    <message>
        <source>Right long ago, so once more: {objective}</source>
        <translation type="unfinished">Дұрыс болғалы көп болды, тағы бір рет: {objective}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished">Тараулар</translation>
    </message>
    <message>
        <source>done</source>
        <translation>өтілді</translation>
    </message>
    <message>
        <source>Quizzes and attempts</source>
        <translation>Тестілер мен талпыныстар</translation>
    </message>
    <message>
        <source>Answers by week</source>
        <translation>Апталар бойынша жауаптар</translation>
    </message>
    <message>
        <source>Each week by its Monday; the last is this one. A week without answers is no fault.</source>
        <translation>Апта дүйсенбісімен аталған, соңғысы — осы апта. Жауапсыз апта — кінә емес.</translation>
    </message>
    <message>
        <source>Kept on this computer, in one file, and sent nowhere unless you or your trainer hand it in.</source>
        <translation>Осы компьютерде бір файлда сақталады және сіз немесе оқытушыңыз тапсырмаса, ешқайда жіберілмейді.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished">Сертификат</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Менің деректерім</translation>
    </message>
    <message>
        <source>A day is right when nothing was wrong on it; after a miss a new day counts anew.</source>
        <translation>Қате болмаған күн дұрыс деп саналады; қатеден кейін жаңа күн қайтадан есептеледі.</translation>
    </message>
    <message>
        <source>right on one of them, or long ago</source>
        <translation>біреуінде дұрыс немесе бұрын</translation>
    </message>
    <message>
        <source>right on neither of them</source>
        <translation>екеуінде де дұрыс болмады</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished">{percent} %</translation>
    </message>
    <message>
        <source>Of a test only the last answer to each question counts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорттау</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message>
        <source>Select words and press the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words to find it by; learners see it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Сұрақ</translation>
    </message>
    <message>
        <source>Explanation, shown after the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished">Оқу мақсаты</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown one after the other when asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells of harm closely: no clock beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as D-204.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as @palermo-text, art. 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Мәтін</translation>
    </message>
    <message>
        <source>From -1 to 1. Empty: all of the points, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices (shown in any order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback for those who chose “true”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback for those who chose “false”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Сол жақта</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Оң жақта</translation>
    </message>
    <message>
        <source>Pair {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare right sides, which belong to none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a spare one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback (may be left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, in the right order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements (shown in any order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give or take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plurals and abbreviations, such as year and yr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its other forms that may be typed, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit, shown behind the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as %, people or US$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers; the first that fits counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A * stands for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that are recognised; the first that fits counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap {number} in the text: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight against other gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Балл</translation>
    </message>
    <message>
        <source>What the answer shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer should show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a good answer says: learners hold theirs against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how many words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for who marks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubric: what a trainer marks it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels to mark with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a child no means is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words and press a label. Marks stay with their words while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks, and what is said of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Feedback comes after you submit</source>
        <translation>Түсіндірмелер жібергеннен кейін шығады</translation>
    </message>
    <message>
        <source>The result comes from your trainer</source>
        <translation>Нәтижесін оқытушы айтады</translation>
    </message>
    <message>
        <source>Nothing is told while you answer</source>
        <translation>Жауап беріп жатқанда ештеңе айтылмайды</translation>
    </message>
    <message>
        <source>Right {right}; wrong {wrong}: as sure as you say</source>
        <translation>Дұрыс {right}; қате {wrong}: сенімділігіңізге қарай</translation>
    </message>
    <message>
        <source>{try_words}; each further try costs {points}</source>
        <translation>{try_words}; әр келесі талпыныс {points} алады</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n балл</numerusform>
            <numerusform>%n балл</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} балл</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number}/{total}</translation>
    </message>
</context>
<context>
    <name>QuestionWords</name>
    <message>
        <source>Single choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting into groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking a narrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several can be right; all of them are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statement that holds or does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each thing at the left belongs to one at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps are put into their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statements go into two or more groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a figure is typed, give or take a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word or two are typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words missing in a text are chosen or typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a free text, marked by a trainer with a rubric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in a story are marked, then a verdict is given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>True</source>
        <translation>Дұрыс</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Дұрыс емес</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Сұрақтар</translation>
    </message>
    <message>
        <source>its answers have no form; write them in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Question</source>
        <translation type="unfinished">Сұрақ</translation>
    </message>
    <message>
        <source>Grey: of fewer than ten learners, too few to trust, or while answers wait for a mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Сұрақтар</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>A quiz that is no longer installed ({id})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Жаттығу</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Бақылау тесті</translation>
    </message>
    <message>
        <source>Test by certainty</source>
        <translation>Сенімділік тесті</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Емтихан</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>Бір минуттан аз уақыт қалды</translation>
    </message>
    <message>
        <source>Taken once; no more attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken {used} times; no more attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken {used} of {of} times; no more attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be taken once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt {number} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trainer set an attempt aside. It counts nothing, neither for you nor against you, and its answers are kept. Talk to your trainer about when you can sit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trainer set an attempt aside: {reason}. It counts nothing, neither for you nor against you, and its answers are kept. Talk to your trainer about when you can sit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed {when}</source>
        <translation type="unfinished">жабылды: {when}</translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation type="unfinished">ашылады: {when}</translation>
    </message>
    <message>
        <source>open until {when}</source>
        <translation type="unfinished">жабылады: {when}</translation>
    </message>
    <message>
        <source>Lesson quiz</source>
        <translation>Сабақ тесті</translation>
    </message>
    <message>
        <source>Before the course</source>
        <translation>Курсқа дейін</translation>
    </message>
    <message>
        <source>After the course</source>
        <translation>Курстан кейін</translation>
    </message>
    <message>
        <source>Each answer is explained at once.</source>
        <translation>Әр жауап бірден түсіндіріледі.</translation>
    </message>
    <message>
        <source>The result comes at the end.</source>
        <translation>Нәтижесі соңында шығады.</translation>
    </message>
    <message>
        <source>How sure you are of each answer counts.</source>
        <translation>Әр жауапқа қаншалықты сенімді екеніңіз есептеледі.</translation>
    </message>
    <message>
        <source>The result comes from the trainer.</source>
        <translation>Нәтижесін оқытушы айтады.</translation>
    </message>
    <message>
        <source>What you know before the lessons. It is compared later, not marked.</source>
        <translation>Сабақтарға дейін не білетініңіз. Бағаланбайды, кейін салыстырылады.</translation>
    </message>
    <message>
        <source>What you know after the lessons, beside what you knew before.</source>
        <translation>Сабақтардан кейін не білетініңіз — бұрын білгеніңізбен қатар.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Дұрыс</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Жартылай дұрыс</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Дұрыс емес</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>Тексеруді күтуде</translation>
    </message>
    <message>
        <source>Your answer is kept</source>
        <translation>Жауабыңыз сақталды</translation>
    </message>
    <message>
        <source>Blank or lost</source>
        <translation>Бос не жоғалған</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished">Жауап жоқ</translation>
    </message>
    <message>
        <source>An exam or test asks this question too: go on, and come back once its result is told.</source>
        <translation>Бұл сұрақ емтиханда не тестте де бар: әрі қарай жүріп, нәтижесі айтылғанда оралыңыз.</translation>
    </message>
    <message>
        <source>The explanation comes with the right answer.</source>
        <translation>Түсіндірме дұрыс жауаппен бірге шығады.</translation>
    </message>
    <message>
        <source>The other reasons come with the right answer.</source>
        <translation>Қалған түсіндірмелер дұрыс жауаппен бірге шығады.</translation>
    </message>
    <message>
        <source>The reasons come with the right answer.</source>
        <translation>Түсіндірмелер дұрыс жауаппен бірге шығады.</translation>
    </message>
    <message>
        <source>Once shown, it counts 0 of {total}.</source>
        <translation>Көрсетілсе, {total} ішінен 0 есептеледі.</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Бір жауап</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Бірнеше жауап</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Сәйкестендіру</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Ретімен орналастыру</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished">Топтастыру</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Сан</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Бір немесе бірнеше сөз</translation>
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation>Бос орындарды толтыру</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Mark a text</source>
        <translation>Мәтінді белгілеу</translation>
    </message>
    <message>
        <source>When you called it a guess, {right} of {all} were right.</source>
        <translation>Болжап: дұрысы {right}/{all}.</translation>
    </message>
    <message>
        <source>When you said fairly sure, {right} of {all} were right.</source>
        <translation>Біршама сенімді: дұрысы {right}/{all}.</translation>
    </message>
    <message>
        <source>When you said very sure, {right} of {all} were right.</source>
        <translation>Өте сенімді: дұрысы {right}/{all}.</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation type="unfinished">Болжам</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation type="unfinished">Біршама сенімді</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Өте сенімді</translation>
    </message>
    <message>
        <source>First try</source>
        <translation>Алғашқы талпыныс</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>Екінші талпыныс</translation>
    </message>
    <message>
        <source>Third try</source>
        <translation>Үшінші талпыныс</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation>Талпыныс {number}</translation>
    </message>
    <message>
        <source>Right, at the second try: {points} of {total}</source>
        <translation>Екінші талпыныстан дұрыс: {points}/{total}</translation>
    </message>
    <message>
        <source>Right, at the third try: {points} of {total}</source>
        <translation>Үшінші талпыныстан дұрыс: {points}/{total}</translation>
    </message>
    <message>
        <source>Right, at a later try: {points} of {total}</source>
        <translation>Кейінгі талпыныстан дұрыс: {points}/{total}</translation>
    </message>
    <message>
        <source>{minutes} left</source>
        <translation>{minutes} қалды</translation>
    </message>
    <message>
        <source>Up to {minutes} with this question are not counted</source>
        <translation>Осы сұраққа кеткен {minutes} дейін есептелмейді</translation>
    </message>
    <message>
        <source>The time for “{title}” was up at {when}. What you had answered by then is submitted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuizCard</name>
    <message>
        <source>Quiz of this lesson</source>
        <translation>Осы сабақтың тесті</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>{answered} of {total} answered ({parts} not complete)</source>
        <translation type="unfinished">Жауап берілді: {answered}/{total} (толық емес: {parts})</translation>
    </message>
    <message>
        <source>Begin the pre-test: {quiz}</source>
        <translation>Кіріс тестін бастау: {quiz}</translation>
    </message>
    <message>
        <source>Begin the post-test: {quiz}</source>
        <translation>Қорытынды тестті бастау: {quiz}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished">Бастау</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation type="unfinished">Жауап берілді: {answered}/{total}</translation>
    </message>
    <message>
        <source>last time {points} of {total}</source>
        <translation>өткен жолы {points}/{total}</translation>
    </message>
</context>
<context>
    <name>QuizController</name>
    <message>
        <source>Submit with answers missing?</source>
        <translation>Кейбір жауаптарсыз жіберу керек пе?</translation>
    </message>
    <message>
        <source>Submit the exam?</source>
        <translation>Емтиханды тапсыру керек пе?</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation type="unfinished">Жіберу</translation>
    </message>
</context>
<context>
    <name>QuizFoot</name>
    <message>
        <source>Previous</source>
        <translation>Алдыңғы</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Белгілеу</translation>
    </message>
    <message>
        <source>Take flag away</source>
        <translation>Белгіні алып тастау</translation>
    </message>
</context>
<context>
    <name>QuizHeader</name>
    <message>
        <source>Every answer is saved at once</source>
        <translation>Әр жауап бірден сақталады</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Сұрақ {number}/{total}</translation>
    </message>
    <message>
        <source>{answered} answered</source>
        <translation>Жауап берілді: {answered}</translation>
    </message>
    <message>
        <source>{answered} answered ({parts} not complete)</source>
        <translation>Жауап берілді: {answered} (толық емес: {parts})</translation>
    </message>
    <message>
        <source>{flagged} flagged</source>
        <translation>белгіленді: {flagged}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Сұрақ {number}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>жауап бар</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>толық емес</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>жауап жоқ</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>белгіленген</translation>
    </message>
</context>
<context>
    <name>QuizLine</name>
    <message>
        <source>open</source>
        <translation type="unfinished">ашу</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>жиналған</translation>
    </message>
</context>
<context>
    <name>QuizScreen</name>
    <message>
        <source>Nothing can be looked up while you take a test. Submit it first, then search.</source>
        <translation>Тест кезінде іздеуге болмайды. Алдымен жіберіп, содан кейін іздеңіз.</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation type="unfinished">Тесттер</translation>
    </message>
</context>
<context>
    <name>QuizView</name>
    <message>
        <source>Previous</source>
        <translation>Алдыңғы</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Сұрақтарға оралу</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Курсты жалғастыру</translation>
    </message>
    <message>
        <source>Practise what was not right</source>
        <translation>Қатемен жұмыс</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>Қайта өту</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>Нәтижеге оралу</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Review and submit</source>
        <translation>Қарап шығып, жіберу</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Өткізіп жіберу</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Аяқтау</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Келесі сұрақ</translation>
    </message>
    <message>
        <source>Mark my text</source>
        <translation type="unfinished">Мәтінімді бағалау</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайта көру</translation>
    </message>
    <message>
        <source>You can change answers until you submit</source>
        <translation>Жауаптарды жібергенге дейін өзгертуге болады</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>Жауап берілді: {answered}/{total}</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>next question</source>
        <translation>келесі сұрақ</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>болдырмау</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>check</source>
        <translation>тексеру</translation>
    </message>
</context>
<context>
    <name>Quizzes</name>
    <message>
        <source>Quizzes</source>
        <translation type="unfinished">Тесттер</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions taken one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: it stands by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes (exams; empty: no limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions in any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on these routes (none: on all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a route…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Сұрақтар</translation>
    </message>
    <message>
        <source>Add a question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form, of tests around a course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add questions that no quiz asks…</source>
        <translation>Ешбір тестте жоқ сұрақтарды қосу…</translation>
    </message>
    <message>
        <source>Said to who has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to who has not passed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts (empty: any; an exam: one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cent of the points to pass (empty: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate of the module without passing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of “{question}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each try before costs in practice (0 to 1; empty: nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished">Оқу мақсаты</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points each (empty: 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by lot, anew each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whether an answer is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whether an answer is right ({way})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show explanations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the right answer</source>
        <translation>Дұрыс жауапты көрсету</translation>
    </message>
</context>
<context>
    <name>QuizzesController</name>
    <message>
        <source>It was set aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuizzesScreen</name>
    <message>
        <source>Quizzes</source>
        <translation type="unfinished">Тесттер</translation>
    </message>
</context>
<context>
    <name>QuizzesView</name>
    <message>
        <source>Search the quizzes</source>
        <translation>Тесттерден іздеу</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Басталғандар</translation>
    </message>
    <message>
        <source>{taken} of {total} taken. Every attempt is kept, to be looked at again or retaken.</source>
        <translation>Өтілгені: {taken}/{total}. Әр талпыныс сақталады: оны қайта қарауға не тестті қайта өтуге болады.</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесттер</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Басталған</translation>
    </message>
    <message>
        <source>Next quiz</source>
        <translation>Келесі тест</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>No quiz was begun yet. Choose All, then Practice: each answer is explained at once.</source>
        <translation>Әлі бірде-бір тест басталған жоқ. «Барлығы», содан кейін «Жаттығу» таңдаңыз: әр жауап бірден түсіндіріледі.</translation>
    </message>
    <message>
        <source>Around the course</source>
        <translation>Бүкіл курс бойынша</translation>
    </message>
    <message>
        <source>From a module that is not installed, or no longer in it</source>
        <translation>Орнатылмаған модульден немесе тест онда енді жоқ</translation>
    </message>
    <message>
        <source>No quiz here has these words.</source>
        <translation>Мұндай сөздері бар тест жоқ.</translation>
    </message>
    <message>
        <source>No installed module has a quiz.</source>
        <translation>Орнатылған модульдерде тест жоқ.</translation>
    </message>
    <message>
        <source>Modules are installed in the settings.</source>
        <translation>Модульдер баптауларда орнатылады.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sources on this page</source>
        <translation>Осы беттегі дереккөздер</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Терминдер</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Ескертпелеріңіз</translation>
    </message>
    <message>
        <source>Your notes: something is written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n entry/entries of it could not be used and stayed out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for copies of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which exams, pre- and post-tests were begun, and on which day, stays known to the trainer here, without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its place stands the record of another learner, {name}: that one stays, and is theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Somebody put copies of this record there under other names: {paths}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Жою</translation>
    </message>
    <message>
        <source>A copy of this record that somebody put there under a name of their own stays: {paths}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the record of {name}, which is open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries of a trainer stayed out: what was decided here about the same stands.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was gone: its newest whole copy was put back first, that of {when}.</source>
        <translation>Жазба жоқ болды: алдымен оның ең жаңа бүтін көшірмесі қайтарылды: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged: %n answer(s) can be read of it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform>%n ескертпе</numerusform>
            <numerusform>%n ескертпе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) or test(s) around the course</source>
        <translation type="unfinished">
            <numerusform>курсқа қатысты %n емтихан не тест</numerusform>
            <numerusform>курсқа қатысты %n емтихан не тест</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test under way stands there once it is submitted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New here: {what}.</source>
        <translation type="unfinished">Мұнда жаңасы: {what}.</translation>
    </message>
    <message>
        <source>New here: no answers, but other things that were done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries stayed out: what was released, marked or allowed elsewhere.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An exam under way in it waits until a trainer lets it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did yourself is in your record. A trainer can bring in the rest, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the trainer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your record: {now}. That can be read of the damaged file: {then}. They come together; what you have now is kept as a backup too.</source>
        <translation type="unfinished">Деректеріңізде: {now}. Бүлінген файлда оқылатыны: {then}. Олар біріктіріледі; қазіргісі сақтық көшірме ретінде де сақталады.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished">Қалпына келтіру</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished">Қалпына келтірілді</translation>
    </message>
    <message>
        <source>What could be read of the damaged file is in your record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “reset-pin” in the data folder took every PIN away: choose the trainer’s anew now, under Settings, Exams. Where settings were lost, set the hours and extra time of exams there again, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Delete without these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) with card</source>
        <translation type="unfinished">
            <numerusform>картасы бар %n топ</numerusform>
            <numerusform>картасы бар %n топ</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not closed, or was closed by an earlier version, which left no mark of it. No log (-wal) lies beside it: if there was one, what was done last is missing. Then copy all files that begin with its name, and bring it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) or exam(s) were submitted twice, here and there: the first counts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to tests or exams stayed out: these were submitted without them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In your record: {now}. In the backup: {then}. What you have now is kept as a backup; exams, and tests submitted, stay.</source>
        <translation type="unfinished">Деректеріңізде: {now}. Сақтық көшірмеде: {then}. Қазіргісі сақтық көшірме ретінде сақталады; емтихандар мен тапсырылған тесттер қалады.</translation>
    </message>
    <message>
        <source>Your record is as it was then; exams, and tests submitted, stay. What you had is kept as a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “reset-pin” did not take every PIN away; it stays and tries again at each start.</source>
        <translation type="unfinished">«reset-pin» файлы PIN кодтарының бәрін алып тастамады; ол қалады да, әр іске қосылғанда қайта көреді.</translation>
    </message>
    <message>
        <source>This record was not closed, and its log was not beside it: what was done last may be missing. If another copy of it is somewhere, with its log (-wal) beside it, bring that in: Progress, Bring in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did is kept, but the disk has no room for a copy of the record. Free some space; a copy is made when the record is closed or opened next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is kept, but no copy of it could be made. {problem}</source>
        <translation type="unfinished">Деректер сақталды, бірақ олардың көшірмесін жасау мүмкін болмады. {problem}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Артқа</translation>
    </message>
</context>
<context>
    <name>RegradeQuestion</name>
    <message>
        <source>The questions of this quiz count other points now: the sums are reckoned anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is asked now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished">Кілт</translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was key, now partly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation type="unfinished">Жартылай дұрыс</translation>
    </message>
    <message>
        <source>Was key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was partly right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegradeSide</name>
    <message>
        <source>Regrade ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Атыңыз</translation>
    </message>
    <message>
        <source>The old marks are kept with each attempt. This can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with each mark, and shown to those whose mark changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegradeTable</name>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another mark for {count} of {total} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sum for {count} of {total} attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same part of all points: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who pass by it: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who pass no more: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand, kept: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told the learner already: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as before: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by certainty {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes no more so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Балл</translation>
    </message>
    <message>
        <source>Not marked anew: {count}. What was chosen there is not in the question any more, or what it asks now was not asked then. Where another mark is due, open the attempt under Attempts and give it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quiz stays passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation type="unfinished">{number}-талпыныс</translation>
    </message>
    <message>
        <source>not released</source>
        <translation type="unfinished">жарияланбаған</translation>
    </message>
    <message>
        <source>{before} → {after} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} of {had} → {after} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Questions or parts left out: {errors}. To be looked at: {warnings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at: {warnings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left out or is to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation type="unfinished">Қалдырылды.</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the list of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote {number}, hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Адамдар</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is right, and no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done: {count} of {all}, late: {late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in any form: {count} of {all}, late: {late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Сұрақ</translation>
    </message>
    <message>
        <source>Mean mark, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells levels apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most chosen wrong answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rough, as fewer than {least} people were asked: questions of {quizzes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}, version {number} of {versions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished">Оқу мақсаты</translation>
    </message>
    <message>
        <source>Lower quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cent of the points. Box: the middle half of the class; line: the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How results are spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} ({quiz}): read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} ({quiz})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hardest questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean mark, %. Read it again: it is hard and does not tell levels apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks later, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (people: {count}, weeks later: {later})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained, points of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what could be gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People weeks later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their before, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, points of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each person the first pre-test and the first post-test of the other form after it count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly none right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly tells apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{module}: pre-tests without a post-test of the other form after: {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{module}: all had form {form} before the lessons. Where one form is harder, that cannot be told from a gain: deal both forms next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks later: the first follow-up submitted {days} days or more after the post-test of its lesson, else the last of the module before it (who has none: after the pre-test), beside what the same people knew before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{module}: follow-ups taken within {days} days of the post-test are not weeks later and do not count: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their before is not told where it differs by too few people: theirs could be reckoned from the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{module}, weeks later: {least} to {most} days after the post-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label or verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each person the newest answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement on passages: 1 where all gave the same labels, 0 where it is no more than chance (Krippendorff&apos;s alpha). On the verdict: of all pairs of people, how many gave the same. Where people differ, talk about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no figure, for answers that cannot be marked here: attempts {count}. Install the module’s version of then: the next look at the class marks them. Marks by another version’s key stay: see htcourse regrade --class CLASS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of people who gave the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.5</source>
        <translation type="unfinished">0,5</translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {percent} %, people: {count}</source>
        <translation type="unfinished">орташа {percent} %, адам: {count}</translation>
    </message>
    <message>
        <source>mean {percent} %</source>
        <translation type="unfinished">орт. {percent} %</translation>
    </message>
    <message>
        <source>mean {percent} %, people: {count}, without what waits for marks</source>
        <translation type="unfinished">орташа {percent} %, адам: {count}, бағаны күтіп тұрғандарсыз</translation>
    </message>
    <message>
        <source>done in any way: {count} of {all}, late: {late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean certainty, 1 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all marked the same, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people agree in the main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %: {choice}</source>
        <translation type="unfinished">{percent} %: {choice}</translation>
    </message>
    <message>
        <source>Gained at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of that at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of that at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge, measured at once: it says nothing yet about what people will do. “At least” and “at most”: as sure as 95 times of 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: test by certainty, its plain points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: before the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: after the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam results that are not released yet are in no mean here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the chart, as long as answers wait for their marks: questions {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so few people every figure is rough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each person the first whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each person the last whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each person the best whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Ескертпе</translation>
    </message>
    <message>
        <source>{title}, of {points}</source>
        <translation type="unfinished">{title}, барлығы {points}</translation>
    </message>
    <message>
        <source>{title}: state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Аты</translation>
    </message>
    <message>
        <source>Answers that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below half: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not passed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Lessons read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of the group “{group}”, people: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: points</source>
        <translation type="unfinished">{title}: ұпай</translation>
    </message>
    <message>
        <source>Essays waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished">Соңғы рет</translation>
    </message>
    <message>
        <source>All: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attempt with other questions or weights than most have (on paper, where one stays on the screen; from before the quiz was changed, and not regraded) has points of its own maximum, and the mean leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because they were collected and are gone: records {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being taken out of the class, which was stopped and has to be done once more: people {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than what was marked in them, the newer is missing: records {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by another program; all else in them counts as it is: records {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation type="unfinished">{most} ішінен {points}</translation>
    </message>
    <message>
        <source>practised; its answers come once “{exam}” is told on their computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun on {day} and not submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} wait for a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a pre-test and, after it, a post-test of the other form yet. Give what is missing, then collect results, or type answers from paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counts yet: it needs a test, exam, pre-test or post-test that somebody handed in. Give one, then collect results, or type answers from paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counts yet: it needs five people with a pre-test and a post-test. Give both, then collect results, or type answers from paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counts yet: it needs five people who marked the same text. Give a quiz in which passages of a text are marked, then collect results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means are told without questions to which an answer still waits for its mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the chart, as long as answers wait for their marks: {quizzes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because they cannot be read: records {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With attempts in no figure that may have lost answers: records {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished">Бағалар</translation>
    </message>
    <message>
        <source>How the questions work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How texts were marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practised; its answers come once a test of the same questions is told on their computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished">өтті</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished">аяқталды</translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished">басталды</translation>
    </message>
    <message>
        <source>practised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to mark: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼: less than half of the points.</source>
        <translation>▼ — баллдың жартысынан аз.</translation>
    </message>
    <message>
        <source>*: late, with extra time, taken again or in another version; the cell’s tip says which.</source>
        <translation>* — кеш, қосымша уақытпен, қайта немесе басқа нұсқада; қайсысы екенін ұяшықтың кеңесі айтады.</translation>
    </message>
    <message>
        <source>{minutes} minutes allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes allowed, {extra} of them extra time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken too often: only the first may count</source>
        <translation type="unfinished">тым көп тапсырылды: тек біріншісі есептелуі мүмкін</translation>
    </message>
    <message>
        <source>begun under version {version}: by its pass mark and number of attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the pass mark of version {by} here; it was begun under {version}, which is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is told of a group only where it rests on {least} people or more, and where as many others of the class, or none, are in the class’s: else theirs could be reckoned. Those without a group, or in a small one, are such others: while they are few the smallest group beside them is held back too. Put them into a group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsController</name>
    <message>
        <source>Reading the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Экспорттау</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for Moodle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished">Есептер</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished">Есептер</translation>
    </message>
    <message>
        <source>For trainers: how a class stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class yet. Make one under My class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this class yet: add people, or collect results, under My class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to My class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">Тағы</translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished">Бағалар</translation>
    </message>
    <message>
        <source>How the questions work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How texts were marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Экспорттау</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For Moodle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The record cannot be opened, and nobody could say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of {name} is there again, from the copy of {when}, with {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished">Қалпына келтірілді</translation>
    </message>
    <message>
        <source>The record of {name} is there again, with {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} begins with an empty record. Exams and tests that can be read stay, the copies too: Progress, Backups restores them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} begins with an empty record. Nothing can be read of the old one; its file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start new?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is new. What stood in its place is kept: Progress, Backups brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is new. The old file is kept, though no answer can be read of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Everything of {name} is deleted from this computer: the record and %n copy/copies of it, with every file that was kept aside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is left of {name} is deleted from this computer: the record and %n copy/copies of it, with every file that was kept aside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies of it among another learner’s go, too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version of the program can still open this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record may be whole: it opens once this account may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole copy goes too: it could be restored now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies may be whole: they open once this account may read them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this record?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy from {when}, only to look at: nothing you do here is kept.</source>
        <translation type="unfinished">Тек қарауға арналған көшірме: {when}. Мұнда істегеніңіз сақталмайды.</translation>
    </message>
    <message>
        <source>Restoring the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them could still be read of what is damaged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of these, {answers} came from a file kept aside {when}. It shares none with the copy besides tests and exams: the record may have been begun anew between. For the copy alone restore it once more, under Progress, Backups.</source>
        <translation type="unfinished">Оның ішінде {answers} — {when} бөлек сақталған файлдан. Тесттер мен емтихандардан басқа көшірмемен ортақ ештеңесі жоқ: арада деректер қайта басталған болуы мүмкін. Тек көшірмені қайтару үшін оны тағы бір рет қалпына келтіріңіз: «Оқу барысы», «Сақтық көшірмелер».</translation>
    </message>
    <message numerus="yes">
        <source>From tests that could not be put together: %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test under way stands there once it is submitted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Your answers are kept</source>
        <translation>Жауаптарыңыз сақталды</translation>
    </message>
    <message>
        <source>Passed: {mark}.</source>
        <translation>Өтті: {mark}.</translation>
    </message>
    <message>
        <source>Not passed yet: {mark}.</source>
        <translation>Әзірге өтпеді: {mark}.</translation>
    </message>
    <message>
        <source>What next: open a question below, and read why.</source>
        <translation>Әрі қарай: төмендегі сұрақты ашып, түсіндірмесін оқыңыз.</translation>
    </message>
    <message>
        <source>This test has no pass mark.</source>
        <translation>Бұл тестте өту балы жоқ.</translation>
    </message>
    <message>
        <source>Questions left blank, or with a lost answer: {count}.</source>
        <translation>Жауапсыз не жауабы жоғалған сұрақтар: {count}.</translation>
    </message>
    <message>
        <source>It was changed outside the program or damaged since: your trainer says what counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result comes when your trainer releases it.</source>
        <translation>Нәтиже оқытушы жариялағанда шығады.</translation>
    </message>
    <message>
        <source>What was right is not told before the course, so that it can be compared afterwards.</source>
        <translation>Курсқа дейін не дұрыс екені айтылмайды, кейін салыстыру үшін.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) had no answer.</source>
        <translation>
            <numerusform>%n сұрақ жауапсыз қалды.</numerusform>
            <numerusform>%n сұрақ жауапсыз қалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Result: {quiz}</source>
        <translation>Нәтиже: {quiz}</translation>
    </message>
    <message>
        <source>{points} of {total} points, {percent} %</source>
        <translation>{points}/{total} балл, {percent} %</translation>
    </message>
    <message>
        <source>{points} of {total} points so far</source>
        <translation>Әзірге {points}/{total} балл</translation>
    </message>
    <message>
        <source>{points} of {total} points in the questions that are told</source>
        <translation type="unfinished">нәтижесі айтылған сұрақтарда {total} ұпайдан {points}</translation>
    </message>
    <message>
        <source>The result is open</source>
        <translation>Нәтиже ашық</translation>
    </message>
    <message>
        <source>Submitted: {quiz}</source>
        <translation>Жіберілді: {quiz}</translation>
    </message>
    <message>
        <source>All other questions</source>
        <translation>Қалған барлық сұрақтар</translation>
    </message>
    <message>
        <source>What next: all that was marked is right. Continue the course.</source>
        <translation>Әрі қарай: тексерілген жауаптардың бәрі дұрыс. Курсты жалғастырыңыз.</translation>
    </message>
    <message>
        <source>What next: your answer waits for a mark. Continue the course.</source>
        <translation>Әрі қарай: жауабыңыз бағаны күтуде. Курсты жалғастырыңыз.</translation>
    </message>
    <message>
        <source>What next: open a question below, and see what is right.</source>
        <translation>Әрі қарай: төмендегі сұрақты ашып, дұрысын көріңіз.</translation>
    </message>
    <message>
        <source>The exam closed at {time}: what you had answered by then is submitted.</source>
        <translation>Емтихан {time} кезінде жабылды: сол кезге дейінгі жауаптарыңыз жіберілді.</translation>
    </message>
    <message>
        <source>The time was up: what you had answered by then is submitted.</source>
        <translation>Уақыт бітті: сол кезге дейінгі жауаптарыңыз жіберілді.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for a mark: the result is not final.</source>
        <translation type="unfinished">
            <numerusform>%n жауап әлі бағаны күтуде: нәтиже түпкілікті емес.</numerusform>
            <numerusform>%n жауап әлі бағаны күтуде: нәтиже түпкілікті емес.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) were given anew by your trainer.</source>
        <translation type="unfinished">
            <numerusform>Оқытушы %n бағаны қайта қойды.</numerusform>
            <numerusform>Оқытушы %n бағаны қайта қойды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not told yet: an exam or test asks them too.</source>
        <translation type="unfinished">
            <numerusform>%n сұрақтың нәтижесі әзірге айтылмайды: емтихан не тест те оларды сұрайды.</numerusform>
            <numerusform>%n сұрақтың нәтижесі әзірге айтылмайды: емтихан не тест те оларды сұрайды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted on {when} with {answered} of {total} questions answered.</source>
        <translation type="unfinished">Жіберілген уақыты: {when}. Жауап берілген сұрақтар: {answered}/{total}.</translation>
    </message>
    <message>
        <source>This result changed {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By certainty: {marks} of at most {most}.</source>
        <translation type="unfinished">Сенімділік бойынша: {marks}, ең көбі {most}.</translation>
    </message>
    <message>
        <source>This quiz does not tell which answers are right.</source>
        <translation type="unfinished">Бұл тест қай жауаптар дұрыс екенін айтпайды.</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points}/{total}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап берілді</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Сұрақтар</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Release {count} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back {count} results</source>
        <translation type="unfinished">Нәтижелерді жабу: {count}</translation>
    </message>
    <message>
        <source>Waiting for you: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Балл</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап берілген</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Болдырмау</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">Шетке қойылды</translation>
    </message>
    <message>
        <source>{minutes} more</source>
        <translation type="unfinished">тағы {minutes}</translation>
    </message>
    <message>
        <source>{minutes} less</source>
        <translation type="unfinished">{minutes} аз</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more attempt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>you marked it</source>
        <translation>сіз оны белгіледіңіз</translation>
    </message>
    <message>
        <source>it was not right last time</source>
        <translation>өткен жолы қате болды</translation>
    </message>
    <message>
        <source>of {times} wrong answers in a row</source>
        <translation>қатарынан {times} рет қате болды</translation>
    </message>
    <message>
        <source>it was right, but a guess</source>
        <translation>дұрыс болды, бірақ болжап</translation>
    </message>
    <message>
        <source>it was right, but with help</source>
        <translation>дұрыс болды, бірақ көмекпен</translation>
    </message>
    <message>
        <source>it was right last time</source>
        <translation>өткен жолы дұрыс болды</translation>
    </message>
    <message>
        <source>it was right {times} times in a row</source>
        <translation>қатарынан {times} рет дұрыс болды</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished">шамамен {time}</translation>
    </message>
    <message>
        <source>It comes back once it is marked.</source>
        <translation>Бағаланғаннан кейін оралады.</translation>
    </message>
    <message>
        <source>Comes back {when}, because {reason}.</source>
        <translation>Оралады: {when}, себебі {reason}.</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Due for review</source>
        <translation>Қайталауға</translation>
    </message>
    <message>
        <source>{questions}, about {time}</source>
        <translation>{questions}, шамамен {time}</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Басқа сұрақтар</translation>
    </message>
    <message>
        <source>Review now</source>
        <translation>Қазір қайталау</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Бүгін емес</translation>
    </message>
</context>
<context>
    <name>ReviewOverview</name>
    <message>
        <source>Review</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Questions come back just before they would be forgotten.</source>
        <translation>Сұрақтар ұмытылар алдында қайта келеді.</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Бүгінге</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Қайталауды бастау</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Басқа сұрақтар</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>Бүгінге ештеңе жоқ</translation>
    </message>
    <message>
        <source>Questions that were not right, guessed or left blank, or that you flag in a quiz, come back here on later days. Answer the checks in the lessons and take a quiz first.</source>
        <translation>Қате, болжап не жауапсыз қалған, сондай-ақ тестте белгілеген сұрақтар кейінгі күндері осында оралады. Алдымен сабақтағы тексерулерге жауап беріп, тест өтіңіз.</translation>
    </message>
    <message>
        <source>The next question comes back {when}. Until then, go on with the course.</source>
        <translation>Келесі сұрақ оралады: {when}. Оған дейін курсты жалғастырыңыз.</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Курсты жалғастыру</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>Бүгін қайталанды</translation>
    </message>
    <message>
        <source>{right} of {all} right.</source>
        <translation type="unfinished">Дұрысы: {right}/{all}.</translation>
    </message>
    <message>
        <source>Practise what was not right</source>
        <translation>Қатемен жұмыс</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>Келесі жеті күн</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">Бүгін</translation>
    </message>
    <message>
        <source>A day left out moves on; nothing piles up as debt.</source>
        <translation>Өткізіп алған күн кейінге жылжиды, қарыз жиналмайды.</translation>
    </message>
    <message>
        <source>How sure, and how it went</source>
        <translation>Сенімділік пен нәтиже</translation>
    </message>
    <message>
        <source>Whoever is very sure should be right nearly always; whoever guesses need not be.</source>
        <translation>Өте сенімді адам әрдайым дерлік дұрыс болуы керек; болжаған адамға бұл міндет емес.</translation>
    </message>
    <message>
        <source>Sure and wrong</source>
        <translation>Сенімді, бірақ қате</translation>
    </message>
    <message>
        <source>Nothing stands here. Say how sure you are when you answer: what you were very sure of and was not right is kept here, until it is right on another day.</source>
        <translation>Мұнда ештеңе жоқ. Жауап бергенде қаншалықты сенімді екеніңізді айтыңыз: өте сенімді болып, қателескен сұрақ басқа күні дұрыс болғанша осында тұрады.</translation>
    </message>
    <message>
        <source>The newest {count} are shown.</source>
        <translation>Ең соңғылары көрсетілген: {count}.</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation type="unfinished">Өте сенімді</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Сіз таңдадыңыз</translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished">Дұрыс</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Тағы бір қарау</translation>
    </message>
    <message>
        <source>Look again: {title}</source>
        <translation>Қайта қарау: {title}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review before you submit</source>
        <translation>Жіберер алдында қарап шығу</translation>
    </message>
    <message>
        <source>After you submit, answers can no longer be changed.</source>
        <translation>Жібергеннен кейін жауаптарды өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Жауапсыз</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Толық емес</translation>
    </message>
    <message>
        <source>Answered, flagged to look at again</source>
        <translation>Жауап берілген, қайта қарауға белгіленген</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап берілген</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>жауап бар</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer. That is fine here.</source>
        <translation>
            <numerusform>%n сұраққа жауап берілмеген. Мұнда бұл ештеңені өзгертпейді.</numerusform>
            <numerusform>%n сұраққа жауап берілмеген. Мұнда бұл ештеңені өзгертпейді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not complete. That is fine here.</source>
        <translation>
            <numerusform>%n сұрақ толық емес. Мұнда бұл ештеңені өзгертпейді.</numerusform>
            <numerusform>%n сұрақ толық емес. Мұнда бұл ештеңені өзгертпейді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer. They count as 0 points.</source>
        <translation>
            <numerusform>%n сұраққа жауап берілмеген. Жауапсыз сұрақ 0 балл болып есептеледі.</numerusform>
            <numerusform>%n сұраққа жауап берілмеген. Жауапсыз сұрақ 0 балл болып есептеледі.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) cannot be read. They count as 0 points.</source>
        <translation type="unfinished">
            <numerusform>%n санды оқу мүмкін болмады, 0 ұпай болып есептеледі.</numerusform>
            <numerusform>%n санды оқу мүмкін болмады, 0 ұпай болып есептеледі.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number can be read in two ways: the one that is worth more will count.</source>
        <translation type="unfinished">Санды екі түрлі оқуға болады: көбірек ұпай беретіні есептеледі.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not complete. What is left out counts as 0 points.</source>
        <translation type="unfinished">
            <numerusform>%n сұрақ толық емес. Қалдырылғаны 0 ұпай.</numerusform>
            <numerusform>%n сұрақ толық емес. Қалдырылғаны 0 ұпай.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>Барлық сұраққа жауап берілді.</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>толық емес</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>жауап жоқ</translation>
    </message>
    <message>
        <source>no number: {typed}</source>
        <translation>сан емес: {typed}</translation>
    </message>
    <message>
        <source>say which number you mean: {typed}</source>
        <translation>қай санды айтқаныңызды көрсетіңіз: {typed}</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>белгіленген</translation>
    </message>
    <message>
        <source>Question {number}: {words}</source>
        <translation>Сұрақ {number}: {words}</translation>
    </message>
</context>
<context>
    <name>ReviewQuestion</name>
    <message>
        <source>Question {number} of {total}</source>
        <translation type="unfinished">Сұрақ {number}/{total}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>Жадтан</translation>
    </message>
    <message>
        <source>Read the section</source>
        <translation type="unfinished">Бөлімді оқу</translation>
    </message>
    <message>
        <source>Stop for now</source>
        <translation>Әзірге тоқтату</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>Соңғы жауапты болдырмау</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Өткізіп жіберу</translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished">Тексеру</translation>
    </message>
    <message>
        <source>Read the lesson</source>
        <translation>Сабақты оқу</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished">Аяқтау</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished">Келесі сұрақ</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Review</source>
        <translation>Қайталау</translation>
    </message>
</context>
<context>
    <name>ReviewTexts</name>
    <message>
        <source>today</source>
        <translation type="unfinished">бүгін</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not right yet</source>
        <translation>әлі дұрыс емес</translation>
    </message>
    <message>
        <source>last right today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last right yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>last right %n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) held with confidence</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished">Жоғары жылжыту</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished">Төмен жылжыту</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenHost</name>
    <message>
        <source>Search everywhere</source>
        <translation type="unfinished">Барлық жерден іздеу</translation>
    </message>
    <message>
        <source>This exam is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is meant for {day} or later. Submitted sooner it does not tell what you still know weeks later, and it is taken once.</source>
        <translation type="unfinished">Бұл тест {day} немесе одан кейінге арналған. Ертерек жіберсеңіз, ол бірнеше аптадан кейін не есіңізде қалғанын көрсетпейді, ал тестті тек бір рет тапсыруға болады.</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation type="unfinished">Қазір бастау</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Commands</source>
        <translation>Пәрмендер</translation>
    </message>
    <message>
        <source>Nothing has “{text}”. This is what “{mended}” finds:</source>
        <translation type="unfinished">«{text}» еш жерде жоқ. «{mended}» бойынша табылғаны:</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished">тағы {count}</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>Бәрін көрсету: {total}</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Мысалы</translation>
    </message>
    <message>
        <source>Other commands</source>
        <translation type="unfinished">Басқа командалар</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation type="unfinished">Тағы командалар</translation>
    </message>
    <message>
        <source>{command}: open a lesson first</source>
        <translation>{command}: алдымен сабақ ашыңыз</translation>
    </message>
    <message>
        <source>{command}, for trainers</source>
        <translation>{command} (оқытушыларға)</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>Lessons on your route</source>
        <translation>Бағытыңыздағы сабақтар</translation>
    </message>
    <message>
        <source>Lessons of other routes</source>
        <translation>Басқа бағыттардың сабақтары</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Терминдер</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Оқу істері</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесттер</translation>
    </message>
    <message>
        <source>The law here</source>
        <translation>Осы елдің заңы</translation>
    </message>
    <message>
        <source>Questions you have seen</source>
        <translation>Сіз көрген сұрақтар</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Дереккөздер</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total}</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Терминдер сөздігі</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Заң</translation>
    </message>
    <message>
        <source>{part}, section {number}</source>
        <translation>{part}, бөлім {number}</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>Nothing found for “{text}”. Try another word; its first three letters are enough.</source>
        <translation>«{text}» бойынша ештеңе табылмады. Басқа сөзді көріңіз; алғашқы үш әрпі жеткілікті.</translation>
    </message>
</context>
<context>
    <name>SectionColumn</name>
    <message>
        <source>Content note</source>
        <translation>Сабақ мазмұны туралы</translation>
    </message>
    <message>
        <source>Section {number} of {total}</source>
        <translation>Бөлім {number}/{total}</translation>
    </message>
    <message>
        <source>{place}  ·  changed since you read it</source>
        <translation>{place}  ·  оқығаннан кейін өзгерген</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Your route, {own}, goes past this lesson. You can read it all the same.</source>
        <translation>Бағытыңызда ({own}) бұл сабақ жоқ. Оны бәрібір оқуға болады.</translation>
    </message>
    <message>
        <source>Take the route {title}</source>
        <translation>{title} бағытын таңдау</translation>
    </message>
    <message>
        <source>For trainers: {title}</source>
        <translation>Оқытушыларға: {title}</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>Оқытушыларға</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Дәл осы деректер кесте түрінде</translation>
    </message>
</context>
<context>
    <name>SeenPage</name>
    <message>
        <source>Previous question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished">Келесі сұрақ</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished">өтті</translation>
    </message>
    <message>
        <source>Print for the learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print with keys, for your files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation type="unfinished">әлі өткен жоқ</translation>
    </message>
    <message>
        <source>result not released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number}: {title}, {verdict}, {points} of {total}</source>
        <translation type="unfinished">{number}-сұрақ: {title}, {verdict}, {total} ішінен {points}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished">жауап жоқ</translation>
    </message>
    <message>
        <source>blank or lost</source>
        <translation type="unfinished">бос немесе жоғалған</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation type="unfinished">Сұрақ {number}/{total}</translation>
    </message>
    <message>
        <source>to mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question as it was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right answer, by the key of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right answer, by the key since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right answer, as it is worded since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regraded by another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the key of that day this answer got {then} of {total}, by the key since {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not regraded yet: see Regrade in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked by the key since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly right then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly right then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly right since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the key of that day: {then} of {total}. The mark by hand stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenSources</name>
    <message>
        <source>Paste a reference</source>
        <translation>Сілтеме қою</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) seen. Is each one here, whole?</source>
        <translation>
            <numerusform>%n дереккөз табылды. Әрқайсысы осында, толық па?</numerusform>
            <numerusform>%n дереккөз табылды. Әрқайсысы осында, толық па?</numerusform>
        </translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>«{line}»</translation>
    </message>
    <message>
        <source>Not read: {lines}</source>
        <translation>Оқылмады: {lines}</translation>
    </message>
    <message>
        <source>If not, go back: put an empty line between two sources; what is one, put on one line.</source>
        <translation>Олай болмаса, артқа қайтыңыз: екі дереккөздің арасына бос жол қойыңыз, бір дереккөзді бір жолға жазыңыз.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Оларды алу</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Оны алу</translation>
    </message>
</context>
<context>
    <name>SessionsController</name>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its times and its votes are gone then for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Жою</translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>In the room</source>
        <translation type="unfinished">Аудиторияда</translation>
    </message>
</context>
<context>
    <name>SessionsView</name>
    <message>
        <source>In the room</source>
        <translation type="unfinished">Аудиторияда</translation>
    </message>
    <message>
        <source>Reading what can be presented…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present a lesson on the projector, ask the phones in the room, and see what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to present to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson or quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson and no quiz here has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {begun} to {until}</source>
        <translation type="unfinished">{day}, {begun}–{until}</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Экспорттау</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Жою</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room was asked nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes: {count}</source>
        <translation type="unfinished">Дауыс беру: {count}</translation>
    </message>
    <message>
        <source>Show all: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the questions of a quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz  ·  Polls: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls: {count}</source>
        <translation type="unfinished">Сауалнама: {count}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was presented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer slept meanwhile: {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: who was there is not noted; tick it under Plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {there} of {people} were there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {there} of {people} on the list of today were there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than five answers: what they were is not kept in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished">{percent} %</translation>
    </message>
    <message>
        <source>All that is right, and no more: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote {number}, people: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote {number}, hands counted, people: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>the trainer</source>
        <translation>оқытушы</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Басқа ел</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Оқу</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Оқыту</translation>
    </message>
    <message>
        <source>One learner</source>
        <translation>Бір тыңдаушы</translation>
    </message>
    <message>
        <source>A trainer</source>
        <translation>Оқытушы</translation>
    </message>
    <message>
        <source>Many people, or exams</source>
        <translation>Көп адам немесе емтихандар</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Жоғары контраст</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Өзгерістер бірден іске асырылады.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Баптаулардан іздеу</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Мұндай сөздер ешбір баптауда жоқ.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Сыртқы түрі</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Безендіру</translation>
    </message>
    <message>
        <source>Printing is always light.</source>
        <translation>Басып шығару әрқашан ашық безендіруде.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Text, tables and controls together: Ctrl plus and Ctrl minus.</source>
        <translation>Мәтін, кестелер және басқару элементтері бірге: Ctrl мен плюс, Ctrl мен минус.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>For the law and help lines shown.</source>
        <translation>Заңдар мен көмек телефондары елге байланысты.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Which lessons, in which depth.</source>
        <translation>Қандай сабақтар және қаншалықты терең.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Оқу бағыты</translation>
    </message>
    <message>
        <source>Teaching shows the trainers’ notes.</source>
        <translation>«Оқыту» таңдалса, оқытушыға арналған ескертпелер көрсетіледі.</translation>
    </message>
    <message>
        <source>You are here to</source>
        <translation>Мақсатыңыз</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Модульдер</translation>
    </message>
    <message>
        <source>Version {version}, {lessons}, {questions}</source>
        <translation>Нұсқасы: {version}, {lessons}, {questions}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>кіріктірілген</translation>
    </message>
    <message>
        <source>Switched off. {detail}</source>
        <translation>Өшірілген. {detail}</translation>
    </message>
    <message>
        <source>A file that ends in .htmod, or a folder. Or drop it on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Each asks for the trainer’s PIN.</source>
        <translation>Әрқайсысы оқытушының PIN кодын сұрайды.</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Емтихандар</translation>
    </message>
    <message>
        <source>Release results, give extra time, say when an exam opens and its password.</source>
        <translation>Нәтижелерді ашу, қосымша уақыт беру, емтиханның басталуы мен құпиясөзін белгілеу.</translation>
    </message>
    <message>
        <source>Read what was written and mark it by the rubric.</source>
        <translation>Жазылғанды оқып, критерийлер бойынша бағалау.</translation>
    </message>
    <message>
        <source>People by work, and results from other computers.</source>
        <translation>Адамдар мен олардың жұмысы, басқа компьютерлерден келген нәтижелер.</translation>
    </message>
    <message>
        <source>Present lessons, ask the phones in the room, and see earlier sessions.</source>
        <translation>Сабақтарды көрсету, аудиториядағы телефондардан сұрау және бұрынғы сабақтарды көру.</translation>
    </message>
    <message>
        <source>Submitted attempts</source>
        <translation>Жіберілген талпыныстар</translation>
    </message>
    <message>
        <source>Look at attempts as they were, regrade by a changed key, mark by hand.</source>
        <translation>Әрекеттерді сол күйінде көру, өзгерген кілт бойынша қайта бағалау, қолмен бағалау.</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>Оқытушыларға</translation>
    </message>
    <message>
        <source>Exams on this computer</source>
        <translation>Осы компьютердегі емтихандар</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>Эсселер</translation>
    </message>
    <message>
        <source>Essays to mark</source>
        <translation>Тексерілетін эсселер</translation>
    </message>
    <message>
        <source>My class</source>
        <translation>Менің тобым</translation>
    </message>
    <message>
        <source>A class</source>
        <translation>Топ</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>Аудиторияда</translation>
    </message>
    <message>
        <source>Present and ask</source>
        <translation>Көрсету және сұрау</translation>
    </message>
    <message>
        <source>Attempts and marks</source>
        <translation>Талпыныстар мен бағалар</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>How quizzes work</source>
        <translation>Тестілер қалай жұмыс істейді</translation>
    </message>
    <message>
        <source>How well quizzes and their questions work.</source>
        <translation>Тесттер мен олардың сұрақтары қаншалықты жақсы жұмыс істейді.</translation>
    </message>
    <message>
        <source>Exams, essays, class, room, marks and statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>PIN кодын өзгерту</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>PIN кодын қою</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>PIN кодын алып тастау</translation>
    </message>
    <message>
        <source>Asked before your tile opens. The PIN is a curtain, not a lock: who can open the files of this computer can read yours.</source>
        <translation>Плиткаңыз ашылмай тұрып сұралады. PIN — құлып емес, перде: осы компьютердің файлдарын аша алатын адам сіздікін де оқи алады.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Модуль орнату</translation>
    </message>
    <message>
        <source>Another module</source>
        <translation>Басқа модуль</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Тыңдаушы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Only needed where several people learn on this computer.</source>
        <translation>Бұл компьютерде бірнеше адам оқығанда ғана қажет.</translation>
    </message>
    <message>
        <source>With many people each start asks who is learning.</source>
        <translation>Адам көп болса, әр іске қосқанда кім оқитыны сұралады.</translation>
    </message>
    <message>
        <source>This computer serves</source>
        <translation type="unfinished">Бұл компьютерді пайдаланушы</translation>
    </message>
    <message>
        <source>Switch learner</source>
        <translation>Тыңдаушыны ауыстыру</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Басқа адам</translation>
    </message>
    <message>
        <source>Each person has a file of their own.</source>
        <translation>Әр адамның өз файлы бар.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>What was typed into these files before the program ended was not saved, and is not in the module: {files}. Open each of them to take it back or to forget it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts that were not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules (*.htmod)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share as .htmod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}. Whoever opens it in the program can install it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings that are left: {count}. They stand below the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPicture</name>
    <message>
        <source>The certificate as it will be on paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Sources on this page</source>
        <translation>Осы беттегі дереккөздер</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Терминдер</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Ескертпелеріңіз</translation>
    </message>
    <message>
        <source>Write a note to this section</source>
        <translation type="unfinished">Осы бөлімге ескертпе жазыңыз</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>Тек осы компьютерде сақталады</translation>
    </message>
    <message>
        <source>Not kept yet: it is tried again when you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All my notes</source>
        <translation>Барлық ескертпелерім</translation>
    </message>
    <message>
        <source>Saved. Kept on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s): the text has changed.</source>
        <translation>
            <numerusform>%n бояулау: мәтін өзгерген.</numerusform>
            <numerusform>%n бояулау: мәтін өзгерген.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skeletons</name>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of question; every kind is explained below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path, from the top: Law / Protocol. May be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short title for lists. May be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the learner is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers, one a column; add answer5, answer6 as you need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said to a learner who gave that answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of the right answers: A is answer1, B answer2. “A; C” for two; weights in per cent: “A=50”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said to everybody in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the question counts; empty is one point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to find it by, with semicolons between. The tag format:markdown lets **bold** and links work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several answers are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write TRUE or FALSE under “correct”; no answers are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers that are accepted; a star stands for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is a pair: left -&gt; right; “-&gt; right” fits nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is an item and its category: item -&gt; category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items in the right order; the learner sees them mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{g1} in the question is a gap; “{g1} word” is a choice for it, “{g1}= word” is to be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer1 is a model answer; each other one a criterion, with lines such as “2: Fully met” below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text with marked passages: {narrative}, {label id}, {span id} and {verdict} begin the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the question here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another wrong answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why this is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why this is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a statement that is either true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a sentence with a {gap} in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer should show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a good answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what matters most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the words that show each element, then give your verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody [did something]{act #a1}, [in some way]{means #m1}, [for some end]{purpose #p1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what a learner can do then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text of the section here, with an empty line between paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should stand out has four spaces before each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who the learner is in this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the note says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a good decision does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what was good or bad about this decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one can decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it means in one sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number: 5, or 5 ± 0.5, or 4.5..5.5. The tag unit:kg | kilo names a unit and its forms.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlideCanvas</name>
    <message>
        <source>Black screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names: answers are counted only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(right)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Paste a reference</source>
        <translation>Сілтеме қою</translation>
    </message>
    <message>
        <source>BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line. Nothing is asked of the internet.</source>
        <translation>BibTeX, RIS, CSL-JSON, DOI, мекенжай немесе жай жол. Бағдарлама интернетке жүгінбейді.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Сілтеме</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Толтыру</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) came; the first is shown.</source>
        <translation>
            <numerusform>%n дереккөз қосылды, біріншісі көрсетілген.</numerusform>
            <numerusform>%n дереккөз қосылды, біріншісі көрсетілген.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished">Дереккөздер</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <translation type="unfinished">Заң</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter in a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article in a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by an organisation, an authority or a researcher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a law, a code, an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with volume and pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands at an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a newspaper or an agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by an author of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a court.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from author and year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: put it where it belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors or body, several with ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family, Given; or a body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2012 or 2012-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How reliable: what it is, what it can and cannot show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of thesis</source>
        <translation>Диссертация түрі</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Мәтін түрі</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Басылым</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Серия</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Бет саны</translation>
    </message>
    <message>
        <source>Editors, several with ;</source>
        <translation>Редакторлар, бірнешеуі ; арқылы</translation>
    </message>
    <message>
        <source>Translators, several with ;</source>
        <translation>Аудармашылар, бірнешеуі ; арқылы</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Сот немесе орган</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Қысқа атауы</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Басқа атауы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Also kept: {key}</source>
        <translation>Тағы сақталған: {key}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newspaper or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Жарияланған жері</translation>
    </message>
    <message>
        <source>Text seen
The whole text was read, by you or a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts seen
The passages that are cited were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary seen
An abstract, a review, a list of contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen
Known from others; learners read “Text not seen”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a title to see the reference.</source>
        <translation>Сілтемені көру үшін атауын жазыңыз.</translation>
    </message>
    <message>
        <source>A lesson cites it as [@{name}].</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>The projector was unplugged. Your place is kept: plug it in again, or press F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One screen: F5 shows the slides on it, Esc comes back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second screen, {width} × {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second screen, dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsController</name>
    <message>
        <source>Counting the attempts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>Statistics</source>
        <translation type="unfinished">Статистика</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">Топ</translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished">Оқу бағыты</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished">Статистика</translation>
    </message>
    <message>
        <source>For trainers: how well quizzes work. Nobody is named; exams not released count too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts that would count and may have lost answers, for which no other stands in: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters ({count} set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt counts yet. Practice and retakes count only when they are chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt lies within the days above: empty both fields to see every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure people were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsWords</name>
    <message>
        <source>Every whole attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests marked by certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams</source>
        <translation type="unfinished">Емтихандар</translation>
    </message>
    <message>
        <source>Pre-tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished">Жаттығу</translation>
    </message>
    <message>
        <source>Form {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished">бастап: {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody on this computer</source>
        <translation type="unfinished">осы компьютердегі барлығы</translation>
    </message>
    <message>
        <source>Learners: {count}. Figures of fewer than {least} are not to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practised before: {count} of {all} questions, by {people} of {learners} learners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}: {right} of {all} right.</source>
        <translation type="unfinished">{said}: {all} ішінен {right} дұрыс.</translation>
    </message>
    <message>
        <source>{said}: {right} of {all} right, {partly} in part.</source>
        <translation type="unfinished">{said}: {all} ішінен {right} дұрыс, {partly} ішінара.</translation>
    </message>
    <message>
        <source>Too sure: it pays from {least} on.</source>
        <translation type="unfinished">Тым сенімді: бұл {least} деңгейінен бастап тиімді.</translation>
    </message>
    <message>
        <source>These figures rest on {count} of them: the others have other places or weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without questions that wait for marks (attempts in which they do: {waiting}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part of the points → the part it has in who stands above whom; a dash: against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners: {count}. Of fewer than {least} no figure is told: it would tell of one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the average result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far results lie from the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first attempt of each learner</source>
        <translation type="unfinished">әр тыңдаушының бірінші талпынысы</translation>
    </message>
    <message>
        <source>the last attempt of each learner</source>
        <translation type="unfinished">әр тыңдаушының соңғы талпынысы</translation>
    </message>
    <message>
        <source>the best attempt of each learner</source>
        <translation type="unfinished">әр тыңдаушының ең жақсы талпынысы</translation>
    </message>
    <message>
        <source>every whole attempt</source>
        <translation type="unfinished">әрбір толық талпыныс</translation>
    </message>
    <message>
        <source>tests, exams, pre- and post-tests</source>
        <translation type="unfinished">тесттер, емтихандар, кіріс және қорытынды тесттер</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation type="unfinished">{name} тобы</translation>
    </message>
    <message>
        <source>By certainty a point of the test brought {mark} on average, of -6 to 3 (attempts: {count}).</source>
        <translation type="unfinished">Сенімділік бойынша тесттің бір ұпайы орта есеппен {mark} берді, мүмкіні -6-дан 3-ке дейін (әрекеттер: {count}).</translation>
    </message>
    <message>
        <source>what knowing nothing earns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reliability: good from 0.75 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results within three of it are not told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much of the spread is chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skewness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 0: a few did far worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kurtosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 0: most alike, a few far off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean mark. Near the random guess, people guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What knowing nothing earns on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess</source>
        <translation type="unfinished">Болжам</translation>
    </message>
    <message>
        <source>Standard deviation of its marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrimination: from 0.3 on it does its work; below 0 look at the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, as a part of what so easy or hard a question could reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On how many the row rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many did not answer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, %</source>
        <translation type="unfinished">{name}, %</translation>
    </message>
    <message>
        <source>Weak: who does well elsewhere does badly here. Look for a mistake in the key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: nearly everybody is right, it tells little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: nearly nobody is right, it tells little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: it measures something else than the other questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd one out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (version {number} of {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (practised before: {number} of {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (not told of this group)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (answers that wait for a mark: {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (partly right): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (key): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (key then and now): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (key then): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} (key since): {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableInput</name>
    <message>
        <source>Paste the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the sheet “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that the workbook hides were read too: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied holds no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns have no names: write them into the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are rows now: there were more than a chart shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: “{first}” to “{last}”. A chart takes {rows} rows and {columns} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows and {columns} columns. The first row has the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells in a spreadsheet, then press Ctrl+V here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagSide</name>
    <message>
        <source>nothing marked</source>
        <translation>ештеңе белгіленбеген</translation>
    </message>
    <message>
        <source>You gave no verdict.</source>
        <translation type="unfinished">Сіз қорытынды таңдамадыңыз.</translation>
    </message>
    <message>
        <source>{found} of {asked} passages found.</source>
        <translation>Табылған үзінділер: {found}/{asked}.</translation>
    </message>
    <message>
        <source>For anyone under 18 no means has to be shown.</source>
        <translation type="unfinished">18 жасқа толмаған адамға қатысты ықпал ету құралдарын дәлелдеу қажет емес.</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Белгіленгендер</translation>
    </message>
    <message>
        <source>Your verdict</source>
        <translation>Қорытындыңыз</translation>
    </message>
</context>
<context>
    <name>TagWidget</name>
    <message>
        <source>Narrative: select words, then choose a label</source>
        <translation>Мәтін: сөздерді таңдап, содан кейін белгіні таңдаңыз</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Press {digits} to choose a verdict</source>
        <translation>Қорытындыны таңдау үшін {digits} пернелерінің бірін басыңыз</translation>
    </message>
    <message>
        <source>Choose a verdict</source>
        <translation>Қорытындыны таңдаңыз</translation>
    </message>
    <message>
        <source>Select words with the mouse, or Shift and the arrow keys, then press {digits}</source>
        <translation>Сөздерді тінтуірмен немесе Shift пен көрсеткі пернелерімен таңдап, {digits} пернелерінің бірін басыңыз</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation type="unfinished">Белгі</translation>
    </message>
</context>
<context>
    <name>TeachController</name>
    <message>
        <source>Bring in what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a text with quizzes of LiaScript. Its questions come in without the text around them. As a text it becomes a lesson, in which learners read what is right until you take the quizzes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” {version} was installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was updated to {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” {version} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Тіл</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished">Бастау</translation>
    </message>
    <message>
        <source>It can be put back with “Put a module back”. What is installed of it stays installed.</source>
        <translation>Оны «Модульді қайтару» арқылы қайтаруға болады. Одан орнатылғаны орнатулы қалады.</translation>
    </message>
    <message>
        <source>Its folder stays where it is: {path}. Only this list no longer shows it.</source>
        <translation>Оның қалтасы орнында қалады: {path}. Тек осы тізім оны көрсетпейді.</translation>
    </message>
    <message>
        <source>Not saved yet: {files}. Where another window has it open, save it there first.</source>
        <translation>Әлі сақталмаған: {files}. Модуль басқа терезеде ашық болса, алдымен сонда сақтаңыз.</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>«{title}» алып тасталсын ба?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Removed modules</source>
        <translation>Алып тасталған модульдер</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Open a module’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and modules (*.docx *.docm *.odt *.md *.markdown *.zip *.htmod)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a text in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts come in together, a package (.zip, .htmod) alone: choose texts, or one package.</source>
        <translation type="unfinished">Мәтіндер бірге алынады, ал пакет (.zip, .htmod) бөлек: мәтіндерді немесе бір пакетті таңдаңыз.</translation>
    </message>
    <message>
        <source>Share as .htmod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules (*.htmod)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing the module</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeachScreen</name>
    <message>
        <source>Modules</source>
        <translation type="unfinished">Модульдер</translation>
    </message>
</context>
<context>
    <name>TeachView</name>
    <message>
        <source>Modules</source>
        <translation type="unfinished">Модульдер</translation>
    </message>
    <message>
        <source>Write lessons and questions of your own, or install what others made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons, questions and cases of your own, shown as learners will see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a text in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a module’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts of Word, LibreOffice or Markdown. Dropping one on the window does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished">Орнатылды</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation type="unfinished">Модуль орнату</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Тағы бір қарау</translation>
    </message>
    <message>
        <source>{place} · changed {when}</source>
        <translation>{place} · өзгертілді: {when}</translation>
    </message>
    <message>
        <source>Put a module back</source>
        <translation>Модульді қайтару</translation>
    </message>
    <message>
        <source>A .htmod file or a module’s folder can be dropped on the window, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a .htmod file, to hand on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Moodle, Aiken, Anki, tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question in each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take questions out</source>
        <translation type="unfinished">Сұрақтарды экспорттау</translation>
    </message>
    <message>
        <source>For Moodle, Aiken, Anki, tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a course out</source>
        <translation type="unfinished">Курсты экспорттау</translation>
    </message>
    <message>
        <source>SCORM, Moodle or web pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody sees the pages for trainers on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished">кіріктірілген</translation>
    </message>
    <message>
        <source>The list of modules was lost. They were found again, and those switched off are switched on: look below, and switch off or remove what is not to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation type="unfinished">Бәрін көрсету: {total}</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished">өшірілген</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished">Нұсқасы: {version}</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished">Өшіру</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished">Қосу</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation type="unfinished">Сұрақтарды импорттау</translation>
    </message>
    <message>
        <source>A table to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is chosen: whoever sits here sees the pages for trainers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files opened last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeachingCard</name>
    <message>
        <source>Your classes</source>
        <translation>Сіздің топтарыңыз</translation>
    </message>
    <message>
        <source>A class has its list, its days, its results and its exams.</source>
        <translation>Топтың өз тізімі, өз күндері, нәтижелері мен емтихандары бар.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Барлық топтар</translation>
    </message>
    <message>
        <source>Make a class</source>
        <translation>Топ құру</translation>
    </message>
    <message>
        <source>No day is planned</source>
        <translation>Жоспарланған күн жоқ</translation>
    </message>
    <message>
        <source>Meets today</source>
        <translation>Сабақ бүгін</translation>
    </message>
    <message>
        <source>Meets on {day}</source>
        <translation>Сабақ {day}</translation>
    </message>
</context>
<context>
    <name>TermsSection</name>
    <message>
        <source>Terms</source>
        <translation type="unfinished">Терминдер</translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word with what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means, in one or two sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the definition comes from, one source a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson links to it as [words]{{term={name}}}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Бояу</translation>
    </message>
    <message>
        <source>Take the highlight away</source>
        <translation>Бояуды алып тастау</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ескертпе жазу</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунд</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} {seconds}</source>
        <translation>{minutes} {seconds}</translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation type="unfinished">
            <numerusform>%n балдан {points}</numerusform>
            <numerusform>%n балдан {points}</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} of {total} points</source>
        <translation type="unfinished">Балл: {points}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries of the record cannot be read and are left out here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n сағат</numerusform>
            <numerusform>%n сағат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n сабақ</numerusform>
            <numerusform>%n сабақ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n сұрақ</numerusform>
            <numerusform>%n сұрақ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), not taken yet</source>
        <translation>
            <numerusform>%n сұрақ, тест басталмаған</numerusform>
            <numerusform>%n сұрақ, тест басталмаған</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n part(s)</source>
        <translation type="unfinished">
            <numerusform>Барлық %n тарауды көрсету</numerusform>
            <numerusform>Барлық %n тарауды көрсету</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n термин</numerusform>
            <numerusform>%n термин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s).</source>
        <translation>
            <numerusform>%n дереккөз.</numerusform>
            <numerusform>%n дереккөз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) wait for a mark</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not counted yet: an exam or test that is not told asks the same.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of this lesson not answered yet.</source>
        <translation>
            <numerusform>Бұл сабақта %n сұраққа әлі жауап берілмеген.</numerusform>
            <numerusform>Бұл сабақта %n сұраққа әлі жауап берілмеген.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) to complete.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>meant for {day} or later</source>
        <translation type="unfinished">{day} немесе одан кейінге арналған</translation>
    </message>
    <message>
        <source>Empty the field to see all again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. 2027-03-09</source>
        <translation type="unfinished">мыс. 2027-03-09</translation>
    </message>
    <message>
        <source>e.g. 2027-03-09 09:30</source>
        <translation type="unfinished">мыс. 2027-03-09 09:30</translation>
    </message>
</context>
<context>
    <name>TrainerPinDialog</name>
    <message>
        <source>Trainer’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands before modules, exams and essays on this computer. {shortest} to {longest} digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainersTabs</name>
    <message>
        <source>Modules</source>
        <translation type="unfinished">Модульдер</translation>
    </message>
    <message>
        <source>My class</source>
        <translation type="unfinished">Тобым</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished">Жоспар</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished">Аудиторияда</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation type="unfinished">Емтихандар</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation type="unfinished">Эсселер</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished">Бағалар</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished">Статистика</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished">Есептер</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished">Қағаз</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Көшіру</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished">Көшірілді</translation>
    </message>
</context>
<context>
    <name>TrialStage</name>
    <message>
        <source>You try the module as a learner. Nothing of this is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You try the case as a learner. Nothing of this is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwicePad</name>
    <message>
        <source>You type it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were two different ones. Type the PIN anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedLine</name>
    <message>
        <source>Your answer</source>
        <translation>Жауабыңыз</translation>
    </message>
    <message>
        <source>Right, but look at the spelling.</source>
        <translation>Дұрыс, бірақ жазылуына назар аударыңыз.</translation>
    </message>
</context>
<context>
    <name>TypingGrid</name>
    <message>
        <source>Answers from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Сұрақтар</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Адамдар</translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypingModel</name>
    <message>
        <source>{code}, question {number}: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sheet, and type what stands there, a hyphen for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnderWayCard</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Жалғастыру</translation>
    </message>
</context>
<context>
    <name>Unread</name>
    <message>
        <source>The reading was stopped: what this page shows was read before.</source>
        <translation>Оқу тоқтатылды: бетте бұрын оқылғаны тұр.</translation>
    </message>
    <message>
        <source>The reading was stopped: nothing is shown yet.</source>
        <translation>Оқу тоқтатылды: әзірге ештеңе көрсетілген жоқ.</translation>
    </message>
    <message>
        <source>This page could not be read.</source>
        <translation>Бұл бетті оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Қайта оқу</translation>
    </message>
</context>
<context>
    <name>VoteBars</name>
    <message>
        <source>{letter}, right: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished">{percent} %</translation>
    </message>
</context>
<context>
    <name>Watcher</name>
    <message>
        <source>A quiz has no preview: take it, with the whole module.</source>
        <translation>Тесттің алдын ала көрінісі жоқ: оны бүкіл модульмен бірге тапсырып көріңіз.</translation>
    </message>
    <message>
        <source>A case has no preview: try it, at a moment with “Try from here”.</source>
        <translation>Істің алдын ала көрінісі жоқ: оны байқап көріңіз.</translation>
    </message>
    <message>
        <source>Lessons, questions, sources, terms and charts have a preview: open one of them.</source>
        <translation>Алдын ала көрініс сабақтарда, сұрақтарда, дереккөздерде, терминдерде және диаграммаларда бар: біреуін ашыңыз.</translation>
    </message>
</context>
<context>
    <name>WebLinks</name>
    <message>
        <source>Open this page in the web browser?</source>
        <translation>Бұл бет браузерде ашылсын ба?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
</context>
<context>
    <name>WideTable</name>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowDialog</name>
    <message>
        <source>By the clock of this computer. When it closes, answers given by then are submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens (empty: always open)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes (empty: never)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password (empty: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n more lesson(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsInput</name>
    <message>
        <source>Add to “{list}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to add…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>first comes “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam</source>
        <translation type="unfinished">Емтихан</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Іс</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished">мерзімі: {day}</translation>
    </message>
    <message>
        <source>opens {time}</source>
        <translation type="unfinished">ашылады: {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished">жабылады: {time}</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>From your class</source>
        <translation>Тобыңыздан</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was given is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is given now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your results of {day} were taken: attempts {attempts}, answers {answers}.</source>
        <translation type="unfinished">Нәтижелеріңіз қабылданды ({day}): талпыныс {attempts}, жауап {answers}.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>A sentence that rests on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text was not saved</source>
        <translation>Мәтін сақталмаған</translation>
    </message>
    <message>
        <source>So is that of: {files}. They are marked ↺ among the files, and you are asked when you open them.</source>
        <translation>Мыналар да сақталған: {files}. Файлдар арасында ↺ белгісімен тұр, ашқанда сізден сұралады.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Ұмыту</translation>
    </message>
    <message>
        <source>“{file}” was changed and not saved before the program ended. What was typed is still here, as of {when}.</source>
        <translation>«{file}» өзгертілген, бірақ бағдарлама аяқталғанға дейін сақталмаған. Терілгені әлі осында: {when}.</translation>
    </message>
    <message>
        <source>Beside what is saved green lines are new; those struck through are gone.</source>
        <translation>Сақталғанмен салыстырғанда жасыл жолдар жаңа, сызылғандары жоқ.</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Терілгені</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished">Қалпына келтіру</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>Басқа бағдарлама өзгерткен</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Бас тарту</translation>
    </message>
    <message>
        <source>Take what stands there</source>
        <translation>Ондағы мәтінді алу</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Үстінен сақтау</translation>
    </message>
    <message>
        <source>Older versions of {file}</source>
        <translation>Бұрынғы нұсқалары: {file}</translation>
    </message>
    <message>
        <source>There is none yet: each time a file is saved, the text it replaces is kept.</source>
        <translation>Әзірге жоқ: файл сақталған сайын ауыстырылған мәтін қалып отырады.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Жабу</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>Нұсқалар, жаңасы бірінші</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Нұсқаның мәтіні</translation>
    </message>
    <message>
        <source>Since the version before green lines are new; those struck through are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>Осы мәтінді алу</translation>
    </message>
    <message>
        <source>Lines new: {new}, gone: {gone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkshopController</name>
    <message>
        <source>Pictures are shown where a lesson names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation type="unfinished">сақталды {time}</translation>
    </message>
</context>
<context>
    <name>WorkshopScreen</name>
    <message>
        <source>{title}, editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkshopView</name>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share as .htmod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try as learner</source>
        <translation>Оқушы ретінде көру</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Мәтін</translation>
    </message>
</context>
<context>
    <name>WriteWidget</name>
    <message>
        <source>Your text</source>
        <translation>Мәтініңіз</translation>
    </message>
    <message>
        <source>Write your answer</source>
        <translation>Жауабыңызды жазыңыз</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your text against these points</source>
        <translation>Мәтініңізді мына тармақтармен салыстырыңыз</translation>
    </message>
    <message>
        <source>Choose the levels again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Жазылған мәтін</translation>
    </message>
    <message>
        <source>How it was marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Таңдаңыз…</translation>
    </message>
    <message>
        <source>{written} of about {wanted} words</source>
        <translation type="unfinished">Сөз саны: {written}, шамамен {wanted} қажет</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n сөз</numerusform>
            <numerusform>%n сөз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PinDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Келесі</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Source</name>
    <message>
        <source>Less</source>
        <translation type="unfinished">Жию</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">Толығырақ</translation>
    </message>
    <message>
        <source>Text seen.</source>
        <translation>Мәтіні қаралды.</translation>
    </message>
    <message>
        <source>Parts seen.</source>
        <translation>Бөліктері қаралды.</translation>
    </message>
    <message>
        <source>Summary seen.</source>
        <translation>Қысқаша мазмұны қаралды.</translation>
    </message>
    <message>
        <source>Text not seen.</source>
        <translation>Мәтіні қаралмаған.</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>screen</name>
    <message>
        <source>the trainer</source>
        <translation type="unfinished">оқытушы</translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
