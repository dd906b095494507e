<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AnswerSide</name>
    <message>
        <source>Override the mark</source>
        <translation>Изменить оценку</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Насколько уверенно</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменений</translation>
    </message>
    <message>
        <source>Practised before</source>
        <translation>Раньше отработано</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">Нет</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">Да</translation>
    </message>
    <message>
        <source>By certainty</source>
        <translation>По уверенности</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Этот ответ</translation>
    </message>
    <message>
        <source>Earlier answers: {count}, the last {shown} shown</source>
        <translation>Более ранние ответы: {count}, показаны последние {shown}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>Earlier answer, {when}</source>
        <translation>Более ранний ответ, {when}</translation>
    </message>
    <message>
        <source>Its marks</source>
        <translation>Его оценки</translation>
    </message>
    <message>
        <source>No answer: 0 points.</source>
        <translation>Нет ответа: 0 баллов.</translation>
    </message>
    <message>
        <source>Blank or lost: 0 points.</source>
        <translation>Пусто или потеряно: 0 баллов.</translation>
    </message>
    <message>
        <source>{what}, stands</source>
        <translation>{what}, действует</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Comment, shown to the learner</source>
        <translation>Пояснение, видно учащемуся</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>The mark of the key stays beside it. To take it back say who you are: name and comment are kept.</source>
        <translation>Оценка по ключу остаётся рядом. Чтобы отменить, укажите, кто вы: имя и пояснение сохраняются.</translation>
    </message>
</context>
<context>
    <name>AnswerWidget</name>
    <message>
        <source>Right</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Неверно</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Rightly left out</source>
        <translation>Верно, что не выбрано</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>Верный ответ</translation>
    </message>
</context>
<context>
    <name>AttemptSheet</name>
    <message>
        <source>right</source>
        <translation>верно</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>частично верно</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>неверно</translation>
    </message>
    <message>
        <source>Waits for a mark.</source>
        <translation>Ждёт оценки.</translation>
    </message>
    <message>
        <source>first mark</source>
        <translation>первая оценка</translation>
    </message>
    <message>
        <source>marked when collected</source>
        <translation>оценено при сборе</translation>
    </message>
    <message>
        <source>marked by a trainer</source>
        <translation>оценил преподаватель</translation>
    </message>
    <message>
        <source>regraded</source>
        <translation>переоценено</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>counts {total} instead of {before}</source>
        <translation>стоит {total} вместо {before}</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Нет ответа.</translation>
    </message>
    <message>
        <source>No answer is here: it was left blank, or its answer is lost.</source>
        <translation>Ответа здесь нет: он не был дан или потерян.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>ключ</translation>
    </message>
    <message>
        <source>key of that day</source>
        <translation>ключ того дня</translation>
    </message>
    <message>
        <source>key since</source>
        <translation>новый ключ</translation>
    </message>
    <message>
        <source>Set aside by the trainer, it counts nothing.</source>
        <translation>Отложено преподавателем, не засчитывается.</translation>
    </message>
    <message>
        <source>Set aside by the trainer, it counts nothing: {reason}.</source>
        <translation>Отложено преподавателем, не засчитывается: {reason}.</translation>
    </message>
    <message>
        <source>Marks that are not told yet are left out.</source>
        <translation>Оценки, которые ещё не сообщены, пропущены.</translation>
    </message>
    <message>
        <source>A pre-test tells no marks.</source>
        <translation>Входной тест не сообщает оценок.</translation>
    </message>
    <message>
        <source>This quiz tells no marks.</source>
        <translation>Этот тест не сообщает оценок.</translation>
    </message>
    <message>
        <source>This question cannot be read as it was asked: install the version of its module that asked it, or bring back a backup of the record, then open the attempt again.</source>
        <translation>Этот вопрос не читается в том виде, в каком его задавали: установите ту версию его модуля или восстановите резервную копию записи, затем откройте попытку снова.</translation>
    </message>
    <message>
        <source>This question was asked in another version, whose words are not here: these are the words it has now. Install that version to see what was asked.</source>
        <translation>Этот вопрос задавали в другой версии, её текста здесь нет: это нынешний текст. Чтобы увидеть тогдашний, установите ту версию.</translation>
    </message>
    <message>
        <source>This computer does not have this version of the question: it is worded as the learner’s file says, and no key of the file is shown.</source>
        <translation>На этом компьютере нет этой версии вопроса: текст взят из файла учащегося, и ключ из этого файла не показан.</translation>
    </message>
    <message>
        <source>More time while it was under way, minutes in all: {minutes}.</source>
        <translation>Добавлено времени по ходу, всего минут: {minutes}.</translation>
    </message>
    <message>
        <source>The result was released.</source>
        <translation>Результат открыт.</translation>
    </message>
    <message>
        <source>The result was held back again.</source>
        <translation>Результат снова закрыт.</translation>
    </message>
    <message>
        <source>Another attempt was allowed.</source>
        <translation>Разрешена ещё одна попытка.</translation>
    </message>
    <message>
        <source>Taken back that it was let count.</source>
        <translation>Решение засчитать отменено.</translation>
    </message>
    <message>
        <source>Let count as it is: answers lost {lost}, changed {altered}.</source>
        <translation>Засчитано как есть: ответов потеряно {lost}, изменено {altered}.</translation>
    </message>
    <message>
        <source>Let count as it is: answers lost {lost}.</source>
        <translation>Засчитано как есть: ответов потеряно {lost}.</translation>
    </message>
    <message>
        <source>Let count as it is: answers may be lost, how many is not known.</source>
        <translation>Засчитано как есть: ответы могли потеряться, сколько — неизвестно.</translation>
    </message>
    <message>
        <source>weights changed, {total} points then</source>
        <translation>веса изменены, тогда баллов было {total}</translation>
    </message>
    <message>
        <source>begun {when}</source>
        <translation>начато {when}</translation>
    </message>
    <message>
        <source>version {version} of the module</source>
        <translation>версия модуля {version}</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>с бумаги</translation>
    </message>
    <message>
        <source>typed on {day}</source>
        <translation>введено {day}</translation>
    </message>
    <message>
        <source>marked by {name} on {day}</source>
        <translation>{day} оценил(а) {name}</translation>
    </message>
    <message>
        <source>marked on {day}</source>
        <translation>оценено {day}</translation>
    </message>
    <message>
        <source>submitted {when}</source>
        <translation>отправлено {when}</translation>
    </message>
    <message>
        <source>changed outside the program or damaged since: in no figure until that is settled</source>
        <translation>изменено вне программы или повреждено: не учитывается, пока это не решено</translation>
    </message>
    <message>
        <source>{points} of {total} points</source>
        <translation>Баллы: {points} из {total}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>зачтено</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>пока не зачтено</translation>
    </message>
    <message>
        <source>by certainty {marks} of at most {most}</source>
        <translation>по уверенности {marks}, самое большее {most}</translation>
    </message>
    <message>
        <source>Question {number}: {title}</source>
        <translation>Вопрос {number}: {title}</translation>
    </message>
    <message>
        <source>Earlier answers: {count}, the last {shown} shown</source>
        <translation>Более ранние ответы: {count}, показаны последние {shown}</translation>
    </message>
    <message>
        <source>Earlier answer, {when}</source>
        <translation>Более ранний ответ, {when}</translation>
    </message>
    <message>
        <source>{points} of {total} points: {verdict}</source>
        <translation>{points} из {total} баллов: {verdict}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Model answer</source>
        <translation>Образец ответа</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} из {total}</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Данный ответ</translation>
    </message>
    <message>
        <source>By the key of that day</source>
        <translation>По ключу того дня</translation>
    </message>
    <message>
        <source>By the key since</source>
        <translation>По новому ключу</translation>
    </message>
    <message>
        <source>The key as it is worded since</source>
        <translation>Новый ключ в нынешней формулировке</translation>
    </message>
    <message>
        <source>{what}, stands</source>
        <translation>{what}, действует</translation>
    </message>
    <message>
        <source>{what}, taken back</source>
        <translation>{what}, отменено</translation>
    </message>
    <message>
        <source>{points} of {total}: {what}</source>
        <translation>{points} из {total}: {what}</translation>
    </message>
    <message>
        <source>{had} of {before} → {points} of {total}: {what}</source>
        <translation>{had} из {before} → {points} из {total}: {what}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>Was there on</source>
        <translation>Присутствие</translation>
    </message>
    <message>
        <source>Extra time, per cent</source>
        <translation>Дополнительное время, процентов</translation>
    </message>
    <message>
        <source>Extra time, minutes</source>
        <translation>Дополнительное время, минут</translation>
    </message>
    <message>
        <source>Begun, not submitted yet</source>
        <translation>Начато, ещё не отправлено</translation>
    </message>
    <message>
        <source>{minutes} minutes allowed</source>
        <translation>разрешено минут: {minutes}</translation>
    </message>
    <message>
        <source>{minutes} minutes allowed, {extra} of them extra time</source>
        <translation>разрешено минут: {minutes}, из них дополнительных: {extra}</translation>
    </message>
    <message>
        <source>taken too often: only the first may count</source>
        <translation>попыток слишком много: считаться может только первая</translation>
    </message>
    <message>
        <source>its quiz cannot be taken here in this way: it counts nowhere</source>
        <translation>здесь этот тест так не проходят: нигде не засчитывается</translation>
    </message>
    <message>
        <source>begun under version {version}: by its pass mark and number of attempts</source>
        <translation>начато при версии {version}: по её проходному баллу и числу попыток</translation>
    </message>
    <message>
        <source>by the pass mark of version {by} here; it was begun under {version}, which is not installed</source>
        <translation>здесь — по проходному баллу версии {by}; начато при {version}, а она не установлена</translation>
    </message>
    <message>
        <source>taken back on {when}</source>
        <translation>отменено {when}</translation>
    </message>
    <message>
        <source>This question was changed since: the key here is that of the day it was asked.</source>
        <translation>Вопрос с тех пор изменён: здесь показан ключ того дня, когда он был задан.</translation>
    </message>
</context>
<context>
    <name>AttemptsCard</name>
    <message>
        <source>First comes “{title}”.</source>
        <translation>Сначала — «{title}».</translation>
    </message>
    <message>
        <source>not on your route</source>
        <translation>не на вашем маршруте</translation>
    </message>
    <message>
        <source>Taken on paper</source>
        <translation>Пройден на бумаге</translation>
    </message>
    <message>
        <source>best of {count}</source>
        <translation>лучшая из {count}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Taken too often</source>
        <translation>Сдано чаще, чем можно</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} % so far</source>
        <translation>пока {percent} %</translation>
    </message>
    <message>
        <source>It was taken on paper, and is taken once. Your trainer has the sheet.</source>
        <translation>Этот тест пройден на бумаге, и проходят его один раз. Лист у вашего преподавателя.</translation>
    </message>
    <message>
        <source>This exam has closed: ask your trainer if you have not sat it.</source>
        <translation>Этот экзамен закрыт: если вы его не сдавали, спросите преподавателя.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>What you answered is kept.</source>
        <translation>Ваши ответы сохранены.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Then this test opens.</source>
        <translation>После этого откроется этот тест.</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>примерно {time}</translation>
    </message>
    <message>
        <source>taken too often: only the first may count</source>
        <translation>попыток слишком много: считаться может только первая</translation>
    </message>
    <message>
        <source>{points} of {total} points so far</source>
        <translation>пока баллов: {points} из {total}</translation>
    </message>
    <message>
        <source>set aside by the trainer: it counts nothing</source>
        <translation>отложено преподавателем: не учитывается</translation>
    </message>
    <message>
        <source>submitted, but changed outside the program or damaged since; the trainer decides</source>
        <translation>отправлено, но с тех пор изменено вне программы или повреждено; решает преподаватель</translation>
    </message>
    <message>
        <source>begun elsewhere, or before the PIN was changed; waits for a trainer</source>
        <translation>начато в другом месте или до смены PIN; ждёт преподавателя</translation>
    </message>
    <message>
        <source>submitted, the result comes from the trainer</source>
        <translation>отправлено, результат сообщит преподаватель</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>отвечено: {answered} из {total}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>зачтено</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>пока не зачтено</translation>
    </message>
    <message>
        <source>{passed} ({percent} % was a pass when it was begun)</source>
        <translation>{passed} (в начале попытки для зачёта требовалось {percent} %)</translation>
    </message>
    <message>
        <source>{percent} % is a pass</source>
        <translation>зачёт от {percent} %</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Пройти ещё раз</translation>
    </message>
    <message>
        <source>Retake: {what}</source>
        <translation>Пройти ещё раз: {what}</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>{day}
{count} of {all}</source>
        <translation>{day}
{count} из {all}</translation>
    </message>
    <message>
        <source>was there</source>
        <translation>присутствует</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>отсутствует</translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>Who was there</source>
        <translation>Кто присутствовал</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Made when the program closes and before anything risky. Restoring puts the record back as it was then.</source>
        <translation>Создаются при закрытии программы и перед каждым рискованным действием. Восстановление возвращает данные такими, какими они были тогда.</translation>
    </message>
    <message>
        <source>Made when the program closes and before anything risky. Restoring puts your record back to that moment; what you have now is kept as a backup too.</source>
        <translation>Создаются при закрытии программы и перед каждым рискованным действием. Восстановление возвращает ваши данные к тому моменту; нынешние данные тоже сохраняются как резервная копия.</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made when the program closes.</source>
        <translation>Резервных копий пока нет. Первая будет создана при закрытии программы.</translation>
    </message>
    <message>
        <source>Every answer kept is counted, also one that was changed later.</source>
        <translation>Считается каждый сохранённый ответ, в том числе изменённый позже.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>не целая</translation>
    </message>
    <message>
        <source>may not be read: let who set up this computer give this account the right</source>
        <translation>нельзя прочитать: пусть тот, кто настраивал компьютер, даст этой учётной записи право</translation>
    </message>
    <message>
        <source>damaged, {answers} can be read</source>
        <translation>повреждена, читается: {answers}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Восстановить резервную копию: {moment}</translation>
    </message>
    <message>
        <source>at closing, or at the start after it</source>
        <translation>при закрытии или при следующем запуске</translation>
    </message>
    <message>
        <source>before a record was brought in</source>
        <translation>перед импортом данных</translation>
    </message>
    <message>
        <source>before the file was renewed</source>
        <translation>перед обновлением файла</translation>
    </message>
    <message>
        <source>before the program was updated</source>
        <translation>перед обновлением программы</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>перед восстановлением резервной копии</translation>
    </message>
    <message>
        <source>when a damaged record was restored</source>
        <translation>при восстановлении повреждённых данных</translation>
    </message>
    <message>
        <source>found among the copies of somebody else</source>
        <translation>найдена среди копий другого человека</translation>
    </message>
    <message>
        <source>kept when another took its place</source>
        <translation>сохранена, когда её место заняла другая</translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>по запросу</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Учебные дела</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Повторение</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход обучения</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Search the course</source>
        <translation>Поиск по курсу</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Закладка</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Светлая, тёмная или контрастная тема</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Быстрый выход</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Преподавание</translation>
    </message>
    <message>
        <source>Take the bookmark away</source>
        <translation>Убрать закладку</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Begun on {day}.</source>
        <translation>Начато {day}.</translation>
    </message>
    <message>
        <source>Begun on {day}. Every person and place is invented.</source>
        <translation>Начато {day}. Все люди и места вымышлены.</translation>
    </message>
    <message>
        <source>Marked: {passage}</source>
        <translation>Отмечено: {passage}</translation>
    </message>
    <message>
        <source>Decided: {decision} ({cost})</source>
        <translation>Решено: {decision} ({cost})</translation>
    </message>
    <message>
        <source>{good} of {total} decisions fitted their criterion.</source>
        <translation>Критерию отвечают решения: {good} из {total}.</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>подходит</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>не подходит</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Доверие</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>in danger</source>
        <translation>в опасности</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>под угрозой</translation>
    </message>
    <message>
        <source>guarded</source>
        <translation>под присмотром</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>в безопасности</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>wary</source>
        <translation>насторожённо</translation>
    </message>
    <message>
        <source>careful</source>
        <translation>осторожно</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>слабо</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>прочно</translation>
    </message>
    <message>
        <source>takes no time</source>
        <translation>не занимает времени</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>примерно {time}</translation>
    </message>
    <message>
        <source>{minutes} min passed</source>
        <translation>прошло {minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min passed</source>
        <translation>прошло {hours} ч {minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h passed</source>
        <translation>прошло {hours} ч</translation>
    </message>
    <message>
        <source>“{words}” ({document})</source>
        <translation>«{words}» ({document})</translation>
    </message>
    <message>
        <source>Why it ended like this</source>
        <translation>Почему всё закончилось так</translation>
    </message>
    <message>
        <source>Why it went on like this ({time})</source>
        <translation>Почему всё пошло так ({time})</translation>
    </message>
    <message>
        <source>Another ending asks for</source>
        <translation>Для другого исхода нужно</translation>
    </message>
    <message>
        <source>Another way on asks for</source>
        <translation>Для другого пути нужно</translation>
    </message>
    <message>
        <source>This one asks for nothing; it comes when nothing else is open.</source>
        <translation>Для этого ничего не нужно: так бывает, когда другое не открыто.</translation>
    </message>
    <message>
        <source>This ending asks for</source>
        <translation>Для этого исхода нужно</translation>
    </message>
    <message>
        <source>This way on asks for</source>
        <translation>Для этого пути нужно</translation>
    </message>
    <message>
        <source>{measure}: at least “{least}”. It was “{word}”.</source>
        <translation>{measure}: не ниже «{least}». Было «{word}».</translation>
    </message>
    <message>
        <source>Time: by {limit}. It was {time}.</source>
        <translation>Время: до {limit}. Было {time}.</translation>
    </message>
    <message>
        <source>This case was changed in the course since you began it. Here it stays as it was then.</source>
        <translation>С тех пор как вы начали, дело в курсе изменили. Здесь оно осталось прежним.</translation>
    </message>
    <message>
        <source>This case is no longer in the course. Here it stays as it was; its sources are not shown.</source>
        <translation>Этого дела в курсе больше нет. Здесь оно осталось прежним; его источники не показаны.</translation>
    </message>
    <message>
        <source>What moved it</source>
        <translation>Что на это повлияло</translation>
    </message>
</context>
<context>
    <name>CaseController</name>
    <message>
        <source>The case as a text</source>
        <translation>Дело текстом</translation>
    </message>
    <message>
        <source>The case was written to {path}.</source>
        <translation>Дело записано в {path}.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Save the case as a text</source>
        <translation>Сохранить дело как текст</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
</context>
<context>
    <name>CaseDrawing</name>
    <message>
        <source>The case drawn</source>
        <translation>Схема дела</translation>
    </message>
    <message>
        <source>The list of moments tells the same in words.</source>
        <translation>Список моментов говорит то же словами.</translation>
    </message>
    <message>
        <source>The case drawn: {moment}, {kind}</source>
        <translation>Схема дела: {moment}, {kind}</translation>
    </message>
</context>
<context>
    <name>CaseEditor</name>
    <message>
        <source>Drawing</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Try the case</source>
        <translation>Попробовать дело</translation>
    </message>
    <message>
        <source>Try from here</source>
        <translation>Попробовать отсюда</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Who the learner is, and what for</source>
        <translation>Кто здесь учащийся и что ему предстоит</translation>
    </message>
    <message>
        <source>Content note, shown before it starts</source>
        <translation>Предупреждение о содержании, показывается перед началом</translation>
    </message>
    <message>
        <source>It starts with</source>
        <translation>Начинается с</translation>
    </message>
    <message>
        <source>Clock starts at</source>
        <translation>Часы в начале</translation>
    </message>
    <message>
        <source>Clock ends at</source>
        <translation>Часы в конце</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Цели обучения</translation>
    </message>
    <message>
        <source>Add an objective…</source>
        <translation>Добавить цель…</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Minutes ({route})</source>
        <translation>Минуты ({route})</translation>
    </message>
    <message>
        <source>{measure} at the start, 0 to 3</source>
        <translation>{measure} в начале, от 0 до 3</translation>
    </message>
    <message>
        <source>{measure}: words for 0 to 3, one a line</source>
        <translation>{measure}: слова для 0–3, по одному в строке</translation>
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
        <translation>Здесь записаны ваши решения и слова, отмеченные в документах.</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Отменить последнее решение</translation>
    </message>
    <message>
        <source>The case so far as a text</source>
        <translation>Дело до этого места текстом</translation>
    </message>
    <message>
        <source>Take out of the log: {words}</source>
        <translation>Убрать из журнала: {words}</translation>
    </message>
</context>
<context>
    <name>CasePaper</name>
    <message>
        <source>The end of the case</source>
        <translation>Конец дела</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Что происходит сейчас</translation>
    </message>
    <message>
        <source>New in the inbox</source>
        <translation>Новое во входящих</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>Document {number} of {total}  ·  fictitious</source>
        <translation>Документ {number} из {total}  ·  вымышленный</translation>
    </message>
    <message>
        <source>Back to what happens now</source>
        <translation>Назад к тому, что происходит</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>CaseRail</name>
    <message>
        <source>Inbox and people</source>
        <translation>Входящие и люди</translation>
    </message>
    <message>
        <source>Clock, states and log</source>
        <translation>Часы, состояния и журнал</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Cases</source>
        <translation>Учебные дела</translation>
    </message>
</context>
<context>
    <name>CaseSide</name>
    <message>
        <source>no real-time limit</source>
        <translation>время не ограничено</translation>
    </message>
    <message>
        <source>The day of this case is over. You can still decide; it costs what it costs.</source>
        <translation>День этого дела закончился. Решать ещё можно, но время уже упущено.</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Cases</source>
        <translation>Учебные дела</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Read the papers, decide, and see what follows. Nothing is timed.</source>
        <translation>Читайте документы, принимайте решения и смотрите, что будет дальше. Время не ограничено.</translation>
    </message>
    <message>
        <source>Read the papers, decide, and see what follows. Nothing is timed, and every case is invented.</source>
        <translation>Читайте документы, принимайте решения и смотрите, что будет дальше. Время не ограничено, все дела вымышлены.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Учебные дела</translation>
    </message>
    <message>
        <source>No installed module has cases. A trainer can write one, or install a module that has some.</source>
        <translation>Ни в одном установленном модуле нет дел. Преподаватель может написать дело или установить модуль с делами.</translation>
    </message>
    <message>
        <source>{good} of {total}</source>
        <translation>{good} из {total}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Начато</translation>
    </message>
    <message>
        <source>Finished on {day}: {good} of {total} decisions fitted.</source>
        <translation>Завершено {day}. Подходящих решений: {good} из {total}.</translation>
    </message>
    <message>
        <source>Under way: {decisions} taken.</source>
        <translation>Идёт: {decisions}.</translation>
    </message>
    <message>
        <source>About {time}.</source>
        <translation>Примерно {time}.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Проверка сертификата</translation>
    </message>
    <message>
        <source>Not changed since it was signed</source>
        <translation>Не изменён с момента подписи</translation>
    </message>
    <message>
        <source>Signed by the installation with the fingerprint {print}.</source>
        <translation>Подписано установкой с отпечатком {print}.</translation>
    </message>
    <message>
        <source>That is this installation.</source>
        <translation>Это данная установка.</translation>
    </message>
    <message>
        <source>Compare it with the one that the owner of that installation tells you.</source>
        <translation>Сравните его с тем, который назовёт владелец той установки.</translation>
    </message>
    <message>
        <source>Code of the signature: {code}</source>
        <translation>Код подписи: {code}</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Что подписано</translation>
    </message>
    <message>
        <source>(no name given)</source>
        <translation>(имя не указано)</translation>
    </message>
    <message>
        <source>Made on {day} with version {version} of the program.</source>
        <translation>Составлено {day}, версия программы {version}.</translation>
    </message>
    <message>
        <source>Serial: {serial}</source>
        <translation>Номер: {serial}</translation>
    </message>
    <message>
        <source>Signed by the installation with the fingerprint</source>
        <translation>Подписано установкой с отпечатком</translation>
    </message>
    <message>
        <source>Not signed yet. Signature and QR code are added when it is saved or printed.</source>
        <translation>Ещё не подписано. Подпись и QR-код появятся при сохранении или печати.</translation>
    </message>
    <message>
        <source>To check it without a network: {command}, for the .htcert file, this PDF, or a text file with what the QR code says. Only the words shown then are signed. The owner of the installation can tell you its fingerprint.</source>
        <translation>Проверить без сети: {command} – для файла .htcert, этого PDF или текстового файла с содержанием QR-кода. Подписаны только слова, которые при этом будут показаны. Отпечаток может назвать владелец установки.</translation>
    </message>
    <message>
        <source>Completed {lessons}: read every section and answered every check, rightly or not, or did the task of equal worth that a lesson offers in its place.</source>
        <translation>Пройдено: {lessons}. Прочитан каждый раздел и дан ответ на каждый вопрос для проверки, верный или нет, либо выполнено равноценное задание, которое урок предлагает вместо этого.</translation>
    </message>
    <message>
        <source>Route: {route}, {done} of {total} lessons completed.</source>
        <translation>Маршрут: {route}, пройдено уроков: {done} из {total}.</translation>
    </message>
    <message>
        <source>{done} of {total} lessons completed.</source>
        <translation>Пройдено уроков: {done} из {total}.</translation>
    </message>
    <message>
        <source>On {day}.</source>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>С {first} по {last}.</translation>
    </message>
    <message>
        <source>The course reckons {time} for reading and checks; no time was measured.</source>
        <translation>На чтение и вопросы курс отводит {time}; время не измерялось.</translation>
    </message>
    <message>
        <source>Version of the course when this was made: {version} (content {hash}).</source>
        <translation>Версия курса при составлении: {version} (содержание {hash}).</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Lessons completed</source>
        <translation>Пройдено уроков</translation>
    </message>
    <message>
        <source>Last on</source>
        <translation>Последний раз</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>This page says what was read and answered, by the record on one computer and the days of its clock. It does not say what a person knows or is able to do, it is no qualification, and nobody has checked who answered.</source>
        <translation>На этой странице сказано, что было прочитано и на что дан ответ, по записи на одном компьютере и дням его часов. Она не говорит, что человек знает или умеет, не является квалификацией, и никто не проверял, кто отвечал.</translation>
    </message>
</context>
<context>
    <name>CertificateController</name>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Certificate (*.htcert)</source>
        <translation>Сертификат (*.htcert)</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the PDF, and print it where there is one.</source>
        <translation>На этом компьютере не настроен принтер. Сохраните PDF и распечатайте его там, где принтер есть.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Certificate (*.htcert *.pdf *.txt);;All files (*)</source>
        <translation>Сертификат (*.htcert *.pdf *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Проверка сертификата</translation>
    </message>
    <message>
        <source>Signed, and written to {path}</source>
        <translation>Подписано и записано в {path}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>CertificateScreen</name>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
</context>
<context>
    <name>CertificateView</name>
    <message>
        <source>Name on the certificate</source>
        <translation>Имя на сертификате</translation>
    </message>
    <message>
        <source>As it shall stand on paper, in any script. Kept in your own file on this computer.</source>
        <translation>Так, как оно должно стоять на бумаге, любым письмом. Хранится в вашем файле на этом компьютере.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Модуль</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Back to Progress</source>
        <translation>Назад к ходу обучения</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Проверка сертификата</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Продолжить курс</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>What was completed, when and with which version.</source>
        <translation>Что пройдено, когда и в какой версии.</translation>
    </message>
    <message>
        <source>No lesson is completed yet. One is when all its sections are read and all its checks are answered.</source>
        <translation>Пока не пройден ни один урок. Урок пройден, когда прочитаны все его разделы и даны ответы во всех его проверках.</translation>
    </message>
    <message>
        <source>To pass: {exam}.</source>
        <translation>Чтобы сдать: {exam}.</translation>
    </message>
    <message>
        <source>No attempt is left at {exam}: ask your trainer, who can allow one more.</source>
        <translation>Попыток больше нет: {exam}. Обратитесь к преподавателю: он может разрешить ещё одну.</translation>
    </message>
    <message>
        <source>Whether {exam} is passed is told once the exam or test that asks the same questions is.</source>
        <translation>Сдано ли «{exam}», станет известно, когда объявят результат экзамена или теста с теми же вопросами.</translation>
    </message>
    <message>
        <source>This certificate is for all lessons and a passed exam. Still missing:</source>
        <translation>Этот сертификат — за все уроки и сданный экзамен. Не хватает:</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Что в нём сказано</translation>
    </message>
    <message>
        <source>Is a certificate genuine?</source>
        <translation>Подлинный ли сертификат?</translation>
    </message>
    <message>
        <source>This tells whether the words were changed after signing, and the fingerprint of the installation that signed. Whose installation that is you have to know, from its owner.</source>
        <translation>Здесь видно, изменены ли слова после подписи и каков отпечаток установки, которая подписала. Чья это установка, надо узнать у её владельца.</translation>
    </message>
</context>
<context>
    <name>ChartHead</name>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>Map of the five states</source>
        <translation>Карта пяти государств</translation>
    </message>
    <message>
        <source>Table: paste it from a spreadsheet with Ctrl+V, or drop a CSV file or a workbook (.xlsx)</source>
        <translation>Таблица: вставьте её из электронной таблицы (Ctrl+V) или перетащите сюда файл CSV или книгу (.xlsx)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Such as people</source>
        <translation>Например, человек</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Title ({language})</source>
        <translation>Название ({language})</translation>
    </message>
    <message>
        <source>Where the numbers come from, one source a line</source>
        <translation>Откуда числа, по одному источнику в строке</translation>
    </message>
    <message>
        <source>For those who cannot see it; made from the table until you write your own</source>
        <translation>Для тех, кто её не видит; составляется по таблице, пока вы не напишете своё</translation>
    </message>
    <message>
        <source>For those who cannot see it ({language})</source>
        <translation>Для тех, кто её не видит ({language})</translation>
    </message>
    <message>
        <source>Note below: what it cannot show</source>
        <translation>Примечание внизу: чего она показать не может</translation>
    </message>
    <message>
        <source>Note below ({language})</source>
        <translation>Примечание внизу ({language})</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Show the right answer</source>
        <translation>Показать правильный ответ</translation>
    </message>
</context>
<context>
    <name>ClassChoice</name>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Lessons read</source>
        <translation>Прочитано уроков</translation>
    </message>
    <message>
        <source>Cases ended</source>
        <translation>Завершено дел</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Ждёт вас</translation>
    </message>
    <message>
        <source>All people: {count}</source>
        <translation>Всего людей: {count}</translation>
    </message>
    <message>
        <source>{read} of {all}</source>
        <translation>{read} из {all}</translation>
    </message>
    <message>
        <source>essays: {count}</source>
        <translation>эссе: {count}</translation>
    </message>
    <message>
        <source>answers that cannot be marked here: {count}</source>
        <translation>ответов, которые нельзя оценить здесь: {count}</translation>
    </message>
    <message>
        <source>to release: {count}</source>
        <translation>открыть: {count}</translation>
    </message>
    <message>
        <source>exams: {count}</source>
        <translation>экзаменов: {count}</translation>
    </message>
    <message>
        <source>away: {count} days</source>
        <translation>нет дней: {count}</translation>
    </message>
    <message>
        <source>overdue: {count}</source>
        <translation>просрочено: {count}</translation>
    </message>
    <message>
        <source>done: {count}/{all}</source>
        <translation>сдали: {count}/{all}</translation>
    </message>
    <message>
        <source>nothing handed in</source>
        <translation>ничего не сдано</translation>
    </message>
    <message>
        <source>results missing</source>
        <translation>нет результатов</translation>
    </message>
    <message>
        <source>no pre-test</source>
        <translation>нет входного теста</translation>
    </message>
    <message>
        <source>Answers: {answers}. Minutes: {minutes}. Enter opens it.</source>
        <translation>Ответов: {answers}. Минут: {minutes}. Enter открывает.</translation>
    </message>
    <message>
        <source>From paper.</source>
        <translation>С бумаги.</translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation>{points} из {most}</translation>
    </message>
    <message>
        <source>people: {count}</source>
        <translation>людей: {count}</translation>
    </message>
</context>
<context>
    <name>ClassNews</name>
    <message>
        <source>Another program changed this class: the page is from before.</source>
        <translation>Эту группу изменила другая программа: на странице прежние сведения.</translation>
    </message>
    <message>
        <source>Read it anew</source>
        <translation>Прочитать заново</translation>
    </message>
</context>
<context>
    <name>ClassPlanController</name>
    <message>
        <source>Where the cards go</source>
        <translation>Куда сохранить карточки</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Кто присутствовал</translation>
    </message>
</context>
<context>
    <name>ClassPlanScreen</name>
    <message>
        <source>Plan and attendance</source>
        <translation>План и посещаемость</translation>
    </message>
</context>
<context>
    <name>ClassPlanView</name>
    <message>
        <source>Plan and attendance</source>
        <translation>План и посещаемость</translation>
    </message>
    <message>
        <source>There is no class yet. Make one under My class.</source>
        <translation>Группы пока нет. Создайте её на странице «Моя группа».</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation>Убрать день</translation>
    </message>
    <message>
        <source>For trainers: what is given goes out with the class&apos;s card and stands on learners&apos; Home.</source>
        <translation>Заданное уходит с карточкой группы и видно на главной странице каждого учащегося.</translation>
    </message>
    <message>
        <source>Given to the class</source>
        <translation>Задано группе</translation>
    </message>
    <message>
        <source>Nothing is given yet. Choose what, and by which day it is to be done.</source>
        <translation>Пока ничего не задано. Выберите, что задать и к какому дню.</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Открывается</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Закрывается</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Другие дни</translation>
    </message>
    <message>
        <source>Days that are over ({count})</source>
        <translation>Прошедшие дни ({count})</translation>
    </message>
    <message>
        <source>Add a day, then plan what happens on it and tick who was there.</source>
        <translation>Добавьте день, затем запланируйте, что в нём будет, и отметьте, кто присутствовал.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Ничего не запланировано.</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Кто присутствовал</translation>
    </message>
    <message>
        <source>Today: {day}</source>
        <translation>Сегодня: {day}</translation>
    </message>
    <message>
        <source>Ahead: {day}</source>
        <translation>Впереди: {day}</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>The class here is damaged and cannot be read. My class says how to bring it back.</source>
        <translation>Эта группа повреждена и не читается. Как её вернуть, сказано на странице «Моя группа».</translation>
    </message>
    <message>
        <source>Nobody is in this class yet. Add people under My class.</source>
        <translation>В группе пока никого нет. Добавьте людей на странице «Моя группа».</translation>
    </message>
    <message>
        <source>that day is over</source>
        <translation>этот день прошёл</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Сделать до</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карточки</translation>
    </message>
    <message>
        <source>A file for each person, with their code, what is given and their extra time.</source>
        <translation>По файлу на каждого: код, задания и дополнительное время.</translation>
    </message>
    <message>
        <source>Cards for everybody</source>
        <translation>Карточки для всех</translation>
    </message>
    <message>
        <source>Keep extra time</source>
        <translation>Сохранить дополнительное время</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Проценты</translation>
    </message>
    <message>
        <source>Days in the room</source>
        <translation>Дни в аудитории</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Как он называется</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Добавить день</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Take the day away?</source>
        <translation>Убрать день?</translation>
    </message>
    <message>
        <source>{day}. There: {count}. Planned: {planned}. Neither can be brought back.</source>
        <translation>{day}. Присутствовало: {count}. Запланировано: {planned}. Ни того, ни другого не вернуть.</translation>
    </message>
    <message>
        <source>{code}: {count} minutes</source>
        <translation>{code}: {count} минут</translation>
    </message>
    <message>
        <source>Extra time in exams goes out with a person&apos;s own card alone.</source>
        <translation>Дополнительное время на экзаменах передаётся только с личной карточкой.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>People by work</source>
        <translation>Люди и их работа</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>По именам</translation>
    </message>
    <message>
        <source>Sort by name. A press on a name, or F2 in its row, changes it.</source>
        <translation>По именам. Имя меняют нажатием на него или клавишей F2 в его строке.</translation>
    </message>
</context>
<context>
    <name>ClassesController</name>
    <message>
        <source>Reading the class</source>
        <translation>Группа читается</translation>
    </message>
    <message>
        <source>This class was to be removed on {day}. It stays until you remove it.</source>
        <translation>Эту группу следовало удалить: {day}. Она остаётся, пока вы её не удалите.</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>This class is to be removed on {day}.</source>
        <translation>День удаления этой группы: {day}.</translation>
    </message>
    <message>
        <source>Write its name, as “Group 3-2, spring”. Only those with its card see it.</source>
        <translation>Напишите название, например «Группа 3-2, весна». Его видят только те, у кого есть карточка группы.</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Название группы</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Удалить группу «{name}»?</translation>
    </message>
    <message>
        <source>Its list, its key and every answer collected for it go: people {count}. Result files on sticks can be opened by nobody any more. What you exported stays where it is.</source>
        <translation>Удаляются её список, её ключ и все собранные для неё ответы: людей {count}. Файлы результатов на флешках больше никто не сможет открыть. Что вы экспортировали, остаётся на месте.</translation>
    </message>
    <message>
        <source>What was sent to a record store stays there: how it is taken back first stands in the guide, “From one room to a university”.</source>
        <translation>Отправленное в хранилище записей остаётся там: как сначала отозвать его, сказано в руководстве, «Из одной аудитории — в университет».</translation>
    </message>
    <message>
        <source>On a day…</source>
        <translation>В назначенный день…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>From that day My class says so; nothing is removed by itself. Write it as 2027-06-30.</source>
        <translation>С этого дня об этом напоминает «Моя группа»; само ничего не удаляется. Пишите так: 2027-06-30.</translation>
    </message>
    <message>
        <source>The day chosen is {day}.</source>
        <translation>Выбранный день: {day}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation>Оставить день</translation>
    </message>
    <message>
        <source>Remove the class on a day</source>
        <translation>Удалить группу в назначенный день</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Write the card</source>
        <translation>Записать карточку</translation>
    </message>
    <message>
        <source>Class cards (*.htclass)</source>
        <translation>Карточки группы (*.htclass)</translation>
    </message>
    <message>
        <source>Written to {path}. The key of the class, to be read aloud where a card is doubted: {key}</source>
        <translation>Записано: {path}. Ключ группы — зачитать вслух, если карточка вызывает сомнение: {key}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Таблицы (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Export the class by codes</source>
        <translation>Экспорт группы по кодам</translation>
    </message>
    <message>
        <source>Collect results</source>
        <translation>Собрать результаты</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Файлы читаются</translation>
    </message>
    <message>
        <source>Taking results in</source>
        <translation>Результаты принимаются</translation>
    </message>
</context>
<context>
    <name>ClassesScreen</name>
    <message>
        <source>My class</source>
        <translation>Моя группа</translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>For trainers: a list of people, and what they hand in from other computers.</source>
        <translation>Список людей и то, что они сдают с других компьютеров.</translation>
    </message>
    <message>
        <source>There is no class yet. A class has a card that learners need to hand in, and codes in the place of names.</source>
        <translation>Группы пока нет. У группы есть карточка, без которой учащиеся не могут сдать работу, и коды вместо имён.</translation>
    </message>
    <message>
        <source>People: {count}. Names stay on this computer; press one, or F2 in its row, to change it.</source>
        <translation>Людей: {count}. Имена остаются на этом компьютере; чтобы изменить имя, нажмите на него или F2 в его строке.</translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation>Какие попытки</translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation>Первая попытка</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Последняя попытка</translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation>Лучшая попытка</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Collect results</source>
        <translation>Собрать</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Добавить людей</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Удалить группу</translation>
    </message>
    <message>
        <source>Essays ({count})</source>
        <translation>Эссе ({count})</translation>
    </message>
    <message>
        <source>Exams ({count})</source>
        <translation>Экзамены ({count})</translation>
    </message>
    <message>
        <source>Release results of exams, or hold them back again</source>
        <translation>Открыть результаты экзаменов или снова закрыть их</translation>
    </message>
    <message>
        <source>My class</source>
        <translation>Моя группа</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Everybody ({count})</source>
        <translation>Все ({count})</translation>
    </message>
    <message>
        <source>Needs you ({count})</source>
        <translation>Ждут вас ({count})</translation>
    </message>
    <message>
        <source>Fewer columns</source>
        <translation>Меньше столбцов</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Все столбцы</translation>
    </message>
    <message>
        <source>Nobody is in this class yet. Collect results from a stick, or add people.</source>
        <translation>В группе пока никого нет. Соберите результаты с флешки или добавьте людей.</translation>
    </message>
    <message>
        <source>Nobody here has these words in name or code.</source>
        <translation>Таких слов нет ни в одном имени или коде.</translation>
    </message>
    <message>
        <source>Nobody needs you now.</source>
        <translation>Сейчас вас никто не ждёт.</translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message>
        <source>Results were collected</source>
        <translation>Результаты собраны</translation>
    </message>
    <message>
        <source>Collect results</source>
        <translation>Собрать результаты</translation>
    </message>
    <message>
        <source>Back to the class</source>
        <translation>Назад к группе</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take in: {count}</source>
        <translation>Принять: {count}</translation>
    </message>
    <message>
        <source>There is no file in this folder. Results end in .htresult; look in another folder?</source>
        <translation>В этой папке нет файлов. Результаты оканчиваются на .htresult; посмотреть в другой папке?</translation>
    </message>
    <message>
        <source>Files: {files}. Taken in: {new}.</source>
        <translation>Файлов: {files}. Принято: {new}.</translation>
    </message>
    <message>
        <source>Files: {files}. New: {new}.</source>
        <translation>Файлов: {files}. Новых: {new}.</translation>
    </message>
    <message>
        <source>Receipts that could not be written: {count}. Let the stick be written to, or make room on it, then collect once more.</source>
        <translation>Не удалось записать квитанций: {count}. Снимите с флешки защиту от записи или освободите на ней место и соберите ещё раз.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Что внутри</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>Folders inside that were not looked into: {count}. Collect from each of them too.</source>
        <translation>Вложенных папок, в которые не заглядывали: {count}. Соберите и из каждой из них.</translation>
    </message>
    <message>
        <source>Nothing is lost: files stay where they are, and newer answers join those you have; none is replaced.</source>
        <translation>Ничего не теряется: файлы остаются на месте, новые ответы добавляются к вашим и ни один не заменяют.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Take in {file}</source>
        <translation>Принять {file}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Новее</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Старее</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждён</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>Other class</source>
        <translation>Чужая группа</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Newer program</source>
        <translation>Новая программа</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>Неизвестная подпись</translation>
    </message>
    <message>
        <source>Code of another</source>
        <translation>Чужой код</translation>
    </message>
    <message>
        <source>Mends a record</source>
        <translation>Исправляет запись</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Исключён из группы</translation>
    </message>
    <message>
        <source>The same answers once more</source>
        <translation>Те же ответы ещё раз</translation>
    </message>
    <message>
        <source>Fewer answers than you have</source>
        <translation>Ответов меньше, чем у вас</translation>
    </message>
    <message>
        <source>Changed on its way, or it breaks off: ask for it again</source>
        <translation>Изменён по пути или обрывается: попросите его ещё раз</translation>
    </message>
    <message>
        <source>Put the stick back, then collect again</source>
        <translation>Верните флешку и соберите снова</translation>
    </message>
    <message>
        <source>Made with the card of another class</source>
        <translation>Сделан с карточкой другой группы</translation>
    </message>
    <message>
        <source>Not a result; not looked into</source>
        <translation>Это не результат; внутрь не заглядывали</translation>
    </message>
    <message>
        <source>Made by a newer version of the program</source>
        <translation>Сделан более новой версией программы</translation>
    </message>
    <message>
        <source>they stand under {code}</source>
        <translation>хранятся под кодом {code}</translation>
    </message>
    <message>
        <source>Answers in the file: {count}, new: {more}</source>
        <translation>Ответов в файле: {count}, новых: {more}</translation>
    </message>
    <message>
        <source>not on the list yet</source>
        <translation>пока нет в списке</translation>
    </message>
    <message>
        <source>was not on the list</source>
        <translation>раньше не было в списке</translation>
    </message>
    <message>
        <source>earlier results of this person came from another computer</source>
        <translation>прежние результаты этого человека пришли с другого компьютера</translation>
    </message>
    <message>
        <source>joins what was typed from paper under this code: where that is another person’s, “htcourse class move” parts the two</source>
        <translation>добавляется к введённому с бумаги под этим кодом: если то другой человек, их разделит команда «htcourse class move»</translation>
    </message>
    <message>
        <source>these results stand under {code}; taken in, they move to this file’s code if it is free</source>
        <translation>эти результаты хранятся под кодом {code}; когда файл принят, они переходят под его код, если он свободен</translation>
    </message>
    <message>
        <source>somebody else has this code; taken in, it gets one of its own</source>
        <translation>этот код занят; когда файл принят, он получит свой код</translation>
    </message>
    <message>
        <source>was taken out of the class on {day}: take it in again?</source>
        <translation>исключение из группы: {day}; принять снова?</translation>
    </message>
    <message>
        <source>the record kept here is damaged or gone: taken in, this takes its place, with the marks and releases given here that the class’s folder keeps; others come back only with your own copy of it</source>
        <translation>хранимая здесь запись повреждена или пропала: когда файл принят, он займёт её место вместе с выставленными здесь оценками и открытыми результатами, которые хранит папка группы; прочие вернутся только с вашей собственной её копией</translation>
    </message>
    <message>
        <source>rows changed before it was sealed: {count}</source>
        <translation>строк, изменённых до запечатывания: {count}</translation>
    </message>
    <message>
        <source>older than what you marked or released: newer results of this person are missing, and figures count what is here until their newest file is collected. If that never comes, take the person out of the class and collect this file again: it comes without your marks and releases</source>
        <translation>старее, чем то, что вы оценили или открыли: более новых результатов этого человека нет, и показатели учитывают имеющееся, пока не будет собран самый новый файл. Если он так и не придёт, исключите человека из группы и соберите этот файл снова: он придёт без ваших оценок и открытых результатов</translation>
    </message>
    <message>
        <source>marked anew: {count}</source>
        <translation>оценено заново: {count}</translation>
    </message>
    <message>
        <source>answers that cannot be marked here and count nothing: {count}; this computer does not have their question, or not as it was, or their quiz does not ask it</source>
        <translation>ответов, которые нельзя оценить здесь, они не засчитываются: {count}; на этом компьютере нет их вопроса в том виде, или их тест его не задаёт</translation>
    </message>
    <message>
        <source>answers to nothing their attempt asked, which stay out: {count}</source>
        <translation>ответов на то, чего их попытка не спрашивала, они не принимаются: {count}</translation>
    </message>
    <message>
        <source>questions and answers that cannot be read, which stay out: {count}</source>
        <translation>вопросов и ответов, которые не читаются и не принимаются: {count}</translation>
    </message>
    <message>
        <source>attempts at quizzes that no module here has, whose own weights do not count: {count}</source>
        <translation>попыток в тестах, которых нет ни в одном здешнем модуле, их собственные веса не учитываются: {count}</translation>
    </message>
    <message>
        <source>attempts in a way in which their quiz cannot be taken here, which stay out: {count}</source>
        <translation>попыток в режиме, в котором этот тест здесь не проходят, они не принимаются: {count}</translation>
    </message>
    <message>
        <source>questions left out of quizzes, which count 0: {count}</source>
        <translation>вопросов, пропущенных в тестах, за них 0: {count}</translation>
    </message>
    <message>
        <source>attempts with fewer questions than the quiz asks here (was it another version?): {count}</source>
        <translation>попыток, где вопросов меньше, чем здесь в тесте (другая версия?): {count}</translation>
    </message>
    <message>
        <source>tests and exams that are more than may be taken, of which the first count: {count}</source>
        <translation>контрольных тестов и экзаменов сверх разрешённого, считаются первые: {count}</translation>
    </message>
    <message>
        <source>said to have begun before what was collected earlier, which stays the first: {quizzes}</source>
        <translation>будто бы начаты раньше собранных до этого, первыми остаются те: {quizzes}</translation>
    </message>
    <message>
        <source>handed in twice, from two copies, of which the first counts and the second stays out: {quizzes}</source>
        <translation>сданы дважды, из двух копий; первая засчитывается, вторая не принимается: {quizzes}</translation>
    </message>
    <message>
        <source>attempts with more questions than the quiz asks here (was it another version?): {count}</source>
        <translation>попыток, где вопросов больше, чем здесь в тесте (другая версия?): {count}</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>Будет добавлено</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search everywhere</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Учебные дела</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Повторение</translation>
    </message>
    <message>
        <source>repeat, revise, revision, flashcards, spaced repetition</source>
        <translation>повторить, повторение, карточки, интервальное повторение</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход обучения</translation>
    </message>
    <message>
        <source>achievement, my results</source>
        <translation>достижения, мои результаты</translation>
    </message>
    <message>
        <source>My data and backups</source>
        <translation>Мои данные и резервные копии</translation>
    </message>
    <message>
        <source>backup, restore, my data, delete my data, export my data, bring in my data</source>
        <translation>резервная копия, восстановить, мои данные, удалить мои данные, экспорт моих данных, перенести мои данные</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
    <message>
        <source>quiz, test, exam, pre-test, post-test, attempt, results</source>
        <translation>тест, экзамен, входной тест, итоговый тест, попытка, результаты</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Мои заметки</translation>
    </message>
    <message>
        <source>notes, notebook, bookmarks, highlights</source>
        <translation>заметки, тетрадь, закладки, выделения</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Предыдущий раздел</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Следующий раздел</translation>
    </message>
    <message>
        <source>Show or hide the contents</source>
        <translation>Показать или скрыть содержание</translation>
    </message>
    <message>
        <source>Set or take away a bookmark</source>
        <translation>Поставить или убрать закладку</translation>
    </message>
    <message>
        <source>Turn a cursor for selecting words on or off</source>
        <translation>Включить или выключить курсор для выделения слов</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на этой странице</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Увеличить текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Уменьшить текст</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>options, preferences, configure</source>
        <translation>параметры, предпочтения, настроить</translation>
    </message>
    <message>
        <source>Language, country and route</source>
        <translation>Язык, страна и маршрут</translation>
    </message>
    <message>
        <source>Country and route</source>
        <translation>Страна и маршрут</translation>
    </message>
    <message>
        <source>language, country, route, change language, change country, change route</source>
        <translation>язык, страна, маршрут, сменить язык, сменить страну, сменить маршрут</translation>
    </message>
    <message>
        <source>country, route, change country, change route</source>
        <translation>страна, маршрут, сменить страну, сменить маршрут</translation>
    </message>
    <message>
        <source>Name and PIN</source>
        <translation>Имя и PIN</translation>
    </message>
    <message>
        <source>name, PIN, password, change name, change PIN, shared computer</source>
        <translation>имя, PIN, пароль, сменить имя, сменить PIN, общий компьютер</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Установить модуль</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Телефоны помощи</translation>
    </message>
    <message>
        <source>The law here</source>
        <translation>Закон в этой стране</translation>
    </message>
    <message>
        <source>law of my country, law, offences, criminal code, treaties</source>
        <translation>закон моей страны, закон, преступления, уголовный кодекс, договоры</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Словарь терминов</translation>
    </message>
    <message>
        <source>dictionary, vocabulary, terms, definitions</source>
        <translation>словарь, термины, определения</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>keyboard, shortcuts, hotkeys, keys</source>
        <translation>клавиатура, сочетания клавиш, горячие клавиши, клавиши</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>about, version, licence, license</source>
        <translation>о программе, версия, лицензия</translation>
    </message>
    <message>
        <source>Trainers’ guide</source>
        <translation>Руководство для преподавателей</translation>
    </message>
    <message>
        <source>manual, handbook, for trainers</source>
        <translation>руководство, пособие, для преподавателей</translation>
    </message>
    <message>
        <source>help, hotline, telephone, phone number, emergency, danger</source>
        <translation>помощь, горячая линия, телефон, номер телефона, экстренная помощь, опасность</translation>
    </message>
    <message>
        <source>references, bibliography, literature</source>
        <translation>ссылки, библиография, литература</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Все сочетания клавиш</translation>
    </message>
    <message>
        <source>Switch learner</source>
        <translation>Сменить учащегося</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Быстрый выход</translation>
    </message>
    <message>
        <source>Back from Quick exit</source>
        <translation>Вернуться после быстрого выхода</translation>
    </message>
    <message>
        <source>To the next link, list of terms or control; Shift+Tab back</source>
        <translation>К следующей ссылке, списку терминов или кнопке; Shift+Tab — назад</translation>
    </message>
    <message>
        <source>In a list of terms, letters or objectives, to the next; Up back</source>
        <translation>В списке терминов, букв или целей — к следующему; стрелка вверх — назад</translation>
    </message>
    <message>
        <source>Select words at the cursor (F7), with the other arrows too</source>
        <translation>Выделять слова у курсора (F7), также другими стрелками</translation>
    </message>
    <message>
        <source>Choose what has the focus</source>
        <translation>Выбрать элемент в фокусе</translation>
    </message>
    <message>
        <source>Check the answer and go on</source>
        <translation>Проверить ответ и продолжить</translation>
    </message>
    <message>
        <source>Flag a question</source>
        <translation>Отметить вопрос</translation>
    </message>
    <message>
        <source>Scroll; at the end, turn the page</source>
        <translation>Прокрутить; в конце — перейти на следующую страницу</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Продолжить курс</translation>
    </message>
    <message>
        <source>continue, resume, course, go on</source>
        <translation>продолжить, возобновить, курс, дальше</translation>
    </message>
    <message>
        <source>Highlight the words selected or found; in a case, put them into the log</source>
        <translation>Отметить выделенные или найденные слова; в деле — внести их в журнал</translation>
    </message>
    <message>
        <source>Section as PDF</source>
        <translation>Раздел в PDF</translation>
    </message>
    <message>
        <source>print, printer, PDF, on paper</source>
        <translation>печать, принтер, PDF, на бумаге</translation>
    </message>
    <message>
        <source>Lesson as PDF</source>
        <translation>Урок в PDF</translation>
    </message>
    <message>
        <source>Present this lesson on a projector</source>
        <translation>Показать этот урок через проектор</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>font, font size, zoom, bigger text, smaller text, text bigger</source>
        <translation>шрифт, размер шрифта, масштаб, крупнее, мельче, увеличить текст</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Светлая, тёмная или контрастная тема</translation>
    </message>
    <message>
        <source>theme, dark, dark theme, dark mode, night mode, light theme, high contrast, contrast, colour, color</source>
        <translation>тема, тёмная, тёмная тема, тёмный режим, ночной режим, светлая тема, высокий контраст, контраст, цвет</translation>
    </message>
    <message>
        <source>log out, sign out, change user, somebody else</source>
        <translation>выйти, сменить пользователя, кто-то другой</translation>
    </message>
    <message>
        <source>exit, quit, leave at once, hide the screen</source>
        <translation>выход, выйти сразу, уйти, спрятать экран</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Закрыть программу</translation>
    </message>
    <message>
        <source>quit, exit, end, shut down</source>
        <translation>выход, закрыть, завершить</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Follow a link; in the search field, the next match (Shift: the one before)</source>
        <translation>Перейти по ссылке; в поле поиска — следующее совпадение (Shift: предыдущее)</translation>
    </message>
    <message>
        <source>Close what lies over the page</source>
        <translation>Закрыть то, что открыто поверх страницы</translation>
    </message>
    <message>
        <source>Choose an answer or a label</source>
        <translation>Выбрать ответ или метку</translation>
    </message>
    <message>
        <source>Say how sure: a guess, fairly (half) or very (entirely) sure</source>
        <translation>Сказать, насколько вы уверены: наугад, довольно или очень</translation>
    </message>
    <message>
        <source>In review and in cases, take the last answer or step back</source>
        <translation>При повторении и в делах — отменить последний ответ или решение</translation>
    </message>
    <message>
        <source>In a case, open the next document</source>
        <translation>В деле — открыть следующий документ</translation>
    </message>
    <message>
        <source>Move an item up in an order; Ctrl+Down moves it down</source>
        <translation>Переместить элемент выше; Ctrl+Down — ниже</translation>
    </message>
    <message>
        <source>In matching and sorting, take an item out of its place</source>
        <translation>В сопоставлении и сортировке — убрать элемент с его места</translation>
    </message>
    <message>
        <source>Choose words to mark in a text, with the other arrows too</source>
        <translation>Выбрать слова для разметки в тексте, также другими стрелками</translation>
    </message>
    <message>
        <source>Take a mark in a text away</source>
        <translation>Убрать метку в тексте</translation>
    </message>
    <message>
        <source>Along the questions, with the dots in focus; Right goes on</source>
        <translation>По вопросам, когда фокус на точках; Right — вперёд</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>diploma, certificate of completion</source>
        <translation>диплом, сертификат об окончании</translation>
    </message>
    <message>
        <source>Hand in to a class</source>
        <translation>Сдать работу в группу</translation>
    </message>
    <message>
        <source>hand in, trainer assignment results receipt card</source>
        <translation>сдать, задание преподавателя, результаты, квитанция, карточка</translation>
    </message>
    <message>
        <source>Present and ask the room</source>
        <translation>Показывать и спрашивать аудиторию</translation>
    </message>
    <message>
        <source>in the room, projector, slides, poll, vote, phones, clicker, session report</source>
        <translation>в аудитории, проектор, слайды, опрос, голосование, телефоны, отчёт о занятии</translation>
    </message>
    <message>
        <source>My class</source>
        <translation>Моя группа</translation>
    </message>
    <message>
        <source>collect results, people of my class</source>
        <translation>собрать результаты, люди моей группы</translation>
    </message>
    <message>
        <source>Essays to mark</source>
        <translation>Эссе на проверку</translation>
    </message>
    <message>
        <source>essay, rubric, mark essays</source>
        <translation>эссе, рубрика, проверить эссе</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Экзамены</translation>
    </message>
    <message>
        <source>invigilation, extra time, release results</source>
        <translation>наблюдение на экзамене, дополнительное время, открыть результаты</translation>
    </message>
    <message>
        <source>Attempts and marks</source>
        <translation>Попытки и оценки</translation>
    </message>
    <message>
        <source>regrade, mark by hand, change a mark</source>
        <translation>пересчитать, оценить вручную, изменить оценку</translation>
    </message>
    <message>
        <source>Statistics of quizzes</source>
        <translation>Статистика тестов</translation>
    </message>
    <message>
        <source>statistics, item analysis, difficulty, discrimination</source>
        <translation>статистика, анализ заданий, трудность, различительная способность</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
    <message>
        <source>write and share modules, editor, write a lesson, export, import, Moodle, SCORM</source>
        <translation>писать модули и делиться ими, редактор, написать урок, экспорт, импорт, Moodle, SCORM</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>How sure are you?</source>
        <translation>Насколько вы уверены?</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Клавиша {key}</translation>
    </message>
</context>
<context>
    <name>ContentNote</name>
    <message>
        <source>Before you read</source>
        <translation>Прежде чем читать</translation>
    </message>
    <message>
        <source>Skip this lesson</source>
        <translation>Пропустить этот урок</translation>
    </message>
    <message>
        <source>You have done the other task: it counts like this lesson. You can read it at any time.</source>
        <translation>Вы выполнили другое задание: оно засчитывается как этот урок. Прочитать урок можно в любое время.</translation>
    </message>
    <message>
        <source>You can do a task of equal worth instead, or skip this lesson; you can come back at any time.</source>
        <translation>Вместо урока можно выполнить равноценное задание или просто пропустить урок; вернуться к нему можно в любое время.</translation>
    </message>
    <message>
        <source>You can skip this lesson and go on; you can come back at any time.</source>
        <translation>Этот урок можно пропустить и продолжить со следующего; вернуться к нему можно в любое время.</translation>
    </message>
    <message>
        <source>Open the other task</source>
        <translation>Открыть другое задание</translation>
    </message>
    <message>
        <source>Do another task instead</source>
        <translation>Выполнить другое задание</translation>
    </message>
    <message>
        <source>A task of equal worth</source>
        <translation>Равноценное задание</translation>
    </message>
    <message>
        <source>Read this lesson</source>
        <translation>Читать этот урок</translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Outside your route</source>
        <translation>Вне вашего маршрута</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>not on your route</source>
        <translation>не на вашем маршруте</translation>
    </message>
    <message>
        <source>changed since you read it</source>
        <translation>изменено после прочтения</translation>
    </message>
    <message>
        <source>{read} of {total} sections read</source>
        <translation>Прочитано разделов: {read} из {total}</translation>
    </message>
    <message>
        <source>{answered} of {total} checks answered</source>
        <translation>Отвечено на вопросы: {answered} из {total}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ещё не прочитано</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>открыто сейчас</translation>
    </message>
    <message>
        <source>Part {number}, {title}: {done} of {total} lessons done</source>
        <translation>Часть {number}, {title}: пройдено уроков {done} из {total}</translation>
    </message>
    <message>
        <source>Part {number}, {title}: not on your route</source>
        <translation>Часть {number}, {title}: не на вашем маршруте</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не начато</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>начато</translation>
    </message>
    <message>
        <source>done</source>
        <translation>пройдено</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Route: {route}</source>
        <translation>Маршрут: {route}</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done</source>
        <translation>Пройдено уроков: {done} из {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>ещё примерно {time}</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Кыргызстан</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Таджикистан</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Туркменистан</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Узбекистан</translation>
    </message>
</context>
<context>
    <name>CountryEntries</name>
    <message>
        <source>Offences</source>
        <translation>Преступления</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>Законы</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Органы</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Перенаправление</translation>
    </message>
    <message>
        <source>Treaties</source>
        <translation>Договоры</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Уровни</translation>
    </message>
    <message>
        <source>Emergency numbers</source>
        <translation>Номера экстренных служб</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Телефоны помощи</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Преступление</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Номер экстренной службы</translation>
    </message>
    <message>
        <source>Help line</source>
        <translation>Телефон помощи</translation>
    </message>
    <message>
        <source>What to know about it</source>
        <translation>Что о нём надо знать</translation>
    </message>
    <message>
        <source>Where it was read, one source a line</source>
        <translation>Где это прочитано, по одному источнику в строке</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>2024 or 2024-05</source>
        <translation>2024 или 2024-05</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Such as in force</source>
        <translation>Например, действует</translation>
    </message>
    <message>
        <source>Trafficking itself</source>
        <translation>Сама торговля людьми</translation>
    </message>
    <message>
        <source>Near it</source>
        <translation>Близкое к ней</translation>
    </message>
    <message>
        <source>Of the past</source>
        <translation>Прежнее</translation>
    </message>
    <message>
        <source>Empty until somebody has called</source>
        <translation>Пусто, пока никто не позвонил</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы работы</translation>
    </message>
    <message>
        <source>Such as round the clock</source>
        <translation>Например, круглосуточно</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Что в ней сказано</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что он делает</translation>
    </message>
    <message>
        <source>What happens in this step</source>
        <translation>Что происходит на этом шаге</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>Место по порядку</translation>
    </message>
    <message>
        <source>Inferred, not read</source>
        <translation>Выведено, не прочитано</translation>
    </message>
    <message>
        <source>Whose line it is</source>
        <translation>Чей это телефон</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>Последний звонок</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Кто сообщил</translation>
    </message>
    <message>
        <source>Reported in</source>
        <translation>Когда сообщено</translation>
    </message>
</context>
<context>
    <name>CountryHead</name>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Name ({language})</source>
        <translation>Название ({language})</translation>
    </message>
    <message>
        <source>Name of the country</source>
        <translation>Название страны</translation>
    </message>
    <message>
        <source>Learners who choose this country see its help lines and, under Help, Law, all else that stands here. Each entry says where it was read, and when.</source>
        <translation>Кто выбрал эту страну, видит её телефоны помощи, а в «Справке», «Закон», — всё остальное, что здесь стоит. В каждой записи сказано, где и когда это прочитано.</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>Criteria</source>
        <translation>Критерии</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>what decisions are held against.</source>
        <translation>с чем сверяют решения.</translation>
    </message>
    <message>
        <source>What a good decision does.</source>
        <translation>Что делает хорошее решение.</translation>
    </message>
    <message>
        <source>Sources, one a line</source>
        <translation>Источники, по одному в строке</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>For trainers</source>
        <translation>Для преподавателей</translation>
    </message>
    <message>
        <source>Modules, exams and essays of this computer.</source>
        <translation>Модули, экзамены и эссе этого компьютера.</translation>
    </message>
    <message>
        <source>Trainer’s PIN</source>
        <translation>PIN преподавателя</translation>
    </message>
    <message>
        <source>Choose a PIN for the trainer</source>
        <translation>Выберите PIN преподавателя</translation>
    </message>
    <message>
        <source>The PIN is a curtain, not a lock: who can open the files of this computer can read them.</source>
        <translation>PIN — занавеска, а не замок: кто может открыть файлы этого компьютера, может их и прочитать.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Set the PIN and open</source>
        <translation>Задать PIN и открыть</translation>
    </message>
    <message>
        <source>The trainer’s PIN is lost</source>
        <translation>PIN преподавателя утерян</translation>
    </message>
    <message>
        <source>No trainer’s PIN was chosen when this computer was set up</source>
        <translation>При настройке этого компьютера PIN преподавателя не был выбран</translation>
    </message>
    <message>
        <source>Several people learn here: whoever comes first cannot choose it any more. Who set up the computer puts an empty file “reset-pin” into the folder {folder} and starts the program again; then it is asked here. The file works once, and goes.</source>
        <translation>Здесь учатся несколько человек: теперь PIN не может выбрать первый пришедший. Тот, кто настраивал компьютер, кладёт пустой файл «reset-pin» в папку {folder} и запускает программу снова; тогда PIN спрашивается здесь. Файл действует один раз и удаляется.</translation>
    </message>
    <message>
        <source>It takes learners’ own PINs away, too.</source>
        <translation>Он снимает и собственные PIN учащихся.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Это не тот PIN.</translation>
    </message>
</context>
<context>
    <name>DamagedCard</name>
    <message>
        <source>Record damaged</source>
        <translation>Данные повреждены</translation>
    </message>
    <message>
        <source>No room on the disk</source>
        <translation>Нет места на диске</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Недоступны</translation>
    </message>
    <message>
        <source>The record cannot be opened. Looking for a copy …</source>
        <translation>Данные не открываются. Ищем копию…</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Сначала посмотреть</translation>
    </message>
    <message>
        <source>Start new</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Whatever you choose but Delete, the damaged file is kept beside the new one.</source>
        <translation>Что бы вы ни выбрали, кроме «Удалить», повреждённый файл останется рядом с новым.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written: free some space on it, then open the record again. What was kept in it is safe.</source>
        <translation>Диск полон или на него нельзя писать: освободите место, затем откройте данные снова. Всё сохранённое в них цело.</translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) in it not submitted go on once it is back.</source>
        <translation>
            <numerusform>%n несданный экзамен в них продолжится, когда данные вернутся.</numerusform>
            <numerusform>%n несданных экзамена в них продолжатся, когда данные вернутся.</numerusform>
            <numerusform>%n несданных экзаменов в них продолжатся, когда данные вернутся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n test(s) or exam(s) in it answers or marks may be lost: once submitted they count when a trainer says so.</source>
        <translation>
            <numerusform>В %n тесте или экзамене могли потеряться ответы или оценки: после сдачи он засчитывается, если так решит преподаватель.</numerusform>
            <numerusform>В %n тестах или экзаменах могли потеряться ответы или оценки: после сдачи они засчитываются, если так решит преподаватель.</numerusform>
            <numerusform>В %n тестах или экзаменах могли потеряться ответы или оценки: после сдачи они засчитываются, если так решит преподаватель.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from {when} ({answers})</source>
        <translation>Восстановить копию: {when} ({answers})</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Сохранить то, что читается</translation>
    </message>
    <message>
        <source>Other copies ({count})</source>
        <translation>Другие копии ({count})</translation>
    </message>
    <message>
        <source>Whatever you choose but Delete, this file is kept beside the new one.</source>
        <translation>Что бы вы ни выбрали, кроме «Удалить», этот файл останется рядом с новым.</translation>
    </message>
    <message>
        <source>May not be read</source>
        <translation>Нельзя прочитать</translation>
    </message>
    <message>
        <source>Another’s record</source>
        <translation>Чужие данные</translation>
    </message>
    <message>
        <source>Newer record</source>
        <translation>Данные новее программы</translation>
    </message>
    <message>
        <source>Record gone</source>
        <translation>Данных нет</translation>
    </message>
    <message>
        <source>The record is not in its place any more.</source>
        <translation>Данных больше нет на их месте.</translation>
    </message>
    <message>
        <source>The record is empty: what was in it is not there any more.</source>
        <translation>Файл данных пуст: того, что в нём было, больше нет.</translation>
    </message>
    <message>
        <source>The record breaks off: its end is missing, and it cannot be opened.</source>
        <translation>Файл данных обрывается: конца нет, и он не открывается.</translation>
    </message>
    <message>
        <source>Something else stands in the place of the record.</source>
        <translation>На месте данных стоит что-то другое.</translation>
    </message>
    <message>
        <source>The record of another learner stands in the place of this one.</source>
        <translation>На месте этих данных стоят данные другого учащегося.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this record. Install that, and it opens as it is.</source>
        <translation>Эти данные записала более новая версия программы. Установите её, и они откроются как есть.</translation>
    </message>
    <message>
        <source>The system does not let this account read the record. Let who set up this computer give it the right; nothing takes its place until then.</source>
        <translation>Система не даёт этой учётной записи читать данные. Пусть тот, кто настраивал компьютер, даст ей право; до тех пор ничто не займёт их место.</translation>
    </message>
    <message>
        <source>A part of what was written last, before a crash, cannot be read any more.</source>
        <translation>Часть того, что записано последним перед сбоем, больше не читается.</translation>
    </message>
    <message>
        <source>The record is whole, but the log beside it does not fit it: it is another’s, or of another day. What is this learner’s comes back, and both files are kept.</source>
        <translation>Сами данные целы, но журнал рядом с ними к ним не подходит: он чужой или от другого дня. То, что принадлежит этому учащемуся, вернётся, и оба файла сохранятся.</translation>
    </message>
    <message>
        <source>A part of the record cannot be read any more.</source>
        <translation>Часть данных больше не читается.</translation>
    </message>
    <message>
        <source>No copy was found.</source>
        <translation>Копий не найдено.</translation>
    </message>
    <message>
        <source>No copy of it is whole.</source>
        <translation>Целой копии нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies of it may be whole, and this account may not read them: let who set up this computer give it the right, then start the program again. Nothing takes its place until then.</source>
        <translation>
            <numerusform>%n копия может быть цела, но эта учётная запись не может её прочитать: пусть тот, кто настраивал компьютер, даст ей право, затем запустите программу снова. До тех пор ничто не займёт её место.</numerusform>
            <numerusform>%n копии могут быть целы, но эта учётная запись не может их прочитать: пусть тот, кто настраивал компьютер, даст ей право, затем запустите программу снова. До тех пор ничто не займёт их место.</numerusform>
            <numerusform>%n копий могут быть целы, но эта учётная запись не может их прочитать: пусть тот, кто настраивал компьютер, даст ей право, затем запустите программу снова. До тех пор ничто не займёт их место.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer can be read of the file.</source>
        <translation>В файле не читается ни одного ответа.</translation>
    </message>
    <message>
        <source>No answer can be read of the file, but notes or sections that were read can.</source>
        <translation>В файле не читается ни одного ответа, но читаются заметки или прочитанные разделы.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read of the file, the last from {when}.</source>
        <translation>
            <numerusform>В файле читается %n ответ, последний: {when}.</numerusform>
            <numerusform>В файле читаются %n ответа, последний: {when}.</numerusform>
            <numerusform>В файле читаются %n ответов, последний: {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read of the copies, the last from {when}.</source>
        <translation>
            <numerusform>В копиях читается %n ответ, последний: {when}.</numerusform>
            <numerusform>В копиях читаются %n ответа, последний: {when}.</numerusform>
            <numerusform>В копиях читаются %n ответов, последний: {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest copy may not be read by this account. One from {when} is whole and has {answers}.</source>
        <translation>Самую новую копию эта учётная запись читать не может. Более ранняя цела: {when}, в ней {answers}.</translation>
    </message>
    <message>
        <source>The newest copy is another learner’s record. One from {when} is whole and has {answers}.</source>
        <translation>Самая новая копия — данные другого учащегося. Более ранняя цела: {when}, в ней {answers}.</translation>
    </message>
    <message>
        <source>The newest copy is damaged too. One from {when} is whole and has {answers}.</source>
        <translation>Самая новая копия тоже повреждена. Более ранняя цела: {when}, в ней {answers}.</translation>
    </message>
    <message>
        <source>A copy from {when} is whole and has {answers}.</source>
        <translation>Копия цела: {when}, в ней {answers}.</translation>
    </message>
    <message numerus="yes">
        <source>%n later answer(s), up to {when}, can still be read and come back too.</source>
        <translation>
            <numerusform>%n более поздний ответ (последний: {when}) ещё читается и тоже вернётся.</numerusform>
            <numerusform>%n более поздних ответа (последний: {when}) ещё читаются и тоже вернутся.</numerusform>
            <numerusform>%n более поздних ответов (последний: {when}) ещё читаются и тоже вернутся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later note(s) can still be read and come back too.</source>
        <translation>
            <numerusform>%n более поздняя заметка ещё читается и тоже вернётся.</numerusform>
            <numerusform>%n более поздние заметки ещё читаются и тоже вернутся.</numerusform>
            <numerusform>%n более поздних заметок ещё читаются и тоже вернутся.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these can be read of the file, too, and none that is later was found.</source>
        <translation>Все они читаются и в самом файле; более поздних не найдено.</translation>
    </message>
    <message>
        <source>What was done after it may be lost.</source>
        <translation>То, что сделано после неё, может быть потеряно.</translation>
    </message>
    <message>
        <source>One dated {when} was passed over: copies are compared by what they hold.</source>
        <translation>Одна с датой {when} пропущена: копии сравниваются по содержанию.</translation>
    </message>
</context>
<context>
    <name>DebriefView</name>
    <message>
        <source>Play it again</source>
        <translation>Пройти ещё раз</translation>
    </message>
    <message>
        <source>As a text</source>
        <translation>Текстом</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Все дела</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем закончилось</translation>
    </message>
    <message>
        <source>{good} of {total} decisions fitted their criterion.</source>
        <translation>Критерию отвечают решения: {good} из {total}.</translation>
    </message>
    <message>
        <source>Not opened: {titles}.</source>
        <translation>Не открыто: {titles}.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Your way did not come to a decision that is held against it.</source>
        <translation>На вашем пути не было решения, которое с ним сверяется.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Fits the criterion</source>
        <translation>Отвечает критерию</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Не отвечает</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>На чём это основано</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Не проверено.</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Decision {number}</source>
        <translation>Решение {number}</translation>
    </message>
    <message>
        <source>The case has ended</source>
        <translation>Дело завершилось</translation>
    </message>
    <message>
        <source>1–{last}, then Enter</source>
        <translation>1–{last}, затем Enter</translation>
    </message>
    <message>
        <source>1, then Enter</source>
        <translation>1, затем Enter</translation>
    </message>
    <message>
        <source>Next, what you decided is held against the criteria.</source>
        <translation>Дальше ваши решения сверяются с критериями.</translation>
    </message>
    <message>
        <source>None of these can be undone.</source>
        <translation>Ни одно из решений нельзя отменить.</translation>
    </message>
    <message>
        <source>Can’t be undone unless it says so.</source>
        <translation>Отменить нельзя, если не сказано иное.</translation>
    </message>
    <message>
        <source>To the debrief</source>
        <translation>К разбору</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Принять решение</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>можно отменить</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close without it?</source>
        <translation>Закрыть без этого?</translation>
    </message>
    <message>
        <source>What you typed here would be gone.</source>
        <translation>Набранное здесь пропадёт.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation>Причина (можно не писать)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>свёрнуто</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>a paper that arrives.</source>
        <translation>бумага, которая приходит.</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>Time on it</source>
        <translation>Время на нём</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>{name}, shown now</source>
        <translation>{name}, открыт сейчас</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Reading the text</source>
        <translation>Текст читается</translation>
    </message>
    <message>
        <source>Bring a text in</source>
        <translation>Внести текст</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Куда?</translation>
    </message>
    <message>
        <source>Into a new module</source>
        <translation>В новый модуль</translation>
    </message>
    <message>
        <source>Into “{title}”, as new lessons</source>
        <translation>В модуль «{title}», новыми уроками</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Язык текста</translation>
    </message>
    <message>
        <source>Language of the text, guessed by its letters</source>
        <translation>Язык текста (определён по буквам)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Writing the text</source>
        <translation>Текст записывается</translation>
    </message>
    <message>
        <source>Opening the module</source>
        <translation>Модуль открывается</translation>
    </message>
    <message>
        <source>A draft of this module is there</source>
        <translation>Черновик этого модуля уже есть</translation>
    </message>
    <message>
        <source>“{title}” stands among your drafts already: {folder}</source>
        <translation>«{title}» уже есть среди ваших черновиков: {folder}</translation>
    </message>
    <message>
        <source>“{title}” stands among your drafts already, last opened on {when}: {folder}</source>
        <translation>«{title}» уже есть среди ваших черновиков, последний раз открыт {when}: {folder}</translation>
    </message>
    <message>
        <source>Make another copy</source>
        <translation>Сделать ещё одну копию</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Открыть черновик</translation>
    </message>
    <message>
        <source>The text stands in the editor. Look through what was changed, then try it.</source>
        <translation>Текст в редакторе. Просмотрите, что изменилось, затем попробуйте.</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Полужирный (Ctrl+B)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Сохранить (Ctrl+S)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>bold words</source>
        <translation>полужирные слова</translation>
    </message>
    <message>
        <source>- first
- second</source>
        <translation>- первое
- второе</translation>
    </message>
    <message>
        <source>&gt; quoted words</source>
        <translation>&gt; слова цитаты</translation>
    </message>
    <message>
        <source>words of the link</source>
        <translation>слова ссылки</translation>
    </message>
    <message>
        <source>Text of {file}</source>
        <translation>Текст файла {file}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>EditorView</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отменить действие (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Open the text</source>
        <translation>Открыть текст</translation>
    </message>
    <message>
        <source>Not written to the file: {reason}</source>
        <translation>Не записано в файл: {reason}</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Продолжить без этого</translation>
    </message>
    <message>
        <source>Go on without it?</source>
        <translation>Продолжить без этого?</translation>
    </message>
    <message>
        <source>{kind}: {sentence}</source>
        <translation>{kind}: {sentence}</translation>
    </message>
</context>
<context>
    <name>EncodingChoice</name>
    <message>
        <source>Encoding of “{file}”, which does not tell it</source>
        <translation>Кодировка файла «{file}», в котором она не указана</translation>
    </message>
    <message>
        <source>The first lines in this encoding</source>
        <translation>Первые строки в этой кодировке</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Make a copy (Ctrl+D)</source>
        <translation>Сделать копию (Ctrl+D)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Выше (Alt+Вверх)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Ниже (Alt+Вниз)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Убрать (Delete)</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>{title}, {kind}</source>
        <translation>{title}, {kind}</translation>
    </message>
    <message>
        <source>errors: {errors}, warnings: {warnings}</source>
        <translation>ошибок: {errors}, предупреждений: {warnings}</translation>
    </message>
</context>
<context>
    <name>EqualTaskView</name>
    <message>
        <source>The task</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Your answer to the task</source>
        <translation>Ваш ответ на задание</translation>
    </message>
    <message>
        <source>Write your answer here</source>
        <translation>Напишите ответ здесь</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Read this lesson</source>
        <translation>Читать этот урок</translation>
    </message>
    <message>
        <source>Go on after this lesson</source>
        <translation>Перейти к следующему</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Всё-таки не выполнено</translation>
    </message>
    <message>
        <source>Done. It counts like the lesson, which stays open if you want to read it later.</source>
        <translation>Выполнено. Засчитывается наравне с уроком; урок остаётся открытым, если захотите прочитать его позже.</translation>
    </message>
    <message>
        <source>What you write is kept with your notes, on this computer only. You may also work on paper.</source>
        <translation>Написанное хранится с вашими заметками, только на этом компьютере. Можно работать и на бумаге.</translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>This is a mistake in the program. Your answers are safe.</source>
        <translation>Это ошибка программы. Ваши ответы не пострадали.</translation>
    </message>
    <message>
        <source>You can go on. If it comes again, copy the details and pass them to who looks after the program.</source>
        <translation>Можно продолжать. Если ошибка повторится, скопируйте сведения и передайте их тому, кто обслуживает программу.</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Копировать журнал</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Скопировать сведения</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A question with choices needs at least two.</source>
        <translation>Вопросу с вариантами нужно не меньше двух вариантов.</translation>
    </message>
    <message>
        <source>Add a choice.</source>
        <translation>Добавьте вариант.</translation>
    </message>
    <message>
        <source>The fraction of “{id}” is outside -1 to 1.</source>
        <translation>Доля «{id}» выходит за пределы от -1 до 1.</translation>
    </message>
    <message>
        <source>Write a fraction from -1 to 1.</source>
        <translation>Укажите долю от -1 до 1.</translation>
    </message>
    <message>
        <source>The id “{id}” is used twice in one question.</source>
        <translation>Идентификатор «{id}» использован в одном вопросе дважды.</translation>
    </message>
    <message>
        <source>Give every element an id of its own.</source>
        <translation>Дайте каждому элементу свой идентификатор.</translation>
    </message>
    <message>
        <source>“{id}” has no feedback.</source>
        <translation>У «{id}» нет пояснения.</translation>
    </message>
    <message>
        <source>Add feedback: say why it is right or wrong.</source>
        <translation>Добавьте пояснение: почему это верно или неверно.</translation>
    </message>
    <message>
        <source>“{id}” has no text.</source>
        <translation>У «{id}» нет текста.</translation>
    </message>
    <message>
        <source>Write its text.</source>
        <translation>Напишите его текст.</translation>
    </message>
    <message>
        <source>“{list}” has {count} entries; it needs at least {least}.</source>
        <translation>Записей в «{list}»: {count}; нужно не меньше {least}.</translation>
    </message>
    <message>
        <source>Add entries to “{list}”.</source>
        <translation>Добавьте записи в «{list}».</translation>
    </message>
    <message>
        <source>A single-choice question has {count} right choices.</source>
        <translation>В вопросе с одним ответом верных вариантов: {count}.</translation>
    </message>
    <message>
        <source>The text has the mark “{mark}”, but there is no such gap.</source>
        <translation>В тексте есть метка «{mark}», но такого пропуска нет.</translation>
    </message>
    <message>
        <source>Add the gap, or take the mark out of the text.</source>
        <translation>Добавьте пропуск или уберите метку из текста.</translation>
    </message>
    <message>
        <source>The gap “{id}” is marked {count} times in the text.</source>
        <translation>Пропуск «{id}» отмечен в тексте не один раз, а столько: {count}.</translation>
    </message>
    <message>
        <source>Write its id in braces exactly once in the text.</source>
        <translation>Напишите его идентификатор в фигурных скобках в тексте ровно один раз.</translation>
    </message>
    <message>
        <source>The gap “{id}” needs either choices or answers.</source>
        <translation>Пропуску «{id}» нужны либо варианты, либо ответы.</translation>
    </message>
    <message>
        <source>Give choices for a gap to choose, answers for one to type.</source>
        <translation>Для пропуска с выбором дайте варианты, для ввода — ответы.</translation>
    </message>
    <message>
        <source>The weight of the gap “{id}” is not above 0.</source>
        <translation>Вес пропуска «{id}» не больше 0.</translation>
    </message>
    <message>
        <source>Write a weight above 0, or leave it out.</source>
        <translation>Укажите вес больше 0 или не указывайте его.</translation>
    </message>
    <message>
        <source>“{text}” can be read as two numbers; only who types it just so is right.</source>
        <translation>«{text}» можно прочитать как два числа; верным будет только ввод точно в таком виде.</translation>
    </message>
    <message>
        <source>Write thousands without a comma (1500), decimals with a point (1.5).</source>
        <translation>Пишите тысячи без запятой (1500), десятичные — с точкой (1.5).</translation>
    </message>
    <message>
        <source>The gap “{id}” has {count} right choices.</source>
        <translation>У пропуска «{id}» верных вариантов: {count}.</translation>
    </message>
    <message>
        <source>Mark exactly one choice with “correct: true”.</source>
        <translation>Отметьте ровно один вариант: «correct: true».</translation>
    </message>
    <message>
        <source>The module “{module}” is not installed.</source>
        <translation>Модуль «{module}» не установлен.</translation>
    </message>
    <message>
        <source>Look at the list of modules: it may be built in, or removed already.</source>
        <translation>Посмотрите список модулей: возможно, он встроенный или уже убран.</translation>
    </message>
    <message>
        <source>Another program changes the modules just now.</source>
        <translation>Модули сейчас изменяет другая программа.</translation>
    </message>
    <message>
        <source>Do it again when that is done; nothing was changed.</source>
        <translation>Повторите, когда она закончит; ничего не изменено.</translation>
    </message>
    <message>
        <source>The folder of modules “{path}” cannot be written ({reason}).</source>
        <translation>Нельзя записать в папку модулей «{path}» ({reason}).</translation>
    </message>
    <message>
        <source>Install it again: open its .htmod file with the program.</source>
        <translation>Установите его снова: откройте его файл .htmod в программе.</translation>
    </message>
    <message>
        <source>The id “{name}” is used twice in one list of the case.</source>
        <translation>Идентификатор «{name}» использован дважды в одном списке дела.</translation>
    </message>
    <message>
        <source>Give each element an id of its own.</source>
        <translation>Дайте каждому элементу свой идентификатор.</translation>
    </message>
    <message>
        <source>The case starts at “{name}”, but there is no such node.</source>
        <translation>Дело начинается с «{name}», но такого узла нет.</translation>
    </message>
    <message>
        <source>Write “start:” with the id of the first node.</source>
        <translation>Напишите «start:» с идентификатором первого узла.</translation>
    </message>
    <message>
        <source>The decision “{name}” leads to “{next}”, but there is no such node.</source>
        <translation>Решение «{name}» ведёт к «{next}», но такого узла нет.</translation>
    </message>
    <message>
        <source>Add the node, or correct “next”.</source>
        <translation>Добавьте узел или исправьте «next».</translation>
    </message>
    <message>
        <source>The way “{name}” leads to “{next}”, but there is no such node.</source>
        <translation>Путь «{name}» ведёт к «{next}», но такого узла нет.</translation>
    </message>
    <message>
        <source>No way leads to the node “{name}”.</source>
        <translation>К узлу «{name}» нет пути.</translation>
    </message>
    <message>
        <source>Let a decision lead to it, or remove it.</source>
        <translation>Пусть к нему ведёт какое-нибудь решение, или уберите его.</translation>
    </message>
    <message>
        <source>From “{name}” no ending can be reached: a loop without an exit.</source>
        <translation>Из «{name}» нельзя прийти ни к одной концовке: замкнутый круг.</translation>
    </message>
    <message>
        <source>“{name}” is a dead end: it has no decisions and is no ending.</source>
        <translation>«{name}» — тупик: нет решений, и это не концовка.</translation>
    </message>
    <message>
        <source>Add a decision that leads on, or write “ending: true”.</source>
        <translation>Добавьте решение, которое ведёт дальше, или напишите «ending: true».</translation>
    </message>
    <message>
        <source>The ending “{name}” can be reached with nothing to debrief.</source>
        <translation>До концовки «{name}» можно дойти так, что разбирать будет нечего.</translation>
    </message>
    <message>
        <source>Give a decision on the way to it a “debrief”.</source>
        <translation>Добавьте «debrief» к решению на пути к ней.</translation>
    </message>
    <message>
        <source>“{name}” is an ending, but it has decisions.</source>
        <translation>«{name}» — концовка, но у неё есть решения.</translation>
    </message>
    <message>
        <source>Remove the decisions, or “ending: true”.</source>
        <translation>Уберите решения или «ending: true».</translation>
    </message>
    <message>
        <source>“{name}” is marked as best, but it is no ending.</source>
        <translation>«{name}» отмечен как лучшая концовка, но это не концовка.</translation>
    </message>
    <message>
        <source>Write “best: true” at endings only.</source>
        <translation>Пишите «best: true» только у концовок.</translation>
    </message>
    <message>
        <source>“{name}” has “ways” that lead on at once, and decisions or an end.</source>
        <translation>У «{name}» есть «ways», которые сразу ведут дальше, и ещё решения или конец.</translation>
    </message>
    <message>
        <source>Make two nodes of it: what is decided first, and a fork after it.</source>
        <translation>Сделайте из него два узла: сначала решение, после него развилку.</translation>
    </message>
    <message>
        <source>“{name}” has “ways”: nobody sees its text or what it shows.</source>
        <translation>У «{name}» есть «ways»: его текста и того, что он показывает, никто не увидит.</translation>
    </message>
    <message>
        <source>Write it at the nodes that the ways lead to.</source>
        <translation>Напишите это у узлов, к которым ведут пути.</translation>
    </message>
    <message>
        <source>The last way of “{name}” asks for something: none may be left.</source>
        <translation>Последний путь «{name}» что-то требует: может не остаться ни одного.</translation>
    </message>
    <message>
        <source>Add a last way with “next” only, for all others.</source>
        <translation>Добавьте последним путь с одним «next» — для всех остальных случаев.</translation>
    </message>
    <message>
        <source>A way asks for “{name}”, which is not in the state.</source>
        <translation>Путь требует «{name}», а в состоянии этого нет.</translation>
    </message>
    <message>
        <source>A way asks for “{name}” of {value}: everybody has it, or nobody.</source>
        <translation>Путь требует «{name}» со значением {value}: это есть у всех или ни у кого.</translation>
    </message>
    <message>
        <source>Write the least that is needed, 1 to 3.</source>
        <translation>Напишите наименьшее нужное значение, от 1 до 3.</translation>
    </message>
    <message>
        <source>“within” is {value}; it counts minutes from the start of the case.</source>
        <translation>«within» равно {value}; это минуты от начала дела.</translation>
    </message>
    <message>
        <source>Write the most minutes that may have passed.</source>
        <translation>Напишите, сколько минут самое большее может пройти.</translation>
    </message>
    <message>
        <source>The node shows a document “{name}” that is not there.</source>
        <translation>Узел показывает документ «{name}», которого нет.</translation>
    </message>
    <message>
        <source>Add it to “documents”, or correct the id.</source>
        <translation>Добавьте его в «documents» или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>The debrief names a criterion “{name}” that is not there.</source>
        <translation>В разборе назван критерий «{name}», которого нет.</translation>
    </message>
    <message>
        <source>Add it to “criteria”, or correct the id.</source>
        <translation>Добавьте его в «criteria» или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>The state “{name}” starts at {value}; it runs from 0 to 3.</source>
        <translation>Начальное значение состояния «{name}» — {value}; допустимо от 0 до 3.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 3.</source>
        <translation>Укажите число от 0 до 3.</translation>
    </message>
    <message>
        <source>An effect changes “{name}”, which is not in the state.</source>
        <translation>Действие меняет «{name}», чего нет в состоянии.</translation>
    </message>
    <message>
        <source>Add it to “state”, or correct the name.</source>
        <translation>Добавьте это в «state» или исправьте имя.</translation>
    </message>
    <message>
        <source>The case ends at {end}, before it starts.</source>
        <translation>Дело заканчивается в {end}, раньше, чем начинается.</translation>
    </message>
    <message>
        <source>Let the clock end later on the same day.</source>
        <translation>Пусть часы остановятся позже в тот же день.</translation>
    </message>
    <message>
        <source>“{time}” is no time of day.</source>
        <translation>«{time}» не является временем суток.</translation>
    </message>
    <message>
        <source>Write it as &quot;14:05&quot;, in quotes.</source>
        <translation>Напишите как &quot;14:05&quot;, в кавычках.</translation>
    </message>
    <message>
        <source>The minutes name a route “{route}” that module.yaml does not have.</source>
        <translation>В минутах назван маршрут «{route}», которого нет в module.yaml.</translation>
    </message>
    <message>
        <source>Add the route to module.yaml, or correct its name.</source>
        <translation>Добавьте маршрут в module.yaml или исправьте его имя.</translation>
    </message>
    <message>
        <source>An entry does not say where it was read.</source>
        <translation>В записи не сказано, где это прочитано.</translation>
    </message>
    <message>
        <source>Write its sources under “sources”.</source>
        <translation>Напишите её источники в «sources».</translation>
    </message>
    <message>
        <source>An entry does not say as of when it is true.</source>
        <translation>В записи не сказано, на какое время она верна.</translation>
    </message>
    <message>
        <source>Write the year or day under “as_of”.</source>
        <translation>Напишите год или день в «as_of».</translation>
    </message>
    <message>
        <source>A help line does not say whose it is.</source>
        <translation>У телефона помощи не сказано, чей он.</translation>
    </message>
    <message>
        <source>Write it under “name”.</source>
        <translation>Напишите это в «name».</translation>
    </message>
    <message>
        <source>A help line has no number.</source>
        <translation>У телефона помощи нет номера.</translation>
    </message>
    <message>
        <source>Write it under “number”.</source>
        <translation>Напишите его в «number».</translation>
    </message>
    <message>
        <source>A help line does not say who reported it.</source>
        <translation>У телефона помощи не сказано, кто о нём сообщил.</translation>
    </message>
    <message>
        <source>Write it under “reported_by”.</source>
        <translation>Напишите это в «reported_by».</translation>
    </message>
    <message>
        <source>A help line does not say when it was reported.</source>
        <translation>У телефона помощи не сказано, когда о нём сообщили.</translation>
    </message>
    <message>
        <source>Write it under “reported_in”.</source>
        <translation>Напишите это в «reported_in».</translation>
    </message>
    <message>
        <source>“{key}” must be a list of entries.</source>
        <translation>«{key}» должен быть списком записей.</translation>
    </message>
    <message>
        <source>Begin each entry with “- ”, and give it “sources” and “as_of”.</source>
        <translation>Начинайте каждую запись с «- » и укажите «sources» и «as_of».</translation>
    </message>
    <message>
        <source>Write 2024-05-31, or leave it empty as long as nobody has called.</source>
        <translation>Напишите 2024-05-31 или оставьте пустым, пока никто не позвонил.</translation>
    </message>
    <message>
        <source>“{value}” is no date on which somebody called the line.</source>
        <translation>«{value}» не является датой, когда по этому номеру звонили.</translation>
    </message>
    <message>
        <source>“{figure}” stands in a paragraph without a citation.</source>
        <translation>«{figure}» стоит в абзаце без ссылки на источник.</translation>
    </message>
    <message>
        <source>Cite where it comes from, [@source, page], or leave the number out.</source>
        <translation>Укажите, откуда оно: [@source, page], или уберите число.</translation>
    </message>
    <message>
        <source>The note “{note}” is a reference, and no source of the module is made of it.</source>
        <translation>Сноска «{note}» — ссылка на литературу, а источника модуля из неё не сделано.</translation>
    </message>
    <message>
        <source>Make a source of it, and cite that in place of the note: [@source, page].</source>
        <translation>Сделайте из неё источник и сошлитесь на него вместо сноски: [@source, page].</translation>
    </message>
    <message>
        <source>The question “{name}” tests no objective.</source>
        <translation>Вопрос «{name}» не проверяет ни одной цели.</translation>
    </message>
    <message>
        <source>Choose its objective, in the text “objective: …” with its id; Progress goes by them.</source>
        <translation>Выберите его цель, в тексте — «objective: …» с её идентификатором; по целям строится ход обучения.</translation>
    </message>
    <message>
        <source>Questions in no quiz or lesson: {count} ({names}).</source>
        <translation>Вопросов, которых нет ни в тесте, ни в уроке: {count} ({names}).</translation>
    </message>
    <message>
        <source>Name them in a quiz, or ask them in a lesson by “!!! check”.</source>
        <translation>Назовите их в тесте или задайте в уроке через «!!! check».</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” names a question “{name}” that is not there.</source>
        <translation>В тесте «{quiz}» назван вопрос «{name}», которого нет.</translation>
    </message>
    <message>
        <source>Write the question, or correct the id.</source>
        <translation>Напишите вопрос или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” belongs to a lesson “{name}” that is not there.</source>
        <translation>Тест «{quiz}» относится к уроку «{name}», которого нет.</translation>
    </message>
    <message>
        <source>Correct the lesson&apos;s id, or leave it out.</source>
        <translation>Исправьте идентификатор урока или не указывайте его.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” is for a route “{name}” that is not there.</source>
        <translation>Тест «{quiz}» — для маршрута «{name}», которого нет.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” has no questions.</source>
        <translation>В тесте «{quiz}» нет вопросов.</translation>
    </message>
    <message>
        <source>Name questions, or add “draw”.</source>
        <translation>Назовите вопросы или добавьте «draw».</translation>
    </message>
    <message>
        <source>The exam “{quiz}” has {minutes} minutes.</source>
        <translation>У экзамена «{quiz}» указано минут: {minutes}.</translation>
    </message>
    <message>
        <source>Write how many there are, or leave them out: then there is no limit.</source>
        <translation>Напишите, сколько их, или уберите: тогда ограничения нет.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” has minutes, but only an exam is timed.</source>
        <translation>У теста «{quiz}» есть минуты, но время ограничено только у экзамена.</translation>
    </message>
    <message>
        <source>Add “exam” to its modes, or leave the minutes out.</source>
        <translation>Добавьте «exam» в его режимы или уберите минуты.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” says what “{mode}” tells, but has no such mode.</source>
        <translation>У теста «{quiz}» сказано, что сообщать в режиме «{mode}», но такого режима у него нет.</translation>
    </message>
    <message>
        <source>Add the mode, or take its feedback out.</source>
        <translation>Добавьте режим или уберите его feedback.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” tells the right answer in “{mode}”, but not whether an answer is right.</source>
        <translation>Тест «{quiz}» в режиме «{mode}» показывает верный ответ, но не говорит, верен ли данный.</translation>
    </message>
    <message>
        <source>Who sees the one sees the other: set both to true, or both to false.</source>
        <translation>Кто видит одно, видит и другое: задайте оба как true или оба как false.</translation>
    </message>
    <message>
        <source>A draw of the quiz “{quiz}” finds no question beside the fixed ones.</source>
        <translation>Выборка теста «{quiz}» не находит вопросов, кроме заданных.</translation>
    </message>
    <message>
        <source>Ask for an objective, difficulty or type there are questions of.</source>
        <translation>Укажите цель, сложность или тип, для которых есть вопросы.</translation>
    </message>
    <message>
        <source>A draw of the quiz “{quiz}” asks for {count} questions and finds {found}.</source>
        <translation>Выборка теста «{quiz}»: нужно вопросов — {count}, найдено — {found}.</translation>
    </message>
    <message>
        <source>Ask for fewer, or write more.</source>
        <translation>Запросите меньше или напишите ещё.</translation>
    </message>
    <message>
        <source>A draw of the quiz “{quiz}” asks for {count} questions.</source>
        <translation>Выборка теста «{quiz}» запрашивает вопросов: {count}.</translation>
    </message>
    <message>
        <source>Ask for one or more.</source>
        <translation>Запросите один или больше.</translation>
    </message>
    <message>
        <source>The draws of the quiz “{quiz}” ask for {count} questions together and find {found}.</source>
        <translation>Выборки теста «{quiz}» вместе требуют вопросов: {count}, а находят: {found}.</translation>
    </message>
    <message>
        <source>Ask for fewer, or write more: several lines draw out of the same questions.</source>
        <translation>Требуйте меньше или напишите больше: несколько строк выбирают из одних и тех же вопросов.</translation>
    </message>
    <message>
        <source>There is no source “{name}” in sources.json.</source>
        <translation>В sources.json нет источника «{name}».</translation>
    </message>
    <message>
        <source>Add the source, or correct the id after “@”.</source>
        <translation>Добавьте источник или исправьте идентификатор после «@».</translation>
    </message>
    <message>
        <source>There is no term “{name}” in glossary.yaml.</source>
        <translation>В glossary.yaml нет термина «{name}».</translation>
    </message>
    <message>
        <source>Add the term, or correct the id after “term=”.</source>
        <translation>Добавьте термин или исправьте идентификатор после «term=».</translation>
    </message>
    <message>
        <source>The module holds no readable picture “{name}”.</source>
        <translation>В модуле нет читаемого изображения «{name}».</translation>
    </message>
    <message>
        <source>Put it into the folder “images” and write images/name.png.</source>
        <translation>Положите его в папку «images» и напишите images/name.png.</translation>
    </message>
    <message>
        <source>The picture “{name}” has no words for those who do not see it.</source>
        <translation>У изображения «{name}» нет описания для тех, кто его не видит.</translation>
    </message>
    <message>
        <source>Say in the square brackets what it shows: ![…](…).</source>
        <translation>Опишите в квадратных скобках, что на нём: ![…](…).</translation>
    </message>
    <message>
        <source>The link “{to}” leads nowhere.</source>
        <translation>Ссылка «{to}» никуда не ведёт.</translation>
    </message>
    <message>
        <source>Write lesson-id#section, #section of this lesson, or a web address.</source>
        <translation>Напишите lesson-id#section, #section этого урока или веб-адрес.</translation>
    </message>
    <message>
        <source>There is no block “{kind}”.</source>
        <translation>Блока «{kind}» нет.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>Выберите одно из: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no country of the course.</source>
        <translation>«{name}» не входит в страны курса.</translation>
    </message>
    <message>
        <source>There is no question “{name}”.</source>
        <translation>Вопроса «{name}» нет.</translation>
    </message>
    <message>
        <source>Write the question in quizzes/, or correct the id.</source>
        <translation>Напишите вопрос в quizzes/ или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>There is no data/{name}.yaml to draw from.</source>
        <translation>Нет файла data/{name}.yaml, по которому рисовать.</translation>
    </message>
    <message>
        <source>Add the .yaml and .csv, or correct the name.</source>
        <translation>Добавьте .yaml и .csv или исправьте имя.</translation>
    </message>
    <message>
        <source>“{name}” is a {kind}.</source>
        <translation>«{name}»: это {kind}.</translation>
    </message>
    <message>
        <source>Write !!! {kind} “{name}”.</source>
        <translation>Напишите !!! {kind} «{name}».</translation>
    </message>
    <message>
        <source>“{citation}” is no citation.</source>
        <translation>«{citation}» не является ссылкой на источник.</translation>
    </message>
    <message>
        <source>Write “@source-id” or “@source-id, art. 3”.</source>
        <translation>Напишите «@source-id» или «@source-id, art. 3».</translation>
    </message>
    <message>
        <source>There is no entry “{name}” in facts.yaml.</source>
        <translation>В facts.yaml нет записи «{name}».</translation>
    </message>
    <message>
        <source>Add the entry, or correct the id.</source>
        <translation>Добавьте запись или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>No lesson has the objective “{name}”.</source>
        <translation>Цели «{name}» нет ни в одном уроке.</translation>
    </message>
    <message>
        <source>Add it to a lesson&apos;s objectives, or correct the id.</source>
        <translation>Добавьте её в цели урока или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>The slide “{title}” has {words} words; a room reads {limit}.</source>
        <translation>На слайде «{title}» слов: {words}; аудитория прочтёт {limit}.</translation>
    </message>
    <message>
        <source>Keep the key words and say the rest, or make two slides.</source>
        <translation>Оставьте ключевые слова, а остальное скажите, или сделайте два слайда.</translation>
    </message>
    <message>
        <source>The slide “{title}” does not fit a projector of 1366×768 at 30 px.</source>
        <translation>Слайд «{title}» не помещается на проектор 1366×768 при 30 пикселях.</translation>
    </message>
    <message>
        <source>Shorten it, or make two slides.</source>
        <translation>Сократите его или сделайте два слайда.</translation>
    </message>
    <message>
        <source>The {kind} id “{name}” would belong to another module.</source>
        <translation>Идентификатор «{name}» ({kind}) принадлежал бы другому модулю.</translation>
    </message>
    <message>
        <source>Write an id without “/”: small letters, digits and hyphens.</source>
        <translation>Напишите идентификатор без «/»: строчные латинские буквы, цифры и дефисы.</translation>
    </message>
    <message>
        <source>The {kind} id “{name}” is used twice, first in {first}.</source>
        <translation>Идентификатор «{name}» ({kind}) использован дважды, впервые — в {first}.</translation>
    </message>
    <message>
        <source>Give one of the two another id.</source>
        <translation>Дайте одному из двух другой идентификатор.</translation>
    </message>
    <message>
        <source>The lesson “{name}” is named twice in the parts.</source>
        <translation>Урок «{name}» назван в частях дважды.</translation>
    </message>
    <message>
        <source>Name it once.</source>
        <translation>Назовите его один раз.</translation>
    </message>
    <message>
        <source>The lesson “{name}” is in no part, so nobody can open it.</source>
        <translation>Урока «{name}» нет ни в одной части, поэтому открыть его нельзя.</translation>
    </message>
    <message>
        <source>Name it under “lessons” of a part in module.yaml.</source>
        <translation>Назовите его в «lessons» одной из частей в module.yaml.</translation>
    </message>
    <message>
        <source>There is no lesson “{name}”.</source>
        <translation>Урока «{name}» нет.</translation>
    </message>
    <message>
        <source>Write the lesson, or correct the id.</source>
        <translation>Напишите урок или исправьте идентификатор.</translation>
    </message>
    <message>
        <source>The route “{route}” names a section “{name}” that is not there.</source>
        <translation>В маршруте «{route}» назван раздел «{name}», которого нет.</translation>
    </message>
    <message>
        <source>Write lesson-id#section.</source>
        <translation>Напишите lesson-id#section.</translation>
    </message>
    <message>
        <source>No lesson names minutes for the route “{route}”.</source>
        <translation>Ни в одном уроке не указаны минуты для маршрута «{route}».</translation>
    </message>
    <message>
        <source>Give lessons minutes for it, or list its sections.</source>
        <translation>Укажите для него минуты в уроках или перечислите его разделы.</translation>
    </message>
    <message>
        <source>The sections take {total} minutes, the lesson&apos;s longest route {wanted}.</source>
        <translation>Минут в разделах: {total}, в самом длинном маршруте урока: {wanted}.</translation>
    </message>
    <message>
        <source>Change the minutes of the sections or of the lesson.</source>
        <translation>Измените минуты разделов или урока.</translation>
    </message>
    <message>
        <source>No question tests the objective “{name}”.</source>
        <translation>Ни один вопрос не проверяет цель «{name}».</translation>
    </message>
    <message>
        <source>Write a question with “objective: {name}”, or drop the objective.</source>
        <translation>Напишите вопрос с «objective: {name}» или уберите цель.</translation>
    </message>
    <message>
        <source>“{name}” is said to be {status}, but names no source.</source>
        <translation>У «{name}» указано {status}, но источник не назван.</translation>
    </message>
    <message>
        <source>Name its sources, or write “status: unchecked”.</source>
        <translation>Назовите источники или напишите «status: unchecked».</translation>
    </message>
    <message>
        <source>“{name}” names no source for its numbers.</source>
        <translation>У «{name}» не назван источник чисел.</translation>
    </message>
    <message>
        <source>Choose a source in its form, or write sources: [“@source-id”].</source>
        <translation>Выберите источник в форме или напишите sources: [“@source-id”].</translation>
    </message>
    <message>
        <source>The lesson has a content note, but nothing for those who leave it out.</source>
        <translation>У урока есть предупреждение о содержании, но нет ничего для тех, кто его пропустит.</translation>
    </message>
    <message>
        <source>Add “equal_task: |-” with a task of equal worth for the same objective.</source>
        <translation>Добавьте «equal_task: |-» с равноценным заданием для той же цели.</translation>
    </message>
    <message>
        <source>This section&apos;s questions differ from the original&apos;s: {names}.</source>
        <translation>Вопросы этого раздела отличаются от оригинала: {names}.</translation>
    </message>
    <message>
        <source>Use the same !!! check lines as the original.</source>
        <translation>Используйте те же строки !!! check, что и в оригинале.</translation>
    </message>
    <message>
        <source>“{id}” belongs to the unknown category “{category}”.</source>
        <translation>«{id}» относится к неизвестной категории «{category}».</translation>
    </message>
    <message>
        <source>Use the id of one of the categories.</source>
        <translation>Используйте идентификатор одной из категорий.</translation>
    </message>
    <message>
        <source>The essay has no model answer.</source>
        <translation>У эссе нет образцового ответа.</translation>
    </message>
    <message>
        <source>Add “model_answer”: learners compare their own with it.</source>
        <translation>Добавьте «model_answer»: учащиеся сравнивают с ним свой ответ.</translation>
    </message>
    <message>
        <source>The levels of “{id}” do not start at 0 points and rise.</source>
        <translation>Уровни «{id}» не начинаются с 0 баллов или не возрастают.</translation>
    </message>
    <message>
        <source>Give one level 0 points and every other its own number above 0.</source>
        <translation>Дайте одному уровню 0 баллов, а каждому другому — своё число больше 0.</translation>
    </message>
    <message>
        <source>Every pair has the same right side: there is nothing to choose from.</source>
        <translation>У всех пар одна и та же правая сторона: выбирать не из чего.</translation>
    </message>
    <message>
        <source>Give the pairs different right sides, or add a distractor.</source>
        <translation>Дайте парам разные правые стороны или добавьте отвлекающий вариант.</translation>
    </message>
    <message>
        <source>The distractor “{id}” reads like the right side of a pair.</source>
        <translation>Отвлекающий вариант «{id}» совпадает с правой частью пары.</translation>
    </message>
    <message>
        <source>Word it differently, or take it out.</source>
        <translation>Сформулируйте иначе или уберите.</translation>
    </message>
    <message>
        <source>A multiple-choice question has no right choice.</source>
        <translation>В вопросе с несколькими ответами нет верного варианта.</translation>
    </message>
    <message>
        <source>Mark the right choices with “correct: true”.</source>
        <translation>Отметьте верные варианты: «correct: true».</translation>
    </message>
    <message>
        <source>A multiple-choice question has only right choices.</source>
        <translation>В вопросе с несколькими ответами все варианты верные.</translation>
    </message>
    <message>
        <source>Add a choice that is wrong, or ticking all is the answer.</source>
        <translation>Добавьте неверный вариант, иначе ответ — отметить все.</translation>
    </message>
    <message>
        <source>The fractions of the right choices add up to {sum}, not to 1.</source>
        <translation>Сумма долей верных вариантов — {sum}, а не 1.</translation>
    </message>
    <message>
        <source>Let the fractions above 0 add up to 1.</source>
        <translation>Пусть доли больше 0 в сумме дают 1.</translation>
    </message>
    <message>
        <source>A learner who ticks every choice gets points.</source>
        <translation>Учащийся, отметивший все варианты, получает баллы.</translation>
    </message>
    <message>
        <source>Give the wrong choices negative fractions that add up to -1.</source>
        <translation>Дайте неверным вариантам отрицательные доли с суммой -1.</translation>
    </message>
    <message>
        <source>There are `units` but no `unit` that they are other forms of.</source>
        <translation>Есть `units`, но нет `unit`, чьими другими формами они были бы.</translation>
    </message>
    <message>
        <source>Write the unit that is shown behind the field as `unit`.</source>
        <translation>Напишите единицу, которая стоит за полем, в `unit`.</translation>
    </message>
    <message>
        <source>“{id}” has a value or tolerance that cannot be used.</source>
        <translation>У «{id}» непригодное значение или допуск.</translation>
    </message>
    <message>
        <source>Write a number, and a tolerance of 0 or more.</source>
        <translation>Укажите число и допуск не меньше 0.</translation>
    </message>
    <message>
        <source>A tagging question has {count} right verdicts.</source>
        <translation>В вопросе с разметкой верных выводов: {count}.</translation>
    </message>
    <message>
        <source>Mark exactly one verdict with “correct: true”.</source>
        <translation>Отметьте ровно один вывод: «correct: true».</translation>
    </message>
    <message>
        <source>“{person}” is neither adult nor child.</source>
        <translation>«{person}» не является ни adult, ни child.</translation>
    </message>
    <message>
        <source>Write “person: adult” or “person: child”.</source>
        <translation>Напишите «person: adult» или «person: child».</translation>
    </message>
    <message>
        <source>The mark “{mark}” in the narrative cannot be read.</source>
        <translation>Метку «{mark}» в тексте нельзя прочитать.</translation>
    </message>
    <message>
        <source>Write it as [words]{{label #id}}, or put a backslash before the bracket.</source>
        <translation>Напишите [words]{{label #id}} или поставьте перед скобкой обратную косую черту.</translation>
    </message>
    <message>
        <source>“{id}” has the unknown label “{label}”.</source>
        <translation>У «{id}» неизвестная метка «{label}».</translation>
    </message>
    <message>
        <source>“{id}” is marked but not among the spans.</source>
        <translation>«{id}» отмечен, но его нет среди фрагментов.</translation>
    </message>
    <message>
        <source>“{id}” is marked with two labels.</source>
        <translation>«{id}» отмечен двумя метками.</translation>
    </message>
    <message>
        <source>“{id}” marks no word.</source>
        <translation>«{id}» не отмечает ни одного слова.</translation>
    </message>
    <message>
        <source>The span “{id}” is not marked in the narrative.</source>
        <translation>Фрагмент «{id}» не отмечен в тексте.</translation>
    </message>
    <message>
        <source>Mark its words in the narrative, or take it out of the spans.</source>
        <translation>Отметьте его слова в тексте или уберите его из фрагментов.</translation>
    </message>
    <message>
        <source>Mend the mark in the narrative: its label, its id, its words.</source>
        <translation>Исправьте метку в тексте: метку, идентификатор, слова.</translation>
    </message>
    <message>
        <source>“{id}” is worth the whole point, but “{other}” takes the same answer first.</source>
        <translation>«{id}» стоит целого балла, но «{other}» раньше забирает тот же ответ.</translation>
    </message>
    <message>
        <source>Put the answer that is worth more first.</source>
        <translation>Поставьте первым ответ, который стоит больше.</translation>
    </message>
    <message>
        <source>No answer is worth the whole point.</source>
        <translation>Ни один ответ не даёт полный балл.</translation>
    </message>
    <message>
        <source>Leave the fraction out of the answer that is fully right.</source>
        <translation>Не указывайте долю у полностью верного ответа.</translation>
    </message>
    <message>
        <source>“{path}” is neither a file nor a folder.</source>
        <translation>«{path}» — не файл и не папка.</translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation>Выберите файл или папку.</translation>
    </message>
    <message>
        <source>There is no file or folder “{path}”.</source>
        <translation>Файла или папки «{path}» нет.</translation>
    </message>
    <message>
        <source>Check the name, and that the disk is connected.</source>
        <translation>Проверьте имя и подключён ли диск.</translation>
    </message>
    <message>
        <source>“{path}” is in no format the program can read.</source>
        <translation>Формат «{path}» программа читать не умеет.</translation>
    </message>
    <message>
        <source>Choose a folder that holds a module.yaml, or a .htmod file.</source>
        <translation>Выберите папку, в которой есть module.yaml, или файл .htmod.</translation>
    </message>
    <message>
        <source>What cameras and programs wrote beside pictures, such as place, time and person, is left out (pictures: {count}).</source>
        <translation>То, что камеры и программы записали рядом со снимками, например место, время и имя, опущено (снимков: {count}).</translation>
    </message>
    <message>
        <source>Look whether what the pictures show names a place or a person.</source>
        <translation>Посмотрите, не выдаёт ли само изображение место или человека.</translation>
    </message>
    <message>
        <source>A chart is a .yaml that describes it and a .csv of the same name.</source>
        <translation>Диаграмма — это описывающий её файл .yaml и файл .csv с тем же именем.</translation>
    </message>
    <message>
        <source>Add the .{ending} file.</source>
        <translation>Добавьте файл .{ending}.</translation>
    </message>
    <message>
        <source>The module has no translation into “{language}”; the file is left out.</source>
        <translation>У модуля нет перевода на «{language}»; файл пропущен.</translation>
    </message>
    <message>
        <source>Add the language to “languages” in module.yaml, or rename the file.</source>
        <translation>Добавьте язык в «languages» в module.yaml или переименуйте файл.</translation>
    </message>
    <message>
        <source>The table cannot be read: {detail}.</source>
        <translation>Таблицу нельзя прочитать: {detail}.</translation>
    </message>
    <message>
        <source>Check the quotation marks of this line and the ones before.</source>
        <translation>Проверьте кавычки в этой строке и в строках до неё.</translation>
    </message>
    <message>
        <source>The columns are not separated by commas.</source>
        <translation>Столбцы не разделены запятыми.</translation>
    </message>
    <message>
        <source>Save it as CSV with commas.</source>
        <translation>Сохраните как CSV с запятыми.</translation>
    </message>
    <message>
        <source>Two columns have the same name, or one has none.</source>
        <translation>У двух столбцов одно имя, или у одного его нет.</translation>
    </message>
    <message>
        <source>Give every column a name of its own in the first line.</source>
        <translation>Дайте каждому столбцу своё имя в первой строке.</translation>
    </message>
    <message>
        <source>The line has {count} cells, but the table has {wanted} columns.</source>
        <translation>Ячеек в строке: {count}, столбцов в таблице: {wanted}.</translation>
    </message>
    <message>
        <source>Put cells with commas in quotation marks; leave unknown cells empty.</source>
        <translation>Ячейки с запятыми заключайте в кавычки; неизвестные оставляйте пустыми.</translation>
    </message>
    <message>
        <source>A country&apos;s file needs its title and lists of entries.</source>
        <translation>Файлу страны нужны название и списки записей.</translation>
    </message>
    <message>
        <source>Start it with “title: …”.</source>
        <translation>Начните его с «title: …».</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Папку нельзя прочитать: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Проверьте, есть ли у вас право на чтение.</translation>
    </message>
    <message>
        <source>The folder holds more than {limit} files; the rest was not read.</source>
        <translation>Файлов в папке больше, чем {limit}; остальные не прочитаны.</translation>
    </message>
    <message>
        <source>Choose the module&apos;s own folder, or split the module.</source>
        <translation>Выберите папку самого модуля или разделите модуль.</translation>
    </message>
    <message>
        <source>Nothing reads this file: “{folder}” holds {endings}.</source>
        <translation>Этот файл ничто не читает: в «{folder}» лежат {endings}.</translation>
    </message>
    <message>
        <source>Rename it, or move it out of the module.</source>
        <translation>Переименуйте его или уберите из модуля.</translation>
    </message>
    <message>
        <source>This is a link to a folder, to a file outside the module, or to nothing.</source>
        <translation>Это ссылка на папку, на файл вне модуля или в никуда.</translation>
    </message>
    <message>
        <source>Put a copy of the file itself here.</source>
        <translation>Положите сюда копию самого файла.</translation>
    </message>
    <message>
        <source>The name of this file or folder is in an old encoding and cannot be read.</source>
        <translation>Имя этого файла или папки записано в старой кодировке и не читается.</translation>
    </message>
    <message>
        <source>Give it a plain name, and name it so where it is used.</source>
        <translation>Дайте простое имя и называйте так же там, где он используется.</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>Это не файл и не папка.</translation>
    </message>
    <message>
        <source>Remove it from the module.</source>
        <translation>Уберите это из модуля.</translation>
    </message>
    <message>
        <source>A term&apos;s translation has no key “{key}”.</source>
        <translation>У перевода термина нет ключа «{key}».</translation>
    </message>
    <message>
        <source>Its keys are term, definition and status.</source>
        <translation>Его ключи: term, definition и status.</translation>
    </message>
    <message>
        <source>“{status}” is no status of a term.</source>
        <translation>«{status}» не является статусом термина.</translation>
    </message>
    <message>
        <source>Write official, usual or proposed.</source>
        <translation>Напишите official, usual или proposed.</translation>
    </message>
    <message>
        <source>The lesson does not start with its front matter between two “---” lines.</source>
        <translation>Урок не начинается со сведений между двумя строками «---».</translation>
    </message>
    <message>
        <source>Start the file with ---, id: …, title: …, --- on lines of their own.</source>
        <translation>Начните файл с ---, id: …, title: …, --- на отдельных строках.</translation>
    </message>
    <message>
        <source>Text before the first “##” heading is in no section and not shown.</source>
        <translation>Текст до первого заголовка «##» не входит ни в один раздел и не показывается.</translation>
    </message>
    <message>
        <source>Put a heading above it: ## Title {{#slug}}.</source>
        <translation>Поставьте над ним заголовок: ## Title {{#slug}}.</translation>
    </message>
    <message>
        <source>The lesson has no section.</source>
        <translation>В уроке нет разделов.</translation>
    </message>
    <message>
        <source>Start one with a heading: ## Title {{#slug}}.</source>
        <translation>Начните раздел с заголовка: ## Title {{#slug}}.</translation>
    </message>
    <message>
        <source>“{mark}” in the heading is not understood.</source>
        <translation>«{mark}» в заголовке непонятно.</translation>
    </message>
    <message>
        <source>Write {{#slug minutes=9 subtitle=&quot;A few words&quot; keywords=&quot;one, two&quot;}}.</source>
        <translation>Напишите {{#slug minutes=9 subtitle=&quot;A few words&quot; keywords=&quot;one, two&quot;}}.</translation>
    </message>
    <message>
        <source>The section “{title}” has no lasting name.</source>
        <translation>У раздела «{title}» нет постоянного имени.</translation>
    </message>
    <message>
        <source>“{slug}” is not a name of small letters, digits and hyphens.</source>
        <translation>«{slug}» — имя не из строчных латинских букв, цифр и дефисов.</translation>
    </message>
    <message>
        <source>Write it after the title: ## {title} {{#a-name}}.</source>
        <translation>Напишите его после названия: ## {title} {{#a-name}}.</translation>
    </message>
    <message>
        <source>The original of this lesson has no “{name}”.</source>
        <translation>В оригинале этого урока нет «{name}».</translation>
    </message>
    <message>
        <source>Ids are the same in every language: copy them from the original.</source>
        <translation>Идентификаторы одинаковы во всех языках: скопируйте их из оригинала.</translation>
    </message>
    <message>
        <source>“{name}” of the original is not translated.</source>
        <translation>«{name}» из оригинала не переведено.</translation>
    </message>
    <message>
        <source>Translate it; until then the original is shown in its place.</source>
        <translation>Переведите это; до тех пор показывается оригинал.</translation>
    </message>
    <message>
        <source>The file must hold a list.</source>
        <translation>В файле должен быть список.</translation>
    </message>
    <message>
        <source>Begin every entry with “- id: …”.</source>
        <translation>Начинайте каждую запись с «- id: …».</translation>
    </message>
    <message>
        <source>The module&apos;s id “{value}” is not made of small letters and hyphens.</source>
        <translation>Идентификатор модуля «{value}» состоит не только из строчных букв и дефисов.</translation>
    </message>
    <message>
        <source>Write an id such as my-module; it can never change later.</source>
        <translation>Напишите идентификатор вроде my-module; позже изменить его нельзя.</translation>
    </message>
    <message>
        <source>The module’s id has {count} letters, and {most} are the most it may have.</source>
        <translation>В идентификаторе модуля букв: {count}, а можно самое большее {most}.</translation>
    </message>
    <message>
        <source>Write a shorter id such as my-module; it can never change later.</source>
        <translation>Напишите идентификатор короче, например my-module; потом его менять нельзя.</translation>
    </message>
    <message>
        <source>“{value}” is not a version with three numbers.</source>
        <translation>«{value}» не является версией из трёх чисел.</translation>
    </message>
    <message>
        <source>Write version: 1.0.0.</source>
        <translation>Напишите version: 1.0.0.</translation>
    </message>
    <message>
        <source>“{value}” is no version of the program.</source>
        <translation>«{value}» — не версия программы.</translation>
    </message>
    <message>
        <source>Write needs: “0.1”, the oldest version the module works with.</source>
        <translation>Напишите needs: «0.1» — самую старую версию, с которой модуль работает.</translation>
    </message>
    <message>
        <source>The languages are not a list of codes.</source>
        <translation>Языки заданы не списком кодов.</translation>
    </message>
    <message>
        <source>Write languages: [en, ru], the language of the originals first.</source>
        <translation>Напишите languages: [en, ru], первым — язык оригиналов.</translation>
    </message>
    <message>
        <source>The module needs version {needs} of the program; this is version {version}.</source>
        <translation>Модулю нужна версия программы {needs}; здесь версия {version}.</translation>
    </message>
    <message>
        <source>Install the newer program, or ask the module&apos;s author for an older version.</source>
        <translation>Установите более новую программу или попросите у автора модуля более старую версию.</translation>
    </message>
    <message>
        <source>The folder holds no module.yaml, so it has no name, version or languages.</source>
        <translation>В папке нет module.yaml, поэтому нет ни имени, ни версии, ни языков.</translation>
    </message>
    <message>
        <source>Add module.yaml with id, version, title and languages.</source>
        <translation>Добавьте module.yaml с id, version, title и languages.</translation>
    </message>
    <message>
        <source>The file is not the kind of picture its name says.</source>
        <translation>Файл — не того вида изображение, что следует из его имени.</translation>
    </message>
    <message>
        <source>Save the picture anew as PNG or JPEG.</source>
        <translation>Сохраните изображение заново как PNG или JPEG.</translation>
    </message>
    <message>
        <source>Export it as plain SVG in UTF-8.</source>
        <translation>Экспортируйте как простой SVG в UTF-8.</translation>
    </message>
    <message>
        <source>Make the drawing simpler, or save it as PNG.</source>
        <translation>Упростите рисунок или сохраните его как PNG.</translation>
    </message>
    <message>
        <source>The picture has more than {limit} million dots and would fill the memory.</source>
        <translation>В рисунке больше {limit} млн точек, он занял бы всю память.</translation>
    </message>
    <message>
        <source>The JPEG is drawn {count} times over itself: showing it would stop the window.</source>
        <translation>JPEG прорисовывается поверх себя {count} раз: его показ остановил бы окно.</translation>
    </message>
    <message>
        <source>Save the picture anew as JPEG, without “progressive”.</source>
        <translation>Сохраните рисунок заново как JPEG, без «progressive».</translation>
    </message>
    <message>
        <source>The file says more than the picture shows: it may name place, time, device and person.</source>
        <translation>Файл говорит больше, чем видно на снимке: в нём могут быть место, время, устройство и имя.</translation>
    </message>
    <message>
        <source>Packages and courses taken out are without it. Before you hand on the file itself, remove the picture and add it again in the editor.</source>
        <translation>В пакетах и выгруженных курсах этого нет. Прежде чем передать сам файл, удалите снимок и добавьте его в редакторе заново.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off: some of it would stay empty.</source>
        <translation>Рисунок повреждён или обрезан: часть его осталась бы пустой.</translation>
    </message>
    <message>
        <source>The drawing is damaged: it cannot be read as SVG.</source>
        <translation>Рисунок повреждён: он не читается как SVG.</translation>
    </message>
    <message>
        <source>The drawing is not written in UTF-8.</source>
        <translation>Рисунок записан не в UTF-8.</translation>
    </message>
    <message>
        <source>The drawing is nested more than {limit} deep.</source>
        <translation>Вложенность в рисунке больше {limit}.</translation>
    </message>
    <message>
        <source>The drawing holds “{what}”: scripts, style sheets and outside files are refused.</source>
        <translation>В рисунке есть «{what}»: скрипты, таблицы стилей и внешние файлы не принимаются.</translation>
    </message>
    <message>
        <source>Drawing it would stop the window: it takes as long as more than {limit} shapes.</source>
        <translation>Его прорисовка остановила бы окно: она длится дольше, чем у {limit} фигур.</translation>
    </message>
    <message>
        <source>A quiz file holds “questions:” and “quizzes:”, each with a list.</source>
        <translation>В файле теста — «questions:» и «quizzes:», у каждого список.</translation>
    </message>
    <message>
        <source>Start the file with “questions:” and begin each question with “- id:”.</source>
        <translation>Начните файл с «questions:», а каждый вопрос — с «- id:».</translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation>Нет «{key}».</translation>
    </message>
    <message>
        <source>There is no bank “{name}”.</source>
        <translation>Набора «{name}» нет.</translation>
    </message>
    <message>
        <source>Write “bank: exam”, or leave it out: then the questions are practised.</source>
        <translation>Напишите «bank: exam» или уберите строку: тогда вопросы — для тренировки.</translation>
    </message>
    <message>
        <source>A quiz asks “{id}” by its id alone; its points do not stand there.</source>
        <translation>Тест называет «{id}» одним идентификатором; его баллы там не стоят.</translation>
    </message>
    <message>
        <source>Write {id} in “questions”, and its points in “weights” of the quiz: “{id}: 3”.</source>
        <translation>Напишите {id} в «questions», а его баллы — в «weights» теста: «{id}: 3».</translation>
    </message>
    <message>
        <source>Add “{key}: …”: what the learner is asked.</source>
        <translation>Добавьте «{key}: …»: о чём спрашивают учащегося.</translation>
    </message>
    <message>
        <source>The difficulty is {value}, not 1, 2 or 3.</source>
        <translation>Сложность — {value}, а не 1, 2 или 3.</translation>
    </message>
    <message>
        <source>Guess: 1 easy, 2 middling, 3 hard; statistics show the truth later.</source>
        <translation>Оцените на глаз: 1 — легко, 2 — средне, 3 — трудно; статистика уточнит позже.</translation>
    </message>
    <message>
        <source>Did you mean “{near}”?</source>
        <translation>Возможно, имелось в виду «{near}»?</translation>
    </message>
    <message>
        <source>There is no question type “{name}”.</source>
        <translation>Типа вопроса «{name}» нет.</translation>
    </message>
    <message>
        <source>“{key}” must be a text.</source>
        <translation>«{key}» должен быть текстом.</translation>
    </message>
    <message>
        <source>“{key}” must be a whole number.</source>
        <translation>«{key}» должен быть целым числом.</translation>
    </message>
    <message>
        <source>“{key}” must be a number.</source>
        <translation>«{key}» должен быть числом.</translation>
    </message>
    <message>
        <source>“{key}” must be true or false.</source>
        <translation>«{key}» должен быть true или false.</translation>
    </message>
    <message>
        <source>“{key}” must be a list.</source>
        <translation>«{key}» должен быть списком.</translation>
    </message>
    <message>
        <source>“{key}” must be a mapping of keys and values.</source>
        <translation>«{key}» должен состоять из ключей и значений.</translation>
    </message>
    <message>
        <source>Put the value in quotes.</source>
        <translation>Заключите значение в кавычки.</translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation>Напишите true или false без кавычек.</translation>
    </message>
    <message>
        <source>Write digits alone, such as 1117: no sign between thousands, no unit.</source>
        <translation>Напишите одни цифры, например 1117: без знака между тысячами и без единицы.</translation>
    </message>
    <message>
        <source>Write digits, such as 1117 or 0.5: no sign between thousands, no unit.</source>
        <translation>Напишите цифрами, например 1117 или 0.5: без знака между тысячами и без единицы.</translation>
    </message>
    <message>
        <source>Write its keys below it, one “key: value” a line, each indented by two.</source>
        <translation>Напишите его ключи ниже, по одному «ключ: значение» в строке, каждый с отступом в два пробела.</translation>
    </message>
    <message>
        <source>Write [one, two], or one “- …” a line.</source>
        <translation>Напишите [one, two] или по одному «- …» в строке.</translation>
    </message>
    <message>
        <source>Add “{key}: …”.</source>
        <translation>Добавьте «{key}: …».</translation>
    </message>
    <message>
        <source>“{key}” must be one of: {known}.</source>
        <translation>«{key}» должен быть одним из: {known}.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Выберите одно из них.</translation>
    </message>
    <message>
        <source>In “{key}” stands “{word}”, which is none of: {known}.</source>
        <translation>В «{key}» стоит «{word}», а можно только: {known}.</translation>
    </message>
    <message>
        <source>Remove it, or check where it belongs: the indentation decides.</source>
        <translation>Уберите его или проверьте, куда он относится: это решает отступ.</translation>
    </message>
    <message>
        <source>The key “{key}” is not known here.</source>
        <translation>Ключ «{key}» здесь неизвестен.</translation>
    </message>
    <message>
        <source>This is not JSON: {detail}.</source>
        <translation>Это не JSON: {detail}.</translation>
    </message>
    <message>
        <source>Mend it by hand, or export the sources as CSL-JSON again.</source>
        <translation>Исправьте вручную или снова экспортируйте источники как CSL-JSON.</translation>
    </message>
    <message>
        <source>Source number {number} has no id.</source>
        <translation>У источника номер {number} нет идентификатора.</translation>
    </message>
    <message>
        <source>Give it an “id”: the name it is cited by.</source>
        <translation>Дайте ему «id»: имя, по которому на него ссылаются.</translation>
    </message>
    <message>
        <source>The source “{id}” has no title.</source>
        <translation>У источника «{id}» нет названия.</translation>
    </message>
    <message>
        <source>Add its title.</source>
        <translation>Добавьте его название.</translation>
    </message>
    <message>
        <source>How far the source “{id}” was seen is not said in a known word.</source>
        <translation>Насколько просмотрен источник «{id}», не сказано известным словом.</translation>
    </message>
    <message>
        <source>Write “custom”: {{“seen”: “full”, “part”, “summary” or “none”}}.</source>
        <translation>Напишите &quot;custom&quot;: {{&quot;seen&quot;: &quot;full&quot;, &quot;part&quot;, &quot;summary&quot; или &quot;none&quot;}}.</translation>
    </message>
    <message>
        <source>Open it in a text editor and save it with the encoding “UTF-8”.</source>
        <translation>Откройте его в текстовом редакторе и сохраните в кодировке «UTF-8».</translation>
    </message>
    <message>
        <source>The file is in UTF-8 and damaged: “�” stands for what cannot be read.</source>
        <translation>Файл в UTF-8 и повреждён: «�» стоит вместо того, что не читается.</translation>
    </message>
    <message>
        <source>Look for “�” and write the letter again, or take an undamaged copy of the file.</source>
        <translation>Найдите «�» и напишите букву заново или возьмите неповреждённую копию файла.</translation>
    </message>
    <message>
        <source>The file has more than {limit} lines.</source>
        <translation>В файле больше {limit} строк.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Файл нельзя прочитать: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” holds more than {count} files.</source>
        <translation>В «{path}» больше {count} файлов.</translation>
    </message>
    <message>
        <source>Choose the folder of the lessons alone.</source>
        <translation>Выберите папку с одними уроками.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>Файл «{path}» не читается: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read it, and copy it anew if the disk is damaged.</source>
        <translation>Проверьте, есть ли у вас право на чтение; если диск повреждён, скопируйте файл заново.</translation>
    </message>
    <message>
        <source>“{path}” is larger than {megabytes} MB.</source>
        <translation>«{path}» больше {megabytes} МБ.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} kB, the most a file of its kind may have.</source>
        <translation>Файл больше {limit} кБ — предела для файлов этого вида.</translation>
    </message>
    <message>
        <source>Split it, or make it smaller.</source>
        <translation>Разделите или уменьшите его.</translation>
    </message>
    <message>
        <source>The file is UTF-16, not UTF-8.</source>
        <translation>Файл в UTF-16, а не в UTF-8.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text: a letter in line {line} cannot be read.</source>
        <translation>Файл — не текст UTF-8: в строке {line} есть нечитаемый знак.</translation>
    </message>
    <message>
        <source>The file holds a NUL character: it is damaged or not a text file.</source>
        <translation>В файле есть символ NUL: он повреждён или это не текстовый файл.</translation>
    </message>
    <message>
        <source>Restore it from a copy, or remove the character in a text editor.</source>
        <translation>Восстановите его из копии или удалите символ в текстовом редакторе.</translation>
    </message>
    <message>
        <source>The file starts with an invisible mark (BOM) that other programs may show.</source>
        <translation>Файл начинается с невидимой метки (BOM), которую могут показать другие программы.</translation>
    </message>
    <message>
        <source>Save it as “UTF-8” without BOM.</source>
        <translation>Сохраните его как «UTF-8» без BOM.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>Half of a character stands here, written as “\u” with four digits.</source>
        <translation>Здесь стоит половина знака, записанная как «\u» с четырьмя цифрами.</translation>
    </message>
    <message>
        <source>Write the character itself, or remove what is written for it.</source>
        <translation>Напишите сам знак или уберите то, что стоит вместо него.</translation>
    </message>
    <message>
        <source>The file has no text and is left out.</source>
        <translation>В файле нет текста; он пропущен.</translation>
    </message>
    <message>
        <source>Write it, or delete it.</source>
        <translation>Напишите его или удалите.</translation>
    </message>
    <message>
        <source>The file is no text, whatever its name says, and is left out.</source>
        <translation>Файл — не текст, что бы ни говорило его имя; он пропущен.</translation>
    </message>
    <message>
        <source>Open it in the program it is of, and save it as a text.</source>
        <translation>Откройте его в той программе, в которой он сделан, и сохраните как текст.</translation>
    </message>
    <message>
        <source>There is no text that can become a lesson: no module was made.</source>
        <translation>Нет текста, который мог бы стать уроком: модуль не создан.</translation>
    </message>
    <message>
        <source>Choose one in Markdown, Word or LibreOffice (.md, .docx, .odt), or a folder of them.</source>
        <translation>Выберите текст Markdown, Word или LibreOffice (.md, .docx, .odt) либо папку с такими текстами.</translation>
    </message>
    <message>
        <source>The file was in {encoding} and is read as such; the lesson is in UTF-8.</source>
        <translation>Файл был в кодировке {encoding} и так прочитан; урок — в UTF-8.</translation>
    </message>
    <message>
        <source>Look whether all letters are right.</source>
        <translation>Посмотрите, все ли буквы верны.</translation>
    </message>
    <message>
        <source>The file does not say its encoding: it is read as {encoding}, which is a guess.</source>
        <translation>Файл не называет своей кодировки: он прочитан как {encoding}, это догадка.</translation>
    </message>
    <message>
        <source>Look whether all letters are right; if not, save it in UTF-8 and bring it in once more.</source>
        <translation>Посмотрите, все ли буквы верны; если нет, сохраните его в UTF-8 и внесите ещё раз.</translation>
    </message>
    <message>
        <source>Of what stands above the text only the title is taken; left out: {names}.</source>
        <translation>Из того, что стоит над текстом, взято только название; пропущено: {names}.</translation>
    </message>
    <message>
        <source>Write it into the lesson if learners should read it.</source>
        <translation>Напишите это в уроке, если учащимся надо это прочитать.</translation>
    </message>
    <message>
        <source>The file has no heading of the first level: the lesson is called “{title}”.</source>
        <translation>В файле нет заголовка первого уровня: урок назван «{title}».</translation>
    </message>
    <message>
        <source>Begin it with “# Title”.</source>
        <translation>Начните его с «# Название».</translation>
    </message>
    <message>
        <source>Another heading of the first level, “{title}”, begins a section.</source>
        <translation>Ещё один заголовок первого уровня, «{title}», начинает раздел.</translation>
    </message>
    <message>
        <source>Make a file of its own of it if it is a lesson.</source>
        <translation>Если это урок, сделайте из него отдельный файл.</translation>
    </message>
    <message>
        <source>Text before the first heading of the second level becomes the section “{title}”.</source>
        <translation>Текст перед первым заголовком второго уровня становится разделом «{title}».</translation>
    </message>
    <message>
        <source>Give it a heading of its own.</source>
        <translation>Дайте ему свой заголовок.</translation>
    </message>
    <message>
        <source>“{mark}” behind a heading is left out.</source>
        <translation>«{mark}» после заголовка пропущено.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>The heading “{title}” is too long for a title: the whole of it stands below as text.</source>
        <translation>Заголовок «{title}» слишком длинный для названия: целиком он стоит ниже как текст.</translation>
    </message>
    <message>
        <source>Give it a short title.</source>
        <translation>Дайте ему короткое название.</translation>
    </message>
    <message>
        <source>The heading “{title}” calls a note, which a title cannot: its first paragraph does.</source>
        <translation>В заголовке «{title}» стоит сноска, а в названии её быть не может: она перенесена в первый абзац.</translation>
    </message>
    <message>
        <source>Move the mark of the note to the words it belongs to.</source>
        <translation>Перенесите знак сноски к словам, к которым она относится.</translation>
    </message>
    <message>
        <source>The link to “{target}” leads to nothing a module holds; its words stay.</source>
        <translation>Ссылка на «{target}» не ведёт ни к чему, что бывает в модуле; её слова остаются.</translation>
    </message>
    <message>
        <source>Link to a section, or to a page on the web.</source>
        <translation>Сошлитесь на раздел или на страницу в интернете.</translation>
    </message>
    <message>
        <source>Put it beside the text as PNG, JPEG or SVG of at most 8 MB.</source>
        <translation>Положите его рядом с текстом как PNG, JPEG или SVG не больше 8 МБ.</translation>
    </message>
    <message>
        <source>The picture “{target}” is not there and is left out; its words stay.</source>
        <translation>Изображения «{target}» нет на месте, оно пропущено; его слова остаются.</translation>
    </message>
    <message>
        <source>The picture “{target}” cannot be read and is left out; its words stay.</source>
        <translation>Изображение «{target}» нельзя прочитать, оно пропущено; его слова остаются.</translation>
    </message>
    <message>
        <source>The picture “{target}” is on the web and is left out; its words stay.</source>
        <translation>Изображение «{target}» находится в интернете и пропущено; его слова остаются.</translation>
    </message>
    <message>
        <source>The picture “{target}” had {old} MB, too much for a module: it has {new} MB now.</source>
        <translation>Рисунок «{target}» занимал {old} МБ, для модуля слишком много: теперь {new} МБ.</translation>
    </message>
    <message>
        <source>Look whether all in it can still be read; the file it came from is as it was.</source>
        <translation>Посмотрите, всё ли в нём ещё читается; исходный файл не изменён.</translation>
    </message>
    <message>
        <source>The picture “{target}” is not described.</source>
        <translation>У рисунка «{target}» нет описания.</translation>
    </message>
    <message>
        <source>Say between the brackets what it shows, for those who cannot see it.</source>
        <translation>Напишите в скобках, что он показывает, — для тех, кто его не видит.</translation>
    </message>
    <message>
        <source>“{target}” cites a source this module does not have; it stands as text.</source>
        <translation>«{target}» ссылается на источник, которого в модуле нет; стоит как текст.</translation>
    </message>
    <message>
        <source>Add the source to sources.json, then cite it.</source>
        <translation>Добавьте источник в sources.json, затем сошлитесь на него.</translation>
    </message>
    <message>
        <source>Notes within the line (^[…]) stand below the text now, with numbers ({count}).</source>
        <translation>Примечания внутри строки (^[…]) теперь стоят под текстом, с номерами ({count}).</translation>
    </message>
    <message>
        <source>The block “{name}” is shown as “{taken}”.</source>
        <translation>Блок «{name}» показан как «{taken}».</translation>
    </message>
    <message>
        <source>Choose one of: note, tip, warning, example, law, story, question.</source>
        <translation>Выберите одно из: note, tip, warning, example, law, story, question.</translation>
    </message>
    <message>
        <source>A lesson has no form for this, it is left out: {names}.</source>
        <translation>В уроке для этого нет формы, пропущено: {names}.</translation>
    </message>
    <message>
        <source>Say it in words, or add it as a picture.</source>
        <translation>Скажите это словами или добавьте рисунком.</translation>
    </message>
    <message>
        <source>A lesson has no form for this, its words stand on one line: {names}.</source>
        <translation>В уроке для этого нет формы, слова стоят в одной строке: {names}.</translation>
    </message>
    <message>
        <source>Look at it in its lesson, and write it in another way or add it as a picture.</source>
        <translation>Посмотрите на это в уроке и напишите иначе или добавьте рисунком.</translation>
    </message>
    <message>
        <source>Lists are numbered by figures alone: 1, 2, 3 stand in the place of {names}.</source>
        <translation>Списки нумеруются только цифрами: вместо {names} стоят 1, 2, 3.</translation>
    </message>
    <message>
        <source>Where a text speaks of such a point, write its letter at the start of the item.</source>
        <translation>Где текст говорит о таком пункте, напишите его букву в начале пункта.</translation>
    </message>
    <message>
        <source>Cells of a table are merged over rows: each row gets what stands there.</source>
        <translation>Ячейки таблицы объединены по строкам: в каждую строку поставлено то, что в них стоит.</translation>
    </message>
    <message>
        <source>Look at the table in its lesson.</source>
        <translation>Посмотрите на таблицу в её уроке.</translation>
    </message>
    <message>
        <source>The document has tracked changes: it is taken as if all were accepted.</source>
        <translation>В документе есть отслеживаемые правки: он взят так, будто все приняты.</translation>
    </message>
    <message>
        <source>To have it otherwise, reject them in the document and bring it in again.</source>
        <translation>Если нужно иначе, отклоните их в документе и внесите его ещё раз.</translation>
    </message>
    <message>
        <source>A part is so long that its words stand without their looks.</source>
        <translation>Одна часть так длинна, что её слова стоят без оформления.</translation>
    </message>
    <message>
        <source>Split the table or list in the document, and bring it in again.</source>
        <translation>Разделите таблицу или список в документе и внесите его ещё раз.</translation>
    </message>
    <message>
        <source>Files no lesson shows are left out ({count}): {names}.</source>
        <translation>Файлы, которых не показывает ни один урок, пропущены ({count}): {names}.</translation>
    </message>
    <message>
        <source>Bring questions in from their own files; put other texts into a lesson.</source>
        <translation>Вопросы вносите из их собственных файлов; другие тексты поместите в урок.</translation>
    </message>
    <message>
        <source>In a translation of questions “{key}” at the top is not read.</source>
        <translation>В переводе вопросов «{key}» на верхнем уровне не читается.</translation>
    </message>
    <message>
        <source>Write questions below “questions:” and quizzes below “quizzes:”, each by its id.</source>
        <translation>Пишите вопросы под «questions:», а тесты — под «quizzes:», каждый по его id.</translation>
    </message>
    <message>
        <source>“{path}” of “{name}” is translated, but the original has no such text.</source>
        <translation>«{path}» в «{name}» переведено, но в оригинале такого текста нет.</translation>
    </message>
    <message>
        <source>Use the ids of the original; a translation holds texts only.</source>
        <translation>Используйте идентификаторы оригинала; в переводе только тексты.</translation>
    </message>
    <message>
        <source>“{name}” is not wholly translated; missing: {paths}.</source>
        <translation>«{name}» переведено не полностью; не хватает: {paths}.</translation>
    </message>
    <message>
        <source>Translate the texts; until then the original is shown in their place.</source>
        <translation>Переведите тексты; до тех пор на их месте показывается оригинал.</translation>
    </message>
    <message>
        <source>“{name}” is translated, but there is no original of that id.</source>
        <translation>«{name}» переведено, но оригинала с таким идентификатором нет.</translation>
    </message>
    <message>
        <source>Use the id, or the file name, of the original.</source>
        <translation>Используйте идентификатор или имя файла оригинала.</translation>
    </message>
    <message>
        <source>A colon followed by a space stands where a text was begun.</source>
        <translation>В начатом тексте стоит двоеточие с пробелом.</translation>
    </message>
    <message>
        <source>Put the whole text in quotes, or check the indentation of the line.</source>
        <translation>Заключите весь текст в кавычки или проверьте отступ строки.</translation>
    </message>
    <message>
        <source>A text starts with a character that means something else in YAML.</source>
        <translation>Текст начинается со знака, который в YAML означает другое.</translation>
    </message>
    <message>
        <source>Put the text in quotes.</source>
        <translation>Заключите текст в кавычки.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation>Кавычка открыта и не закрыта.</translation>
    </message>
    <message>
        <source>Close it; a quotation mark inside a quoted text is written \&quot;.</source>
        <translation>Закройте её; кавычка внутри текста в кавычках пишется \&quot;.</translation>
    </message>
    <message>
        <source>A list or mapping in brackets is not closed, or a comma is missing.</source>
        <translation>Список или набор в скобках не закрыт, или не хватает запятой.</translation>
    </message>
    <message>
        <source>Add the comma or bracket; put texts with commas in quotes.</source>
        <translation>Добавьте запятую или скобку; тексты с запятыми заключайте в кавычки.</translation>
    </message>
    <message>
        <source>A line is neither “key: value” nor part of a text.</source>
        <translation>Строка — не «key: value» и не часть текста.</translation>
    </message>
    <message>
        <source>Add the colon, or indent the line so that it belongs to the text above.</source>
        <translation>Добавьте двоеточие или сделайте отступ, чтобы строка относилась к тексту выше.</translation>
    </message>
    <message>
        <source>The line is indented differently from its neighbours.</source>
        <translation>Отступ строки отличается от соседних.</translation>
    </message>
    <message>
        <source>Line up keys of one mapping, and the dashes of one list, under each other.</source>
        <translation>Выровняйте друг под другом ключи одного набора и дефисы одного списка.</translation>
    </message>
    <message>
        <source>A value is missing, or a bracket is opened and never closed.</source>
        <translation>Не хватает значения, или скобка открыта и нигде не закрыта.</translation>
    </message>
    <message>
        <source>Write the value, or close the bracket.</source>
        <translation>Напишите значение или закройте скобку.</translation>
    </message>
    <message>
        <source>A text starts with “*”, which means something else in YAML.</source>
        <translation>Текст начинается с «*», что в YAML означает другое.</translation>
    </message>
    <message>
        <source>The line “%YAML” names a version that cannot be read.</source>
        <translation>Строка «%YAML» называет версию, которую нельзя прочитать.</translation>
    </message>
    <message>
        <source>Delete the line: files of modules need none.</source>
        <translation>Удалите строку: файлам модулей она не нужна.</translation>
    </message>
    <message>
        <source>A number behind “\U” or “%” is that of no character or version.</source>
        <translation>Число после «\U» или «%» не соответствует ни знаку, ни версии.</translation>
    </message>
    <message>
        <source>Write the character itself.</source>
        <translation>Напишите сам знак.</translation>
    </message>
    <message>
        <source>A comma ended the text before “{rest}”; in curly brackets it parts two keys.</source>
        <translation>Запятая закончила текст перед «{rest}»; в фигурных скобках она разделяет два ключа.</translation>
    </message>
    <message>
        <source>Put the whole text in quotes.</source>
        <translation>Заключите весь текст в кавычки.</translation>
    </message>
    <message>
        <source>The line is indented with a tab; YAML allows spaces only.</source>
        <translation>Отступ сделан табуляцией; YAML допускает только пробелы.</translation>
    </message>
    <message>
        <source>Replace the tab by spaces.</source>
        <translation>Замените табуляцию пробелами.</translation>
    </message>
    <message>
        <source>This cannot be read as YAML: {detail}.</source>
        <translation>Это нельзя прочитать как YAML: {detail}.</translation>
    </message>
    <message>
        <source>Compare the line with the sample module.</source>
        <translation>Сравните строку с образцом модуля.</translation>
    </message>
    <message>
        <source>The file nests too deeply, or grows too large through anchors and aliases.</source>
        <translation>Слишком глубокая вложенность, или файл слишком разрастается из-за якорей и ссылок.</translation>
    </message>
    <message>
        <source>Write the values out instead of repeating them by “*name”, and nest less.</source>
        <translation>Выпишите значения вместо повторения через «*name» и уменьшите вложенность.</translation>
    </message>
    <message>
        <source>What begins here has more than {limit} keys or elements.</source>
        <translation>В том, что начинается здесь, больше {limit} ключей или элементов.</translation>
    </message>
    <message>
        <source>Make several files of it.</source>
        <translation>Сделайте из этого несколько файлов.</translation>
    </message>
    <message>
        <source>“{tag}” is a YAML tag; modules hold plain values only.</source>
        <translation>«{tag}» — тег YAML; в модулях только простые значения.</translation>
    </message>
    <message>
        <source>Remove the tag; put a text that starts with “!” in quotes.</source>
        <translation>Уберите тег; текст, который начинается с «!», заключите в кавычки.</translation>
    </message>
    <message>
        <source>A list or mapping stands where a key should be.</source>
        <translation>На месте ключа стоит список или набор.</translation>
    </message>
    <message>
        <source>Put a text that starts with “[” or “{{” in quotes.</source>
        <translation>Текст, который начинается с «[» или «{{», заключите в кавычки.</translation>
    </message>
    <message>
        <source>“{key}” is written twice; it already stands in line {first}.</source>
        <translation>«{key}» написан дважды; он уже стоит в строке {first}.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Уберите один из двух.</translation>
    </message>
    <message>
        <source>A block that starts with !!! or ??? stands too far to the right.</source>
        <translation>Блок, который начинается с !!! или ???, сдвинут слишком далеко вправо.</translation>
    </message>
    <message>
        <source>Start it at the left edge, or four spaces inside the block around it.</source>
        <translation>Начните его у левого края или на четыре пробела внутри внешнего блока.</translation>
    </message>
    <message>
        <source>A “{kind}” block cannot stand inside this block.</source>
        <translation>Блок «{kind}» не может стоять внутри этого блока.</translation>
    </message>
    <message>
        <source>Move it out, below.</source>
        <translation>Вынесите его ниже.</translation>
    </message>
    <message>
        <source>{what} will be removed.</source>
        <translation>Будет убрано: {what}.</translation>
    </message>
    <message>
        <source>Take it out, or write it in Markdown.</source>
        <translation>Уберите это или напишите на Markdown.</translation>
    </message>
    <message>
        <source>Modules hold no scripts, styles or pictures from elsewhere.</source>
        <translation>В модулях нет скриптов, стилей и изображений со стороны.</translation>
    </message>
    <message>
        <source>Give this account the right to read and write in “{folder}”, then do it again; is its disk read-only, start with --home and another folder.</source>
        <translation>Дайте этой учётной записи право читать и писать в «{folder}» и повторите; если её диск только для чтения, запустите с --home и другой папкой.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read or written ({reason}).</source>
        <translation>«{path}» нельзя прочитать или записать ({reason}).</translation>
    </message>
    <message>
        <source>See that the disk is there, not full and not read-only, then do it again.</source>
        <translation>Убедитесь, что диск подключён, не заполнен и доступен для записи, и повторите.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer version of the program.</source>
        <translation>Файл «{path}» записан более новой версией программы.</translation>
    </message>
    <message>
        <source>Install the newest version, then open it again. The file is as it was.</source>
        <translation>Установите новейшую версию и откройте файл снова. Файл не изменён.</translation>
    </message>
    <message>
        <source>“{path}” is not a learner&apos;s record of this program.</source>
        <translation>«{path}» не является файлом данных учащегося этой программы.</translation>
    </message>
    <message>
        <source>Choose the .db file that “Export my data” wrote.</source>
        <translation>Выберите файл .db, созданный командой «Экспорт моих данных».</translation>
    </message>
    <message>
        <source>The built-in course in “{path}” is damaged: a right answer may be marked wrong.</source>
        <translation>Встроенный курс в «{path}» повреждён: верный ответ может быть оценён как неверный.</translation>
    </message>
    <message>
        <source>Install the program again; in a checkout run “make clean”, then “make setup”. What learners did is safe: tell your trainer of a mark that looks wrong.</source>
        <translation>Установите программу заново; в исходном коде выполните «make clean», затем «make setup». Сделанное учащимися цело: если оценка кажется неверной, скажите преподавателю.</translation>
    </message>
    <message>
        <source>“{id}” is not in the installed version of its module.</source>
        <translation>«{id}» нет в установленной версии модуля.</translation>
    </message>
    <message>
        <source>It may have been removed or renamed: look for it in the contents.</source>
        <translation>Возможно, это удалено или переименовано: поищите в содержании.</translation>
    </message>
    <message>
        <source>The library “{path}” was made by a newer version of the program.</source>
        <translation>Библиотека «{path}» создана более новой версией программы.</translation>
    </message>
    <message>
        <source>Install the newest version, or install the module again in this one.</source>
        <translation>Установите новейшую версию или заново установите модуль в этой.</translation>
    </message>
    <message>
        <source>The library “{path}” was made by an older version of the program.</source>
        <translation>Библиотека «{path}» создана более старой версией программы.</translation>
    </message>
    <message>
        <source>Install the module again from its .htmod file.</source>
        <translation>Установите модуль заново из его файла .htmod.</translation>
    </message>
    <message>
        <source>Install the module again from “{package}”. What learners did is safe.</source>
        <translation>Установите модуль снова из «{package}». Сделанное учащимися цело.</translation>
    </message>
    <message>
        <source>Its package “{package}” is damaged too: install the module from another copy of its file.</source>
        <translation>Его пакет «{package}» тоже повреждён: установите модуль из другой копии его файла.</translation>
    </message>
    <message>
        <source>The library “{path}” is missing, cut short or damaged.</source>
        <translation>Библиотека «{path}» отсутствует, обрезана или повреждена.</translation>
    </message>
    <message>
        <source>Install the module or the program again. What learners did is safe.</source>
        <translation>Заново установите модуль или программу. То, что сделали учащиеся, сохранено.</translation>
    </message>
    <message>
        <source>The library “{path}” could not be written ({reason}).</source>
        <translation>Библиотеку «{path}» не удалось записать ({reason}).</translation>
    </message>
    <message>
        <source>Free some space or choose a folder you may write to, then do it again.</source>
        <translation>Освободите место или выберите папку, в которую можно записывать, и повторите.</translation>
    </message>
    <message>
        <source>The system does not let this account write “{path}”.</source>
        <translation>Система не даёт этой учётной записи записать «{path}».</translation>
    </message>
    <message>
        <source>Let who set up this computer give this account the right to read and write it, or remove it while nobody is at work here.</source>
        <translation>Пусть тот, кто настраивал компьютер, даст этой учётной записи право читать и записывать его или уберёт его, пока здесь никто не работает.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be written ({reason}).</source>
        <translation>В папку «{path}» нельзя записать ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” is no file, and the program keeps one there.</source>
        <translation>«{path}» — не файл, а программа хранит здесь файл.</translation>
    </message>
    <message>
        <source>Move it out of this folder, then do it again; nothing was changed.</source>
        <translation>Уберите его из этой папки и повторите; ничего не изменено.</translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is open in another window of the program.</source>
        <translation>Файл учащегося «{path}» открыт в другом окне программы.</translation>
    </message>
    <message>
        <source>Close the other window, or choose another learner.</source>
        <translation>Закройте другое окно или выберите другого учащегося.</translation>
    </message>
    <message>
        <source>The data folder “{path}” cannot be read ({reason}).</source>
        <translation>Папку данных «{path}» нельзя прочитать ({reason}).</translation>
    </message>
    <message>
        <source>See that you may read it, or start with --home and another folder.</source>
        <translation>Проверьте право на чтение или запустите программу с --home и другой папкой.</translation>
    </message>
    <message>
        <source>There is no learner “{id}” in “{path}”.</source>
        <translation>В «{path}» нет учащегося «{id}».</translation>
    </message>
    <message>
        <source>The path of the data folder has {size} bytes; at most {most} will do.</source>
        <translation>Путь к папке с данными занимает {size} байт; можно самое большее {most}.</translation>
    </message>
    <message>
        <source>Start with --home and a folder with a shorter path.</source>
        <translation>Запустите с --home и папкой с более коротким путём.</translation>
    </message>
    <message>
        <source>Choose another learner, or start as a new one.</source>
        <translation>Выберите другого учащегося или начните как новый.</translation>
    </message>
    <message>
        <source>The data folder “{path}” cannot be written ({reason}).</source>
        <translation>В папку данных «{path}» нельзя записать ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” is no folder, and the program keeps one there.</source>
        <translation>«{path}» — не папка, а программа хранит здесь папку.</translation>
    </message>
    <message>
        <source>Move it to another place, then do it again; nothing was changed.</source>
        <translation>Переместите его в другое место и повторите; ничего не изменено.</translation>
    </message>
    <message>
        <source>“{path}” is a link to “{target}”, and the program follows none there.</source>
        <translation>«{path}» — ссылка на «{target}», а по ссылкам программа здесь не ходит.</translation>
    </message>
    <message>
        <source>Put what it leads to in the place of the link, then do it again; nothing was changed.</source>
        <translation>Поставьте на место ссылки то, на что она ведёт, и повторите; ничего не изменено.</translation>
    </message>
    <message>
        <source>The built-in course is missing from “{path}”.</source>
        <translation>В «{path}» нет встроенного курса.</translation>
    </message>
    <message>
        <source>The built-in course in “{path}” was compiled by another version, which this one cannot read.</source>
        <translation>Встроенный курс в «{path}» собран другой версией, и эта его не читает.</translation>
    </message>
    <message>
        <source>The trainers’ guide in “{path}” was compiled by another version, which this one cannot read.</source>
        <translation>Руководство для преподавателей в «{path}» собрано другой версией, и эта его не читает.</translation>
    </message>
    <message>
        <source>In a checkout run “make setup”, which compiles it anew; otherwise install the program again. What you learned is kept.</source>
        <translation>В исходном коде выполните «make setup», это соберёт его заново; иначе переустановите программу. Изученное вами сохранено.</translation>
    </message>
    <message>
        <source>In a checkout run “make setup”; otherwise install the program again.</source>
        <translation>В исходном коде выполните «make setup», иначе переустановите программу.</translation>
    </message>
    <message>
        <source>The trainers’ guide is missing from “{path}”.</source>
        <translation>В «{path}» нет руководства для преподавателей.</translation>
    </message>
    <message>
        <source>The source of the built-in course is missing from “{path}”.</source>
        <translation>В «{path}» нет исходных текстов встроенного курса.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Установите программу заново.</translation>
    </message>
    <message>
        <source>These words hold half a character, which no file can keep.</source>
        <translation>В этих словах половина знака, и ни один файл её не сохранит.</translation>
    </message>
    <message>
        <source>Type them again; nothing was changed.</source>
        <translation>Наберите их снова; ничего не изменено.</translation>
    </message>
    <message>
        <source>The disk of “{path}” is full. The last change was not kept.</source>
        <translation>Диск, на котором находится «{path}», заполнен. Последнее изменение не сохранено.</translation>
    </message>
    <message>
        <source>Free some space, then do it again. What was kept before is safe.</source>
        <translation>Освободите место и повторите. Сохранённое ранее не пострадало.</translation>
    </message>
    <message>
        <source>The file “{path}” cannot be written ({reason}): the disk may be full, or was taken out.</source>
        <translation>Файл «{path}» не записывается ({reason}): возможно, диск полон или отсоединён.</translation>
    </message>
    <message>
        <source>Free some space, then do it again. What was kept before is safe; what was not told as kept is not.</source>
        <translation>Освободите место и повторите. Сохранённое раньше цело; то, о чём не сказано, что оно сохранено, не сохранено.</translation>
    </message>
    <message>
        <source>“{path}” is a link, and what it leads to is not there: {target}.</source>
        <translation>«{path}» — ссылка, а того, на что она ведёт, нет: {target}.</translation>
    </message>
    <message>
        <source>Put the disk in, or the file back, then do it again. Of a record, its tile restores a copy.</source>
        <translation>Подсоедините диск или верните файл и повторите. Если это чьи-то данные, их копию можно восстановить с плитки.</translation>
    </message>
    <message>
        <source>The file “{path}” cannot be written or read ({reason}).</source>
        <translation>Файл «{path}» нельзя записать или прочитать ({reason}).</translation>
    </message>
    <message>
        <source>See that the disk is there and not read-only, or start with --home and another folder.</source>
        <translation>Убедитесь, что диск подключён и доступен для записи, или запустите программу с --home и другой папкой.</translation>
    </message>
    <message>
        <source>Another program is using the file “{path}”.</source>
        <translation>Файл «{path}» использует другая программа.</translation>
    </message>
    <message>
        <source>Close the other program, then do it again.</source>
        <translation>Закройте другую программу и повторите.</translation>
    </message>
    <message>
        <source>The system does not let this account read “{path}”.</source>
        <translation>Система не даёт этой учётной записи читать «{path}».</translation>
    </message>
    <message>
        <source>Let who set up this computer give this account the right to read and write it; nothing takes its place until then.</source>
        <translation>Пусть тот, кто настраивал компьютер, даст этой учётной записи право читать и записывать его; до тех пор ничто не займёт его место.</translation>
    </message>
    <message>
        <source>“{path}” was not closed, and cannot be read where nothing may be written: “{log}” is beside it.</source>
        <translation>«{path}» не был закрыт и не читается там, куда нельзя писать: рядом с ним «{log}».</translation>
    </message>
    <message>
        <source>Copy its folder, with all that is in it, to a disk that may be written; a whole data folder is opened there with --home. Nothing is lost.</source>
        <translation>Скопируйте его папку со всем содержимым на диск, на который можно писать; целую папку с данными там открывают с --home. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>In the place of the learner&apos;s file “{path}” stands another learner&apos;s.</source>
        <translation>На месте файла учащегося «{path}» стоит файл другого учащегося.</translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is damaged: entries in it ({changed}) are not what was written.</source>
        <translation>Файл учащегося «{path}» повреждён: записи в нём ({changed}) не те, что были сделаны.</translation>
    </message>
    <message>
        <source>The copy “{path}” is damaged: a part of it is missing or unreadable.</source>
        <translation>Копия «{path}» повреждена: части не хватает, или она не читается.</translation>
    </message>
    <message>
        <source>Export it again, or choose another one; nothing was changed.</source>
        <translation>Экспортируйте её снова или выберите другую; ничего не изменено.</translation>
    </message>
    <message>
        <source>Choose another one; nothing was changed.</source>
        <translation>Выберите другую; ничего не изменено.</translation>
    </message>
    <message>
        <source>Copies of it ({unread}) may not be read: let who set up this computer give this account the right to read them, then start the program again.</source>
        <translation>Копии ({unread}) нельзя прочитать: пусть тот, кто настраивал компьютер, даст этой учётной записи право их читать, затем запустите программу снова.</translation>
    </message>
    <message>
        <source>No backup of it is whole: begin anew. The file that stands there will be kept.</source>
        <translation>Ни одна резервная копия не цела: начните заново. Файл, который здесь стоит, сохранится.</translation>
    </message>
    <message>
        <source>Close the program and start it again: it looks for a copy to restore.</source>
        <translation>Закройте программу и запустите её снова: она поищет копию для восстановления.</translation>
    </message>
    <message>
        <source>Restore the backup of {day}. The damaged file will be kept, so nothing more is lost.</source>
        <translation>Восстановите резервную копию: {day}. Повреждённый файл будет сохранён, так что больше ничего не потеряется.</translation>
    </message>
    <message>
        <source>None of its backups ({copies}) is whole: save what can be read, and keep the damaged file.</source>
        <translation>Ни одна из резервных копий ({copies}) не цела: сохраните то, что читается; повреждённый файл останется.</translation>
    </message>
    <message>
        <source>There is no backup of it yet: save what can be read. The damaged file will be kept beside it.</source>
        <translation>Резервной копии пока нет: сохраните то, что читается. Повреждённый файл останется рядом.</translation>
    </message>
    <message>
        <source>Restore the backup of {day}.</source>
        <translation>Восстановите резервную копию: {day}.</translation>
    </message>
    <message>
        <source>None of its backups ({copies}) is whole: save what can be read.</source>
        <translation>Ни одна из резервных копий ({copies}) не цела: сохраните то, что читается.</translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is gone, and so are its backups.</source>
        <translation>Файл учащегося «{path}» пропал, и его резервные копии тоже.</translation>
    </message>
    <message>
        <source>What SQLite kept beside it is there: save what can be read of that.</source>
        <translation>То, что SQLite держала рядом с ним, на месте: сохраните то, что в нём читается.</translation>
    </message>
    <message>
        <source>Where they were lie those of another learner: bring in a copy of your own, or begin anew.</source>
        <translation>На их месте лежат копии другого учащегося: внесите свою копию или начните заново.</translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is gone; its backups are there.</source>
        <translation>Файл учащегося «{path}» пропал; его резервные копии на месте.</translation>
    </message>
    <message>
        <source>The learner&apos;s file “{path}” is damaged: a part of it is missing or unreadable.</source>
        <translation>Файл учащегося «{path}» повреждён: часть его отсутствует или не читается.</translation>
    </message>
    <message>
        <source>There is no right answer to be shown here.</source>
        <translation>Здесь нет верного ответа, который можно показать.</translation>
    </message>
    <message>
        <source>There is no such answer to take back.</source>
        <translation>Такого ответа нет, отменять нечего.</translation>
    </message>
    <message>
        <source>Only answers given for practice can be taken back.</source>
        <translation>Отменить можно только ответы в тренировке.</translation>
    </message>
    <message>
        <source>While an exam or test asks this too, its last try is not taken back.</source>
        <translation>Пока об этом спрашивает и экзамен или тест, последняя попытка не отменяется.</translation>
    </message>
    <message>
        <source>The right answer was shown: this try cannot be taken back.</source>
        <translation>Верный ответ был показан: эту попытку отменить нельзя.</translation>
    </message>
    <message>
        <source>This attempt is not in the learner&apos;s file.</source>
        <translation>Этой попытки нет в файле учащегося.</translation>
    </message>
    <message>
        <source>Start the quiz again.</source>
        <translation>Начните тест заново.</translation>
    </message>
    <message>
        <source>There is no question to ask in this quiz.</source>
        <translation>В этом тесте нет вопросов.</translation>
    </message>
    <message>
        <source>Choose another quiz, or install the module again.</source>
        <translation>Выберите другой тест или установите модуль заново.</translation>
    </message>
    <message>
        <source>The attempt has no question {number}.</source>
        <translation>В попытке нет вопроса {number}.</translation>
    </message>
    <message>
        <source>Questions of this attempt are missing from the learner&apos;s file.</source>
        <translation>В файле учащегося нет вопросов этой попытки.</translation>
    </message>
    <message>
        <source>Start the quiz again, or bring back a backup.</source>
        <translation>Начните тест заново или восстановите резервную копию.</translation>
    </message>
    <message>
        <source>“{path}” cannot be built: 1 error.</source>
        <translation>Собрать «{path}» нельзя: 1 ошибка.</translation>
    </message>
    <message>
        <source>“{path}” cannot be built: {count} errors.</source>
        <translation>Собрать «{path}» нельзя, ошибок: {count}.</translation>
    </message>
    <message>
        <source>Mend what is listed, then build again.</source>
        <translation>Исправьте перечисленное и соберите снова.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor lacks {flags}, which the window library needs.</source>
        <translation>Процессор этого компьютера не поддерживает {flags}, а это нужно библиотеке окон.</translation>
    </message>
    <message>
        <source>Use a computer built after 2010; the lesson files can be read anywhere.</source>
        <translation>Возьмите компьютер, выпущенный после 2010 года; файлы уроков можно читать где угодно.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Здесь нет экрана, чтобы открыть окно.</translation>
    </message>
    <message>
        <source>Start it on a desktop, or take pictures: htcourse tour --out FOLDER</source>
        <translation>Запустите на рабочем столе или сделайте снимки: htcourse tour --out FOLDER</translation>
    </message>
    <message>
        <source>No window can open: the system lacks {libraries}.</source>
        <translation>Окно не открывается: в системе не хватает {libraries}.</translation>
    </message>
    <message>
        <source>The window library cannot be loaded: {problem}.</source>
        <translation>Библиотеку окон нельзя загрузить: {problem}.</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu, run: sudo apt-get install {packages}</source>
        <translation>В Debian или Ubuntu выполните: sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>“{path}” holds questions and is no module.</source>
        <translation>В «{path}» вопросы, это не модуль.</translation>
    </message>
    <message>
        <source>Bring them into a module first: “htcourse questions import”, or the workshop.</source>
        <translation>Сначала внесите их в модуль: «htcourse questions import» или редактор.</translation>
    </message>
    <message>
        <source>“{path}” holds no module that can be read.</source>
        <translation>В «{path}» нет модуля, который можно прочитать.</translation>
    </message>
    <message>
        <source>Name the folder of a module or a .htmod file.</source>
        <translation>Укажите папку модуля или файл .htmod.</translation>
    </message>
    <message>
        <source>The glossary has no term “{term}”.</source>
        <translation>В словаре нет термина «{term}».</translation>
    </message>
    <message>
        <source>This quiz cannot be taken in this way ({mode}).</source>
        <translation>Этот тест нельзя проходить в таком режиме ({mode}).</translation>
    </message>
    <message>
        <source>Choose it again from the list of quizzes.</source>
        <translation>Выберите его снова в списке тестов.</translation>
    </message>
    <message>
        <source>This quiz can only be taken again as a whole.</source>
        <translation>Этот тест можно пройти заново только целиком.</translation>
    </message>
    <message>
        <source>There is nothing to take again now.</source>
        <translation>Сейчас нечего проходить заново.</translation>
    </message>
    <message>
        <source>What an exam or test asks too waits until that is told.</source>
        <translation>То, о чём спрашивает и экзамен или тест, ждёт, пока его результат не объявят.</translation>
    </message>
    <message>
        <source>Everything was right: there is nothing to take again.</source>
        <translation>Всё было верно: повторять нечего.</translation>
    </message>
    <message>
        <source>The right answer to this question was shown: it takes no more tries.</source>
        <translation>Верный ответ на этот вопрос был показан: новых попыток нет.</translation>
    </message>
    <message>
        <source>Go on, and practise what was not right again at the end.</source>
        <translation>Идите дальше, а в конце поработайте ещё раз над тем, что было неверно.</translation>
    </message>
    <message>
        <source>This attempt is submitted; its answers can no longer be changed.</source>
        <translation>Эта попытка отправлена; изменить ответы больше нельзя.</translation>
    </message>
    <message>
        <source>Take the quiz again.</source>
        <translation>Пройдите тест ещё раз.</translation>
    </message>
    <message>
        <source>The time of this exam was up before this answer: it is not kept.</source>
        <translation>Время этого экзамена истекло до этого ответа: ответ не сохранён.</translation>
    </message>
    <message>
        <source>What you had answered by then is submitted.</source>
        <translation>Сдано то, на что вы успели ответить.</translation>
    </message>
    <message>
        <source>This attempt is not finished.</source>
        <translation>Эта попытка не завершена.</translation>
    </message>
    <message>
        <source>Go on with it and submit it.</source>
        <translation>Продолжите её и отправьте.</translation>
    </message>
    <message>
        <source>The settings “{path}” could not be written ({reason}).</source>
        <translation>Настройки «{path}» не удалось записать ({reason}).</translation>
    </message>
    <message>
        <source>Move away what stands there, or let this account read and write it; then do it again.</source>
        <translation>Уберите то, что там стоит, или дайте этой учётной записи право читать и записывать; затем повторите.</translation>
    </message>
    <message>
        <source>The settings “{path}” are in use by another window of the program.</source>
        <translation>Настройки «{path}» заняты другим окном программы.</translation>
    </message>
    <message>
        <source>Close the other window, then do it again.</source>
        <translation>Закройте другое окно и повторите.</translation>
    </message>
    <message>
        <source>“{path}” holds no module: there is no {name} in it.</source>
        <translation>В «{path}» нет модуля: там нет {name}.</translation>
    </message>
    <message>
        <source>Pack the folder that holds {name}, or choose another file.</source>
        <translation>Упакуйте папку, в которой есть {name}, или выберите другой файл.</translation>
    </message>
    <message>
        <source>“{path}” is not a module package, or it is damaged ({reason}).</source>
        <translation>«{path}» не является пакетом модуля или повреждён ({reason}).</translation>
    </message>
    <message>
        <source>Copy or download it again; a package is a ZIP file that ends in .htmod.</source>
        <translation>Скопируйте или скачайте его снова; пакет — это файл ZIP с расширением .htmod.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or not what its ending says: it cannot be unpacked ({reason}).</source>
        <translation>Файл «{path}» повреждён или не соответствует своему расширению: его нельзя распаковать ({reason}).</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Скопируйте или скачайте его ещё раз.</translation>
    </message>
    <message>
        <source>“{path}” was not opened: the name “{name}” in it is not safe on every computer.</source>
        <translation>«{path}» не открыт: имя «{name}» внутри него безопасно не на каждом компьютере.</translation>
    </message>
    <message>
        <source>Ask its author to pack it again, without links, with plain names that differ in more than case.</source>
        <translation>Попросите автора упаковать его заново: без ссылок, с простыми именами, которые различаются не только регистром.</translation>
    </message>
    <message>
        <source>“{path}” was not read: it holds more than {limit} files.</source>
        <translation>Файл «{path}» не прочитан: в нём больше {limit} файлов.</translation>
    </message>
    <message>
        <source>“{path}” was not read: unpacked it has more than {limit} MB.</source>
        <translation>Файл «{path}» не прочитан: в распакованном виде в нём больше {limit} МБ.</translation>
    </message>
    <message>
        <source>“{path}” was not read: a file in it has more than {limit} MB.</source>
        <translation>Файл «{path}» не прочитан: один из файлов в нём больше {limit} МБ.</translation>
    </message>
    <message>
        <source>“{path}” was not read: a file in it is more than {limit} times as large when unpacked, as one made to fill a disk is.</source>
        <translation>Файл «{path}» не прочитан: один из файлов в нём при распаковке вырастает более чем в {limit} раз, как файл, созданный, чтобы заполнить диск.</translation>
    </message>
    <message>
        <source>Split it or make its pictures smaller, or ask its author to.</source>
        <translation>Разделите его или уменьшите рисунки в нём, либо попросите об этом автора.</translation>
    </message>
    <message>
        <source>If you trust where it is from, save it anew in the program it was made in.</source>
        <translation>Если вы доверяете его источнику, сохраните его заново в программе, где он создан.</translation>
    </message>
    <message>
        <source>“{source}” could not be read, or “{target}” not written ({reason}).</source>
        <translation>Не удалось прочитать «{source}» или записать «{target}» ({reason}).</translation>
    </message>
    <message>
        <source>The backup “{name}” is not there any more.</source>
        <translation>Резервной копии «{name}» больше нет.</translation>
    </message>
    <message>
        <source>“{path}” is the record of another learner.</source>
        <translation>«{path}» — данные другого учащегося.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Выберите другую.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>Выберите другую папку или закройте программу, в которой открыт файл.</translation>
    </message>
    <message>
        <source>Too few people to tell a gain: {count}, and it takes {least}.</source>
        <translation>Людей слишком мало, чтобы судить о приросте: {count}, а нужно {least}.</translation>
    </message>
    <message>
        <source>Let more people take a form before and the other one after.</source>
        <translation>Пусть больше людей пройдёт одну форму до и другую после.</translation>
    </message>
    <message>
        <source>The case has not ended yet.</source>
        <translation>Дело ещё не закончено.</translation>
    </message>
    <message>
        <source>Go on with it; the debrief comes at its end.</source>
        <translation>Продолжите его; разбор — в конце.</translation>
    </message>
    <message>
        <source>This case is not in the learner&apos;s file.</source>
        <translation>Этого дела нет в файле учащегося.</translation>
    </message>
    <message>
        <source>Start the case again.</source>
        <translation>Начните дело снова.</translation>
    </message>
    <message>
        <source>The case of this play is missing from the learner&apos;s file.</source>
        <translation>Дела, которое здесь проходили, нет в файле учащегося.</translation>
    </message>
    <message>
        <source>Start the case again, or bring back a backup.</source>
        <translation>Начните дело снова или верните резервную копию.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation>В PIN от {shortest} до {longest} цифр.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation>Слишком много неверных PIN. Попробуйте снова через {seconds} с.</translation>
    </message>
    <message>
        <source>This decision cannot be taken now.</source>
        <translation>Это решение сейчас принять нельзя.</translation>
    </message>
    <message>
        <source>Open the case again to see where it stands.</source>
        <translation>Откройте дело снова, чтобы увидеть, на чём оно остановилось.</translation>
    </message>
    <message>
        <source>This decision cannot be taken back.</source>
        <translation>Это решение отменить нельзя.</translation>
    </message>
    <message>
        <source>These words cannot be put into the log of the case now.</source>
        <translation>Эти слова сейчас нельзя внести в журнал дела.</translation>
    </message>
    <message>
        <source>These words are not in the log of the case any more.</source>
        <translation>Этих слов в журнале дела больше нет.</translation>
    </message>
    <message>
        <source>There is no route “{route}”.</source>
        <translation>Маршрута «{route}» нет.</translation>
    </message>
    <message>
        <source>Name one of these: {routes}.</source>
        <translation>Назовите один из них: {routes}.</translation>
    </message>
    <message>
        <source>There is no quiz “{quiz}”.</source>
        <translation>Теста «{quiz}» нет.</translation>
    </message>
    <message>
        <source>Name one of these: {quizzes}. “htcourse list” says what each is.</source>
        <translation>Назовите один из них: {quizzes}. Что есть что, говорит «htcourse list».</translation>
    </message>
    <message>
        <source>There is no form “{form}” of any quiz.</source>
        <translation>Формы «{form}» нет ни у одного теста.</translation>
    </message>
    <message>
        <source>Name one of these: {forms}.</source>
        <translation>Назовите одну из них: {forms}.</translation>
    </message>
    <message>
        <source>Name one of {count}: “htcourse list” says which they are.</source>
        <translation>Назовите один из {count}: какие они, говорит «htcourse list».</translation>
    </message>
    <message>
        <source>“{quiz}” is no exam.</source>
        <translation>«{quiz}» — не экзамен.</translation>
    </message>
    <message>
        <source>Name a quiz that can be taken as an exam.</source>
        <translation>Назовите тест, который можно сдавать как экзамен.</translation>
    </message>
    <message>
        <source>There is no question or quiz “{name}”.</source>
        <translation>Ни вопроса, ни теста «{name}» нет.</translation>
    </message>
    <message>
        <source>Give its full id, as “htcourse regrade” lists it.</source>
        <translation>Укажите полный id, как его приводит «htcourse regrade».</translation>
    </message>
    <message>
        <source>There is no answer of today&apos;s review to take back.</source>
        <translation>В сегодняшнем повторении нет ответа, который можно отменить.</translation>
    </message>
    <message>
        <source>“{path}” has learners already; a simulated class is not mixed with them.</source>
        <translation>В «{path}» уже есть учащиеся; вымышленная группа с ними не смешивается.</translation>
    </message>
    <message>
        <source>Name an empty folder with --home.</source>
        <translation>Назовите пустую папку ключом --home.</translation>
    </message>
    <message>
        <source>No module has a pre-test, a post-test or a test that can be simulated.</source>
        <translation>Ни в одном модуле нет входного, итогового или контрольного теста, который можно имитировать.</translation>
    </message>
    <message>
        <source>It takes fixed questions that the program marks by itself, {count} or more.</source>
        <translation>Нужны постоянные вопросы, которые программа оценивает сама, числом не меньше {count}.</translation>
    </message>
    <message>
        <source>There is no export “{name}”.</source>
        <translation>Вида экспорта «{name}» нет.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced: --replace.</source>
        <translation>Выберите другое имя или разрешите замену: --replace.</translation>
    </message>
    <message>
        <source>“{text}” is not a fingerprint.</source>
        <translation>«{text}» — не отпечаток.</translation>
    </message>
    <message>
        <source>One has four groups of four letters and figures: ABCD-EFGH-2345-WXYZ.</source>
        <translation>В нём четыре группы по четыре буквы и цифры: ABCD-EFGH-2345-WXYZ.</translation>
    </message>
    <message>
        <source>The certificate is signed, but does not state what one of this program does.</source>
        <translation>Сертификат подписан, но в нём нет того, что стоит в сертификатах этой программы.</translation>
    </message>
    <message>
        <source>It was made by something else than this program: do not rely on it.</source>
        <translation>Он сделан не этой программой: не полагайтесь на него.</translation>
    </message>
    <message>
        <source>The certificate was made by a newer version of the program.</source>
        <translation>Сертификат сделан более новой версией программы.</translation>
    </message>
    <message>
        <source>Install the newest version, and check it with that.</source>
        <translation>Установите новейшую версию и проверьте его в ней.</translation>
    </message>
    <message>
        <source>The file does not hold the public key of an installation, or it is damaged.</source>
        <translation>В файле нет открытого ключа установки, или он повреждён.</translation>
    </message>
    <message>
        <source>“htcourse key --out FILE” writes one where the certificate was made.</source>
        <translation>«htcourse key --out FILE» записывает его там, где сделан сертификат.</translation>
    </message>
    <message>
        <source>This is not a certificate of this program.</source>
        <translation>Это не сертификат этой программы.</translation>
    </message>
    <message>
        <source>Choose the .htcert file or the PDF, or a text file with what the QR code says.</source>
        <translation>Выберите файл .htcert, PDF или текстовый файл с тем, что записано в QR-коде.</translation>
    </message>
    <message>
        <source>The certificate is cut short or damaged and cannot be read.</source>
        <translation>Сертификат обрезан или повреждён и не читается.</translation>
    </message>
    <message>
        <source>Copy the file again, or scan the QR code again.</source>
        <translation>Скопируйте файл ещё раз или отсканируйте QR-код снова.</translation>
    </message>
    <message>
        <source>What cannot be read is not in the module: nobody sees it.</source>
        <translation>Того, что не читается, нет в модуле: никто этого не увидит.</translation>
    </message>
    <message>
        <source>The program would have to guess what is meant, and might show something wrong.</source>
        <translation>Программе пришлось бы угадывать, что имелось в виду, и она могла бы показать не то.</translation>
    </message>
    <message>
        <source>Answers, progress and links hang on ids: they must be lasting and clear.</source>
        <translation>На идентификаторах держатся ответы, ход обучения и ссылки: они должны быть постоянными и ясными.</translation>
    </message>
    <message>
        <source>What changed in a question tells its key to whoever tries one after the other.</source>
        <translation>То, что изменилось в вопросе, выдаёт ключ тому, кто пробует одно за другим.</translation>
    </message>
    <message>
        <source>Whoever has the one version would not know that there is another.</source>
        <translation>Тот, у кого одна версия, не узнал бы, что есть другая.</translation>
    </message>
    <message>
        <source>What learners did in the one would be taken for what they did in the other.</source>
        <translation>Сделанное учащимися в одном приняли бы за сделанное в другом.</translation>
    </message>
    <message>
        <source>A program that is too old would show it wrongly, or not at all.</source>
        <translation>Слишком старая программа показала бы это неверно или не показала бы вовсе.</translation>
    </message>
    <message>
        <source>Learners who follow it would find nothing.</source>
        <translation>Учащиеся, которые перейдут по ней, ничего не найдут.</translation>
    </message>
    <message>
        <source>Learners should see where a figure or claim comes from, and what it cannot show.</source>
        <translation>Учащиеся должны видеть, откуда число или утверждение и чего оно показать не может.</translation>
    </message>
    <message>
        <source>Learners would see a frame with nothing in it.</source>
        <translation>Учащиеся увидели бы пустую рамку.</translation>
    </message>
    <message>
        <source>Whoever gets the file learns where a shelter is, or who was there.</source>
        <translation>Кто получит файл, узнает, где находится приют или кто там был.</translation>
    </message>
    <message>
        <source>Nobody would ever come to see it.</source>
        <translation>Никто никогда этого не увидит.</translation>
    </message>
    <message>
        <source>A lesson has one place in the course; learners would meet it twice.</source>
        <translation>У урока одно место в курсе; учащиеся встретили бы его дважды.</translation>
    </message>
    <message>
        <source>Learners in every language should get the same, and are counted together.</source>
        <translation>Учащиеся на всех языках должны получать одно и то же, и считаются они вместе.</translation>
    </message>
    <message>
        <source>A learner would be marked wrongly, or told nothing that helps.</source>
        <translation>Учащегося оценили бы неверно или не сказали бы ему ничего полезного.</translation>
    </message>
    <message>
        <source>Whoever plays the case could get stuck, or learn nothing from its end.</source>
        <translation>Проходящий дело мог бы застрять или ничего не вынести из его конца.</translation>
    </message>
    <message>
        <source>A quiz would come out shorter or other than its author meant.</source>
        <translation>Тест вышел бы короче или не таким, как задумал автор.</translation>
    </message>
    <message>
        <source>An exam measures what was learnt only if nobody has met its questions before.</source>
        <translation>Экзамен измеряет изученное, только если его вопросов раньше никто не встречал.</translation>
    </message>
    <message>
        <source>Who has learnt nothing would seem to know it.</source>
        <translation>Казалось бы, что знает и тот, кто ничему не научился.</translation>
    </message>
    <message>
        <source>Learners would be marked for what nobody taught them.</source>
        <translation>Учащихся оценивали бы за то, чему никто не учил.</translation>
    </message>
    <message>
        <source>Learners would be told points, or a pass, that mean nothing.</source>
        <translation>Учащимся сообщали бы баллы или сдачу, которые ничего не значат.</translation>
    </message>
    <message>
        <source>Who cannot bear a subject should not have to choose between it and the course.</source>
        <translation>Кому тяжела тема, не должен выбирать между ней и курсом.</translation>
    </message>
    <message>
        <source>Progress and review go by objectives: they cannot know whether this was learnt.</source>
        <translation>Ход обучения и повторение строятся по целям: им не узнать, изучено ли это.</translation>
    </message>
    <message>
        <source>Trainers plan their classes by these minutes.</source>
        <translation>По этим минутам преподаватели планируют занятия.</translation>
    </message>
    <message>
        <source>What does not fit the projector cannot be read from the last row.</source>
        <translation>То, что не помещается на проекторе, с последнего ряда не прочитать.</translation>
    </message>
    <message>
        <source>Who cannot see the picture hears these words instead.</source>
        <translation>Тот, кто не видит рисунка, слышит вместо него эти слова.</translation>
    </message>
    <message>
        <source>The page would not look as it was meant to.</source>
        <translation>Страница выглядела бы не так, как задумано.</translation>
    </message>
    <message>
        <source>Learners would read what was meant for the author.</source>
        <translation>Учащиеся прочитали бы то, что предназначено автору.</translation>
    </message>
    <message>
        <source>They were pasted with the reference, and learners would not read them.</source>
        <translation>Они были вставлены вместе со ссылкой, и учащиеся их не прочитают.</translation>
    </message>
    <message>
        <source>Modules come from anywhere: nothing in one may run, or reach outside of it.</source>
        <translation>Модули приходят откуда угодно: ничто в них не должно запускаться или выходить за их пределы.</translation>
    </message>
    <message>
        <source>Some programs show the mark as a letter, or fail at it.</source>
        <translation>Некоторые программы показывают этот знак как букву или не справляются с ним.</translation>
    </message>
    <message>
        <source>Aiken can hold none of these questions; nothing was written.</source>
        <translation>Ни один из этих вопросов Aiken записать не может; ничего не записано.</translation>
    </message>
    <message>
        <source>Export as GIFT or Moodle XML to keep it.</source>
        <translation>Чтобы сохранить его, вынесите в GIFT или Moodle XML.</translation>
    </message>
    <message>
        <source>Aiken holds questions with 2 to 26 choices, one of them right: “{id}” is left out.</source>
        <translation>В Aiken у вопроса от 2 до 26 вариантов и один верный: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Export as Moodle XML, or where that has no such type in this program&apos;s own format.</source>
        <translation>Вынесите в Moodle XML, а если там такого типа нет — в собственном формате программы.</translation>
    </message>
    <message>
        <source>“{id}” goes out as a choice between True and False.</source>
        <translation>«{id}» выносится как выбор между True и False.</translation>
    </message>
    <message>
        <source>Aiken has no feedback and no hints: those of “{id}” are left out.</source>
        <translation>В Aiken нет пояснений и подсказок: у «{id}» они пропущены.</translation>
    </message>
    <message>
        <source>Aiken has no partial points: those of “{id}” are left out.</source>
        <translation>В Aiken нет частичных баллов: у «{id}» они пропущены.</translation>
    </message>
    <message>
        <source>Aiken is plain text: the markup and pictures of “{id}” are left out.</source>
        <translation>Aiken — простой текст: оформление и рисунки «{id}» пропущены.</translation>
    </message>
    <message>
        <source>Pictures of “{id}” are not in the module and go out as words ({names}).</source>
        <translation>Рисунков вопроса «{id}» в модуле нет, вместо них выносятся слова ({names}).</translation>
    </message>
    <message>
        <source>Put them into the folder “images”.</source>
        <translation>Положите их в папку «images».</translation>
    </message>
    <message>
        <source>“{path}” is there already and is no part of “{name}”; nothing was written.</source>
        <translation>«{path}» уже есть и к «{name}» не относится; ничего не записано.</translation>
    </message>
    <message>
        <source>Give it another name, or choose another one for the questions.</source>
        <translation>Переименуйте его или выберите другое имя для вопросов.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) was there before and in no quiz of the file; “{quiz}” asks it now.</source>
        <translation>«{title}» ({id}) уже был здесь, а в файле не входил ни в один тест; теперь его задаёт «{quiz}».</translation>
    </message>
    <message>
        <source>Take it out of the quiz if it should stand there alone.</source>
        <translation>Уберите его из теста, если он должен стоять отдельно.</translation>
    </message>
    <message>
        <source>In the quiz “{quiz}” questions count as the file brought in says, and no more as before: {names}.</source>
        <translation>В тесте «{quiz}» вопросы весят столько, сколько говорит внесённый файл, а не как раньше: {names}.</translation>
    </message>
    <message>
        <source>If what they counted before was right, say it again in the form of the quiz.</source>
        <translation>Если прежние веса были верны, задайте их снова в форме теста.</translation>
    </message>
    <message>
        <source>Questions had more or less than one point; here each has one ({count}): {names}.</source>
        <translation>У вопросов было больше или меньше одного балла; здесь у каждого один ({count}): {names}.</translation>
    </message>
    <message>
        <source>Say in the form of a quiz that asks them how much each counts.</source>
        <translation>Укажите в форме теста, который их задаёт, сколько весит каждый.</translation>
    </message>
    <message>
        <source>“{id}” is left out: a cartridge has no questions of the type {type}.</source>
        <translation>«{id}» пропущен: в пакете Common Cartridge нет вопросов типа {type}.</translation>
    </message>
    <message>
        <source>Export the course as SCORM, which has them.</source>
        <translation>Вынесите курс в SCORM, там они есть.</translation>
    </message>
    <message>
        <source>“{id}” is left out: a cartridge cannot hold the patterns of its right answers.</source>
        <translation>«{id}» пропущен: пакет Common Cartridge не хранит шаблонов его верных ответов.</translation>
    </message>
    <message>
        <source>Give it a right answer without a star, or take it out as Moodle XML.</source>
        <translation>Дайте верный ответ без звёздочки или вынесите его в Moodle XML.</translation>
    </message>
    <message>
        <source>The quiz “{title}” is left out: a cartridge can hold none of its questions.</source>
        <translation>Тест «{title}» пропущен: ни одного из его вопросов пакет Common Cartridge хранить не может.</translation>
    </message>
    <message>
        <source>Take its questions out as Moodle XML, or export the course as SCORM.</source>
        <translation>Вынесите его вопросы в Moodle XML или курс в SCORM.</translation>
    </message>
    <message>
        <source>Look at the question where it was brought in.</source>
        <translation>Посмотрите на вопрос там, куда он внесён.</translation>
    </message>
    <message>
        <source>“{id}” pays for the whole right answer only, not for a part of it.</source>
        <translation>За «{id}» там дают балл только за весь верный ответ, а не за его часть.</translation>
    </message>
    <message>
        <source>“{id}” has two choices only, so several may be ticked in it.</source>
        <translation>У «{id}» только два варианта, поэтому в нём можно отметить несколько.</translation>
    </message>
    <message>
        <source>“{id}” goes out without its rubric.</source>
        <translation>«{id}» выносится без критериев оценки.</translation>
    </message>
    <message>
        <source>“{id}” goes out without saying how many words it asks for.</source>
        <translation>«{id}» выгружается без указания, сколько слов нужно.</translation>
    </message>
    <message>
        <source>“{id}” recognises less: patterns with a star inside or at one end are lost.</source>
        <translation>«{id}» распознаёт меньше: шаблоны со звёздочкой внутри или с одного края теряются.</translation>
    </message>
    <message>
        <source>“{id}” takes nothing off for wrong answers there: no score is below 0.</source>
        <translation>В «{id}» там ничего не отнимается за неверные ответы: результата ниже 0 не бывает.</translation>
    </message>
    <message>
        <source>“{id}” counts 1 there: a cartridge holds whole weights from 1 to 99 only.</source>
        <translation>«{id}» весит там 1: пакет Common Cartridge хранит только целые веса от 1 до 99.</translation>
    </message>
    <message>
        <source>“{id}” goes out without its hints.</source>
        <translation>«{id}» выносится без подсказок.</translation>
    </message>
    <message>
        <source>A table has no pictures: “{id}” goes out with their words only ({names}).</source>
        <translation>В таблице нет рисунков: от «{id}» выносятся только слова ({names}).</translation>
    </message>
    <message>
        <source>Export as Moodle XML to keep them.</source>
        <translation>Чтобы сохранить их, вынесите в Moodle XML.</translation>
    </message>
    <message>
        <source>GIFT has no hints: those of “{id}” are left out.</source>
        <translation>В GIFT нет подсказок: у «{id}» они пропущены.</translation>
    </message>
    <message>
        <source>GIFT has no pictures: “{id}” goes out with their words only ({names}).</source>
        <translation>В GIFT нет рисунков: от «{id}» выносятся только слова ({names}).</translation>
    </message>
    <message>
        <source>GIFT has no feedback on a pair or item: that of “{id}” stands in the general feedback.</source>
        <translation>В GIFT нет пояснений к паре или элементу: у «{id}» они стоят в общем пояснении.</translation>
    </message>
    <message>
        <source>Nothing is lost; learners see it all at once.</source>
        <translation>Ничего не потеряно; учащиеся видят всё сразу.</translation>
    </message>
    <message>
        <source>GIFT has no rubric and no model answer: those of “{id}” are left out.</source>
        <translation>В GIFT нет критериев и образца ответа: у «{id}» они пропущены.</translation>
    </message>
    <message>
        <source>Export as Moodle XML, or mark by the rubric printed from here.</source>
        <translation>Вынесите в Moodle XML или оценивайте по критериям, распечатанным отсюда.</translation>
    </message>
    <message>
        <source>Moodle has no weight of {asked} %: “{id}” goes out with {weight}.</source>
        <translation>В Moodle нет веса {asked} %: «{id}» выносится с весом {weight}.</translation>
    </message>
    <message>
        <source>Choose one of Moodle&apos;s weights, such as 75, 50, 33.33333 or 25.</source>
        <translation>Выберите один из весов Moodle, например 75, 50, 33.33333 или 25.</translation>
    </message>
    <message>
        <source>GIFT has no units: “{unit}” of “{id}” travels as a tag and is not shown.</source>
        <translation>В GIFT нет единиц: «{unit}» у «{id}» передаётся меткой и не показывается.</translation>
    </message>
    <message>
        <source>Name the unit in the text of the question.</source>
        <translation>Назовите единицу в тексте вопроса.</translation>
    </message>
    <message>
        <source>Answers in gaps of “{id}” take points off in Moodle; here they count 0.</source>
        <translation>Ответы в пропусках «{id}» в Moodle отнимают баллы; здесь они значат 0.</translation>
    </message>
    <message>
        <source>Let them be worth 0 if they are to cost nothing there.</source>
        <translation>Дайте им там 0, если они не должны ничего отнимать.</translation>
    </message>
    <message>
        <source>The right sides of “{id}” are plain text in Moodle: their markup is left out.</source>
        <translation>Правые стороны «{id}» в Moodle — простой текст: их оформление пропущено.</translation>
    </message>
    <message>
        <source>See that they can be read without it.</source>
        <translation>Проверьте, что их можно прочитать и без него.</translation>
    </message>
    <message>
        <source>“{id}” counts {points} points in its quiz; the file cannot say so.</source>
        <translation>«{id}» стоит в тесте {points} баллов; в файле этого не сказать.</translation>
    </message>
    <message>
        <source>Set what it counts in the quiz of the other program.</source>
        <translation>Укажите, сколько он стоит, в тесте другой программы.</translation>
    </message>
    <message>
        <source>“{id}” is put in order: Moodle reads that from version 4.4 on.</source>
        <translation>«{id}» расставляют по порядку: Moodle читает это с версии 4.4.</translation>
    </message>
    <message>
        <source>On an older Moodle add the plugin “Ordering” first.</source>
        <translation>В более старом Moodle сначала добавьте плагин «Ordering».</translation>
    </message>
    <message>
        <source>GIFT has no text with several gaps: “{id}” is left out.</source>
        <translation>В GIFT нет текста с несколькими пропусками: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Export as Moodle XML, which holds it.</source>
        <translation>Вынесите в Moodle XML, там они есть.</translation>
    </message>
    <message>
        <source>GIFT has no questions of the type {type}: “{id}” is left out.</source>
        <translation>В GIFT нет вопросов типа {type}: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Questions of the type {type} have no form there: “{id}” is left out.</source>
        <translation>Для вопросов типа {type} там нет формы: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Keep it in this program&apos;s own format.</source>
        <translation>Храните его в собственном формате программы.</translation>
    </message>
    <message>
        <source>GIFT takes “-&gt;” in an answer for a pair: “{id}” is left out.</source>
        <translation>GIFT принимает «-&gt;» в ответе за пару: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Write “→” instead, or export as Moodle XML.</source>
        <translation>Напишите «→» или вынесите в Moodle XML.</translation>
    </message>
    <message>
        <source>No choice of “{id}” is right: it is left out.</source>
        <translation>У «{id}» ни один вариант не верен: пропущено.</translation>
    </message>
    <message>
        <source>Mark the right choice with “correct: true”.</source>
        <translation>Отметьте верный вариант: «correct: true».</translation>
    </message>
    <message>
        <source>More than {most} choices of “{id}” are right, and Moodle’s smallest weight is 5 %: it is left out.</source>
        <translation>Верных вариантов в «{id}» больше {most}, а наименьший вес в Moodle — 5 %: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Divide it into several questions.</source>
        <translation>Разделите его на несколько вопросов.</translation>
    </message>
    <message>
        <source>“{id}” has fewer than two pairs: it is left out.</source>
        <translation>У «{id}» меньше двух пар: пропущено.</translation>
    </message>
    <message>
        <source>Add pairs.</source>
        <translation>Добавьте пары.</translation>
    </message>
    <message>
        <source>Moodle has no questions of the type {type}: “{id}” is left out.</source>
        <translation>В Moodle нет вопросов типа {type}: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Moodle has whole weights for gaps only: those of “{id}” are rounded.</source>
        <translation>В Moodle у пропусков только целые веса: у «{id}» они округлены.</translation>
    </message>
    <message>
        <source>Give the gaps whole numbers as weights.</source>
        <translation>Дайте пропускам целые веса.</translation>
    </message>
    <message>
        <source>The gaps of “{id}” count {whole} in Moodle, one point or more each; here {points}.</source>
        <translation>Пропуски «{id}» весят в Moodle {whole}, по баллу и больше каждый; здесь {points}.</translation>
    </message>
    <message>
        <source>Set what the question counts in the quiz in Moodle.</source>
        <translation>Задайте вес вопроса в тесте Moodle.</translation>
    </message>
    <message>
        <source>Moodle has no feedback on a pair: that of “{id}” stands in the general feedback.</source>
        <translation>В Moodle нет пояснений к паре: у «{id}» они стоят в общем пояснении.</translation>
    </message>
    <message>
        <source>Moodle takes “{unit}” behind the number of “{id}”, but does not show it.</source>
        <translation>Moodle принимает «{unit}» после числа в «{id}», но не показывает.</translation>
    </message>
    <message>
        <source>That “{id}” asks for about {words} words travels as a tag and is not shown.</source>
        <translation>Что в «{id}» нужно примерно {words} слов, передаётся меткой и не показывается.</translation>
    </message>
    <message>
        <source>Name the number in the text of the question.</source>
        <translation>Назовите это число в тексте вопроса.</translation>
    </message>
    <message>
        <source>The pictures {names} of “{id}” are not there; their words stand for them.</source>
        <translation>Картинок {names} из «{id}» нет; вместо них стоят их слова.</translation>
    </message>
    <message>
        <source>Add the picture files to the module.</source>
        <translation>Добавьте файлы картинок в модуль.</translation>
    </message>
    <message>
        <source>“{id}” goes out in its first language; its translations are left out.</source>
        <translation>«{id}» выносится на первом языке; переводы пропущены.</translation>
    </message>
    <message>
        <source>Keep the module for the other languages.</source>
        <translation>Для других языков сохраните модуль.</translation>
    </message>
    <message>
        <source>QTI cannot grade questions of the type {type} as here: “{id}” is left out.</source>
        <translation>QTI не может оценивать вопросы типа {type} так, как здесь: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>QTI has no hints: those of “{id}” are left out.</source>
        <translation>В QTI нет подсказок: у «{id}» они пропущены.</translation>
    </message>
    <message>
        <source>QTI takes a number alone: the other forms of the unit of “{id}” are left out.</source>
        <translation>QTI принимает только число: другие формы единицы у «{id}» пропущены.</translation>
    </message>
    <message>
        <source>Nothing is lost for who types the number; export as Moodle XML to keep them.</source>
        <translation>Для тех, кто вводит число, ничего не потеряно; чтобы сохранить их, вынесите в Moodle XML.</translation>
    </message>
    <message>
        <source>The choices in the gaps of “{id}” are plain text in QTI: their markup is left out.</source>
        <translation>Варианты в пропусках «{id}» в QTI — простой текст: их оформление пропущено.</translation>
    </message>
    <message>
        <source>A text of “{id}” is longer than a cell can be: the question is left out.</source>
        <translation>Текст в «{id}» длиннее, чем может быть ячейка: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Shorten it, or export as Moodle XML.</source>
        <translation>Сократите его или вынесите в Moodle XML.</translation>
    </message>
    <message>
        <source>A choice or an answer stands here without a question before it.</source>
        <translation>Здесь стоит вариант или ответ без вопроса перед ним.</translation>
    </message>
    <message>
        <source>Write the question on the line above its choices.</source>
        <translation>Напишите вопрос строкой выше вариантов.</translation>
    </message>
    <message>
        <source>The question has no line “ANSWER: …” and is left out.</source>
        <translation>У вопроса нет строки «ANSWER: …»; он пропущен.</translation>
    </message>
    <message>
        <source>Write its choices as “A) …” and then “ANSWER: A”, each on a line.</source>
        <translation>Напишите варианты как «A) …», затем «ANSWER: A», каждый в своей строке.</translation>
    </message>
    <message>
        <source>The question goes on over a second line; the lines are joined.</source>
        <translation>Вопрос продолжается на второй строке; строки соединены.</translation>
    </message>
    <message>
        <source>Put it on one line, for Moodle reads the last line only.</source>
        <translation>Напишите его в одной строке: Moodle читает только последнюю.</translation>
    </message>
    <message>
        <source>The question has fewer than two choices and is left out.</source>
        <translation>У вопроса меньше двух вариантов; он пропущен.</translation>
    </message>
    <message>
        <source>Write at least “A) …” and “B) …” above the answer.</source>
        <translation>Напишите над ответом хотя бы «A) …» и «B) …».</translation>
    </message>
    <message>
        <source>The question has more choices than any learner reads ({count}) and is left out.</source>
        <translation>Вариантов больше, чем кто-нибудь прочтёт ({count}); вопрос пропущен.</translation>
    </message>
    <message>
        <source>The answer is “{letter}”, but the last choice is “{last}”; the question is left out.</source>
        <translation>Ответ — «{letter}», а последний вариант — «{last}»; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write the letter of one of the choices.</source>
        <translation>Напишите букву одного из вариантов.</translation>
    </message>
    <message>
        <source>The answer is a letter of another alphabet than the choices: “{letter}”, which looks alike, is taken.</source>
        <translation>Буква ответа из другого алфавита, чем у вариантов: взята похожая «{letter}».</translation>
    </message>
    <message>
        <source>Look whether that is right, and type the letter as the choices have it.</source>
        <translation>Проверьте, верно ли это, и наберите букву так, как у вариантов.</translation>
    </message>
    <message>
        <source>The answer names several letters ({letters}); only {letter} counts.</source>
        <translation>В ответе несколько букв ({letters}); учитывается только {letter}.</translation>
    </message>
    <message>
        <source>Aiken has one right choice; make it a multiple-choice question here.</source>
        <translation>В Aiken верный вариант один; сделайте здесь вопрос с несколькими ответами.</translation>
    </message>
    <message>
        <source>An answer has no text and is left out.</source>
        <translation>У ответа нет текста; он пропущен.</translation>
    </message>
    <message>
        <source>Write its text, or take it out.</source>
        <translation>Напишите его текст или уберите его.</translation>
    </message>
    <message>
        <source>There is no collection in the package.</source>
        <translation>В пакете нет коллекции.</translation>
    </message>
    <message>
        <source>Export the deck from Anki again.</source>
        <translation>Экспортируйте колоду из Anki ещё раз.</translation>
    </message>
    <message>
        <source>A file in the package unpacks to more than {megabytes} MB.</source>
        <translation>Один из файлов пакета распаковывается больше чем в {megabytes} МБ.</translation>
    </message>
    <message>
        <source>Export its decks one by one.</source>
        <translation>Экспортируйте колоды по одной.</translation>
    </message>
    <message>
        <source>A file in the package is damaged ({reason}).</source>
        <translation>Один из файлов пакета повреждён ({reason}).</translation>
    </message>
    <message>
        <source>The collection in the package cannot be read ({reason}).</source>
        <translation>Коллекция в пакете не читается ({reason}).</translation>
    </message>
    <message>
        <source>The package has {count} notes: only the first {limit} are read.</source>
        <translation>Записей в пакете: {count}; прочитаны только первые {limit}.</translation>
    </message>
    <message>
        <source>The package holds no notes.</source>
        <translation>В пакете нет записей.</translation>
    </message>
    <message>
        <source>Choose a deck with cards when exporting from Anki.</source>
        <translation>При экспорте из Anki выберите колоду с карточками.</translation>
    </message>
    <message>
        <source>From the damaged place on the collection was not read ({reason}).</source>
        <translation>От повреждённого места коллекция не прочитана ({reason}).</translation>
    </message>
    <message>
        <source>Check the database in Anki, then export the deck again.</source>
        <translation>Проверьте базу данных в Anki и экспортируйте колоду снова.</translation>
    </message>
    <message>
        <source>Note {number} ({title}) has no question or no answer in words and is left out.</source>
        <translation>У записи {number} ({title}) нет вопроса или ответа словами; она пропущена.</translation>
    </message>
    <message>
        <source>Write both sides, or make the question here.</source>
        <translation>Напишите обе стороны или составьте вопрос здесь.</translation>
    </message>
    <message>
        <source>A gap of note {number} ({title}) is not closed; the note is left out.</source>
        <translation>Пропуск в записи {number} ({title}) не закрыт; запись пропущена.</translation>
    </message>
    <message>
        <source>Write gaps as {{{{c1::answer}}}} and export again; learners would read the key.</source>
        <translation>Пишите пропуски как {{{{c1::answer}}}} и экспортируйте снова; иначе учащиеся прочитали бы ключ.</translation>
    </message>
    <message>
        <source>Notes of the type “{type}” are left out ({count}).</source>
        <translation>Записи типа «{type}» пропущены ({count}).</translation>
    </message>
    <message>
        <source>Make them anew here; this program has no questions of that type.</source>
        <translation>Составьте их здесь заново; вопросов этого типа в программе нет.</translation>
    </message>
    <message>
        <source>Only the first card of notes of the type “{type}” is taken, which have several ({count}).</source>
        <translation>У записей типа «{type}» несколько карточек, взята только первая ({count}).</translation>
    </message>
    <message>
        <source>Add the other direction as a question of its own where it is needed.</source>
        <translation>Если нужно и обратное направление, добавьте его отдельным вопросом.</translation>
    </message>
    <message>
        <source>Answers too long to be typed become model answers of essays ({count}): {titles}.</source>
        <translation>Ответы, слишком длинные для ввода, стали образцами ответов эссе ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Shorten the answer, or offer choices.</source>
        <translation>Сократите ответ или предложите варианты.</translation>
    </message>
    <message>
        <source>Cards made by this program were changed in Anki; they come as they were ({count}): {titles}.</source>
        <translation>Карточки, сделанные этой программой, изменены в Anki; они внесены в прежнем виде ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Change the questions here.</source>
        <translation>Меняйте вопросы здесь.</translation>
    </message>
    <message>
        <source>Note {number} ({title}) was made by this program, but its data is damaged; its sides are read.</source>
        <translation>Запись {number} ({title}) сделана этой программой, но её данные повреждены; прочитаны её стороны.</translation>
    </message>
    <message>
        <source>Export it again from here.</source>
        <translation>Экспортируйте её отсюда ещё раз.</translation>
    </message>
    <message>
        <source>Note {number} ({title}) has a gap within a gap; only the inner one stays.</source>
        <translation>В записи {number} ({title}) пропуск внутри пропуска; остаётся только внутренний.</translation>
    </message>
    <message>
        <source>Make two questions of it.</source>
        <translation>Сделайте из неё два вопроса.</translation>
    </message>
    <message>
        <source>What no question may hold is left out of note {number} ({title}): {names}.</source>
        <translation>Из записи {number} ({title}) пропущено то, чего в вопросе быть не может: {names}.</translation>
    </message>
    <message>
        <source>Nothing needs to be done if the text is complete without it.</source>
        <translation>Если текст полон и без этого, делать ничего не нужно.</translation>
    </message>
    <message>
        <source>Pictures of note {number} ({title}) are left out: {names}.</source>
        <translation>Рисунки записи {number} ({title}) пропущены: {names}.</translation>
    </message>
    <message>
        <source>Add them here as PNG, JPEG or SVG of at most 8 MB.</source>
        <translation>Добавьте их здесь как PNG, JPEG или SVG, самое большее 8 МБ.</translation>
    </message>
    <message>
        <source>A blank line ends the question inside its braces; the question is left out.</source>
        <translation>Пустая строка обрывает вопрос внутри фигурных скобок; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Take out the blank line, or read the file again and let such questions be joined.</source>
        <translation>Уберите пустую строку или прочитайте файл снова, соединяя такие вопросы.</translation>
    </message>
    <message>
        <source>A blank line ended the question inside its braces; it was put together.</source>
        <translation>Пустая строка обрывала вопрос внутри фигурных скобок; он соединён.</translation>
    </message>
    <message>
        <source>Look at the question; take out the blank line, for Moodle cannot read it so.</source>
        <translation>Посмотрите на вопрос; уберите пустую строку: Moodle так его не прочтёт.</translation>
    </message>
    <message>
        <source>A question follows its category without a blank line between them.</source>
        <translation>Вопрос стоит за своей категорией без пустой строки между ними.</translation>
    </message>
    <message>
        <source>Add a blank line; without it Moodle loses the question.</source>
        <translation>Добавьте пустую строку; без неё Moodle теряет вопрос.</translation>
    </message>
    <message>
        <source>The question has an opening or a closing brace, but not both in that order.</source>
        <translation>У вопроса есть открывающая или закрывающая фигурная скобка, но не обе в этом порядке.</translation>
    </message>
    <message>
        <source>Put the answers in {{ and }}; write \{{ or \}} for a brace of the text.</source>
        <translation>Поставьте ответы между {{ и }}; скобку в тексте пишите \{{ или \}}.</translation>
    </message>
    <message>
        <source>Braces follow the answers; only the first ones are read, the others are text.</source>
        <translation>За ответами снова идут фигурные скобки; читаются только первые, остальное — текст.</translation>
    </message>
    <message>
        <source>Put a blank line before the next question; a question has one place for answers.</source>
        <translation>Поставьте перед следующим вопросом пустую строку; место для ответов у вопроса одно.</translation>
    </message>
    <message>
        <source>“{key}” would stand in the text with its key for learners to read; it is left out.</source>
        <translation>«{key}» стояло бы в тексте вместе с ключом, на виду у учащихся; пропущено.</translation>
    </message>
    <message>
        <source>Close the braces, or put a blank line before the next question; one question has one gap in GIFT.</source>
        <translation>Закройте скобки или поставьте перед следующим вопросом пустую строку; в GIFT у вопроса один пропуск.</translation>
    </message>
    <message>
        <source>Questions that no blank line parts from what stands above, read by their names: {count}.</source>
        <translation>Вопросы, не отделённые пустой строкой от того, что выше, прочитаны по их названиям: {count}.</translation>
    </message>
    <message>
        <source>Put a blank line before each; Moodle takes them for text of the question above.</source>
        <translation>Поставьте перед каждым пустую строку; Moodle принимает их за текст вопроса выше.</translation>
    </message>
    <message>
        <source>The question has no text; its name is taken for it.</source>
        <translation>У вопроса нет текста; вместо него взято название.</translation>
    </message>
    <message>
        <source>Write before the answers what the learner is asked.</source>
        <translation>Напишите перед ответами, о чём спрашивают учащегося.</translation>
    </message>
    <message>
        <source>The name of the question starts with “::” and does not end; it is read as text.</source>
        <translation>Название вопроса начинается с «::» и не кончается; прочитано как текст.</translation>
    </message>
    <message>
        <source>Write ::name:: before the question.</source>
        <translation>Напишите перед вопросом ::название::.</translation>
    </message>
    <message>
        <source>A text without answers is a description in Moodle, no question; it is left out.</source>
        <translation>Текст без ответов в Moodle — описание, а не вопрос; пропущен.</translation>
    </message>
    <message>
        <source>Put it into a lesson, or add the answers in braces.</source>
        <translation>Перенесите его в урок или добавьте ответы в фигурных скобках.</translation>
    </message>
    <message>
        <source>The question has {count} answers; its kind needs at least {least}.</source>
        <translation>У вопроса ответов {count}; при таком виде надо не меньше {least}.</translation>
    </message>
    <message>
        <source>Add answers, or check the = and ~ before them.</source>
        <translation>Добавьте ответы или проверьте знаки = и ~ перед ними.</translation>
    </message>
    <message>
        <source>“{pair}” stands among the pairs of a matching question, but has no “-&gt;”.</source>
        <translation>«{pair}» стоит среди пар вопроса на соответствие, но без «-&gt;».</translation>
    </message>
    <message>
        <source>Write each pair as = left -&gt; right.</source>
        <translation>Пишите каждую пару так: = левое -&gt; правое.</translation>
    </message>
    <message>
        <source>“{answer}” is no number, number:tolerance or lowest..highest.</source>
        <translation>«{answer}» — не число, не число:допуск и не меньшее..большее.</translation>
    </message>
    <message>
        <source>Write 5, 5:0.5 or 4.5..5.5; take out the # if the answer is a text.</source>
        <translation>Напишите 5, 5:0.5 или 4.5..5.5; уберите #, если ответ — текст.</translation>
    </message>
    <message>
        <source>“{left}” has nothing behind its arrow and is left out.</source>
        <translation>У «{left}» ничего нет за стрелкой; пропущено.</translation>
    </message>
    <message>
        <source>Write what it belongs to.</source>
        <translation>Напишите, к чему оно относится.</translation>
    </message>
    <message>
        <source>GIFT has no feedback on a pair: the “#” in “{right}” is text.</source>
        <translation>В GIFT у пары не бывает пояснения: «#» в «{right}» — это текст.</translation>
    </message>
    <message>
        <source>Put the feedback behind ####, for the whole question.</source>
        <translation>Поместите пояснение за ####, для всего вопроса.</translation>
    </message>
    <message>
        <source>“{answer}” begins with what looks like a weight but is read as text.</source>
        <translation>«{answer}» начинается как будто с веса, но читается как текст.</translation>
    </message>
    <message>
        <source>Write a weight as ~%50%text or ~%-33.333%text; “=” always means 100 in a choice.</source>
        <translation>Пишите вес как ~%50%текст или ~%-33.333%текст; «=» при выборе всегда значит 100.</translation>
    </message>
    <message>
        <source>The weight of “{answer}” is outside -100 to 100.</source>
        <translation>Вес ответа «{answer}» не лежит между -100 и 100.</translation>
    </message>
    <message>
        <source>Write a weight from -100 to 100.</source>
        <translation>Напишите вес от -100 до 100.</translation>
    </message>
    <message>
        <source>Ticking every choice would have paid, or the right ones made no whole point.</source>
        <translation>Было бы выгодно отметить все варианты, или верные не давали целого балла.</translation>
    </message>
    <message>
        <source>Wrong choices now cost as much as right ones bring; give fractions if need be.</source>
        <translation>Теперь неверные варианты отнимают столько, сколько дают верные; при необходимости укажите доли.</translation>
    </message>
    <message>
        <source>Left out of the text: {removed}.</source>
        <translation>Из текста убрано: {removed}.</translation>
    </message>
    <message>
        <source>GIFT holds no pictures: export from Moodle as Moodle XML to bring them along.</source>
        <translation>В GIFT картинок нет: чтобы взять их с собой, экспортируйте из Moodle как Moodle XML.</translation>
    </message>
    <message>
        <source>“{how}” is not kept: all items are ordered, graded by the item that follows.</source>
        <translation>«{how}» не сохраняется: упорядочиваются все элементы, оценивается, какой за каким следует.</translation>
    </message>
    <message>
        <source>See that this is what you want.</source>
        <translation>Проверьте, что вы хотите именно этого.</translation>
    </message>
    <message>
        <source>The text cannot be read yet: line {line} is no YAML.</source>
        <translation>Текст пока не читается: строка {line} — не YAML.</translation>
    </message>
    <message>
        <source>Mend that line in the text first.</source>
        <translation>Сначала исправьте эту строку в тексте.</translation>
    </message>
    <message>
        <source>The text cannot be read yet: line {line} is no list in JSON.</source>
        <translation>Текст пока не читается: строка {line} — не список в JSON.</translation>
    </message>
    <message>
        <source>There is no “{name}” in this file.</source>
        <translation>В этом файле нет «{name}».</translation>
    </message>
    <message>
        <source>It may have been renamed: choose it again.</source>
        <translation>Возможно, имя изменили: выберите ещё раз.</translation>
    </message>
    <message>
        <source>The name “{name}” is taken.</source>
        <translation>Имя «{name}» занято.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Выберите другое название.</translation>
    </message>
    <message>
        <source>This is written in a way that a form cannot change without harm to the rest.</source>
        <translation>Это написано так, что форма не изменит его без вреда для остального.</translation>
    </message>
    <message>
        <source>Change it in the text; names such as “&amp;this” and “*this” may be the reason.</source>
        <translation>Измените это в тексте; причиной могут быть имена вроде «&amp;this» и «*this».</translation>
    </message>
    <message>
        <source>Questions of the type “{type}” are left out ({count}): {titles}.</source>
        <translation>Вопросы типа «{type}» пропущены ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Descriptions, which ask nothing, are left out ({count}): {titles}.</source>
        <translation>Описания, которые ни о чём не спрашивают, пропущены ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Put their text into a lesson.</source>
        <translation>Поместите их текст в урок.</translation>
    </message>
    <message>
        <source>Here choices are always mixed; questions that keep their order in Moodle: {count}.</source>
        <translation>Здесь варианты всегда перемешиваются; вопросов, чей порядок в Moodle сохраняется: {count}.</translation>
    </message>
    <message>
        <source>See that no choice says “all of the above” or the like.</source>
        <translation>Проверьте, что ни в одном варианте не сказано «всё перечисленное» или подобное.</translation>
    </message>
    <message>
        <source>Questions from the damaged place on were not read: {count}.</source>
        <translation>После повреждённого места не прочитано вопросов: {count}.</translation>
    </message>
    <message>
        <source>Mend that place and read the file again.</source>
        <translation>Исправьте это место и прочитайте файл снова.</translation>
    </message>
    <message>
        <source>&lt;{name}&gt; stands where a question is expected and is left out.</source>
        <translation>&lt;{name}&gt; стоит там, где ожидается вопрос; пропущено.</translation>
    </message>
    <message>
        <source>Export the questions again as Moodle XML.</source>
        <translation>Экспортируйте вопросы в Moodle XML ещё раз.</translation>
    </message>
    <message>
        <source>The description of the category “{category}” is left out.</source>
        <translation>Описание категории «{category}» пропущено.</translation>
    </message>
    <message>
        <source>Put it into a lesson if learners should read it.</source>
        <translation>Поместите его в урок, если учащимся надо это прочитать.</translation>
    </message>
    <message>
        <source>“{title}” has no text; its name is taken for it.</source>
        <translation>У «{title}» нет текста; вместо него взято название.</translation>
    </message>
    <message>
        <source>Write what the learner is asked.</source>
        <translation>Напишите, о чём спрашивают учащегося.</translation>
    </message>
    <message>
        <source>“{title}” asks for {least} to {most} words; here it asks for about {most}.</source>
        <translation>«{title}» просит от {least} до {most} слов; здесь — примерно {most}.</translation>
    </message>
    <message>
        <source>Say in its text how many there have to be.</source>
        <translation>Укажите в тексте, сколько их должно быть.</translation>
    </message>
    <message>
        <source>“{title}” converts or grades units; here “{unit}” is shown, and no other is taken.</source>
        <translation>«{title}» переводит или оценивает единицы; здесь показана «{unit}», другие не принимаются.</translation>
    </message>
    <message>
        <source>“{gap}” in “{title}” is no gap that can be read; the question is left out.</source>
        <translation>«{gap}» в «{title}» не читается как пропуск; вопрос пропущен.</translation>
    </message>
    <message>
        <source>What is ticked in the text of “{title}” is asked one by one here, each by a gap.</source>
        <translation>То, что отмечают в тексте «{title}», здесь спрашивается по одному, каждое — пропуском.</translation>
    </message>
    <message>
        <source>Look at the question; better make it one of its own with several answers.</source>
        <translation>Посмотрите на вопрос; лучше сделать из него отдельный, с несколькими ответами.</translation>
    </message>
    <message>
        <source>The gap [[{number}]] of “{title}” has no such option; the question is left out.</source>
        <translation>У пропуска [[{number}]] в «{title}» нет такого варианта; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Give the question the option, or take the gap out of its text.</source>
        <translation>Добавьте вопросу этот вариант или уберите пропуск из текста.</translation>
    </message>
    <message>
        <source>“{title}” is written in several languages: “{language}” is taken, left out: {others}.</source>
        <translation>«{title}» написан на нескольких языках: взят «{language}», пропущены: {others}.</translation>
    </message>
    <message>
        <source>Bring it in once more in another language, or translate it in the editor.</source>
        <translation>Внесите его ещё раз на другом языке или переведите в редакторе.</translation>
    </message>
    <message>
        <source>Left out of the texts of “{title}”: {removed}.</source>
        <translation>Из текстов «{title}» убрано: {removed}.</translation>
    </message>
    <message>
        <source>No text here holds scripts, forms, films, pictures from elsewhere or links to Moodle.</source>
        <translation>Ни в одном тексте здесь не бывает сценариев, форм, фильмов, чужих картинок или ссылок на Moodle.</translation>
    </message>
    <message>
        <source>The file “{file}” of “{title}” is shown nowhere in it and is left out.</source>
        <translation>Файл «{file}» из «{title}» нигде в нём не показан; он пропущен.</translation>
    </message>
    <message>
        <source>Add it by hand if it is a picture; other files have no place here.</source>
        <translation>Если это рисунок, добавьте его вручную; другим файлам здесь места нет.</translation>
    </message>
    <message>
        <source>“{file}” of “{title}” is no PNG, JPEG or SVG picture and is left out.</source>
        <translation>«{file}» из «{title}» — не изображение PNG, JPEG или SVG и пропущено.</translation>
    </message>
    <message>
        <source>The picture “{file}” of “{title}” is too large and is left out.</source>
        <translation>Изображение «{file}» из «{title}» слишком велико и пропущено.</translation>
    </message>
    <message>
        <source>The drawing “{file}” of “{title}” holds scripts or outside files: it is left out.</source>
        <translation>В рисунке «{file}» из «{title}» есть сценарии или внешние файлы: он пропущен.</translation>
    </message>
    <message>
        <source>“{title}” has more answers than any learner reads ({count}) and is left out.</source>
        <translation>У «{title}» больше ответов, чем кто-нибудь прочтёт ({count}); пропущено.</translation>
    </message>
    <message>
        <source>The file holds more than {limit} questions; from here on it was not read.</source>
        <translation>В файле больше {limit} вопросов; дальше он не прочитан.</translation>
    </message>
    <message>
        <source>Split it, and bring its parts in one after the other.</source>
        <translation>Разделите его и внесите части одну за другой.</translation>
    </message>
    <message>
        <source>The question is longer than {limit} characters and is left out.</source>
        <translation>Вопрос длиннее {limit} знаков и пропущен.</translation>
    </message>
    <message>
        <source>Make several questions of it.</source>
        <translation>Сделайте из него несколько вопросов.</translation>
    </message>
    <message>
        <source>“{title}” has too few answers ({count}, of {least} at least) and is left out.</source>
        <translation>У «{title}» слишком мало ответов ({count}, а надо не меньше {least}); пропущено.</translation>
    </message>
    <message>
        <source>Add answers.</source>
        <translation>Добавьте ответы.</translation>
    </message>
    <message>
        <source>“{title}” paid more for some parts than for others; here all parts count alike.</source>
        <translation>В «{title}» одни части давали больше баллов, чем другие; здесь все части равны.</translation>
    </message>
    <message>
        <source>Make a question of its own of a part that should count more.</source>
        <translation>Сделайте из части, которая должна значить больше, отдельный вопрос.</translation>
    </message>
    <message>
        <source>“{title}” asked {count} of its questions, drawn anew each time; here all are asked.</source>
        <translation>В «{title}» задавали {count} из вопросов, каждый раз случайно; здесь задаются все.</translation>
    </message>
    <message>
        <source>In the quiz, put a line that draws in the place of these questions.</source>
        <translation>В тесте поставьте на место этих вопросов строку случайного выбора.</translation>
    </message>
    <message>
        <source>“{title}” has the blank “{name}” more than once: each place in the text is a gap here.</source>
        <translation>В «{title}» пропуск «{name}» встречается не раз: здесь каждое место в тексте — отдельный пропуск.</translation>
    </message>
    <message>
        <source>Look at its gaps; give each blank a name of its own, or take one out.</source>
        <translation>Проверьте пропуски; дайте каждому своё имя или уберите лишний.</translation>
    </message>
    <message>
        <source>“{title}” asks for capital letters in its file; here they make no difference.</source>
        <translation>В файле «{title}» требует заглавных букв; здесь они не важны.</translation>
    </message>
    <message>
        <source>“{file}” is no PNG, JPEG or SVG picture and is left out.</source>
        <translation>«{file}» — не изображение PNG, JPEG или SVG и пропущено.</translation>
    </message>
    <message>
        <source>The picture “{file}” is damaged or cut off and is left out.</source>
        <translation>Изображение «{file}» повреждено или обрезано и пропущено.</translation>
    </message>
    <message>
        <source>The picture “{file}” of “{title}” is damaged or cut off and is left out.</source>
        <translation>Изображение «{file}» из «{title}» повреждено или обрезано и пропущено.</translation>
    </message>
    <message>
        <source>Export or copy it again, and look at it in another program.</source>
        <translation>Экспортируйте или скопируйте его ещё раз и посмотрите в другой программе.</translation>
    </message>
    <message>
        <source>The picture “{file}” is too large and is left out.</source>
        <translation>Изображение «{file}» слишком велико и пропущено.</translation>
    </message>
    <message>
        <source>Scale it down; a picture may have 8 MB and 50 million pixels, all pictures of a file 200 MB.</source>
        <translation>Уменьшите его: изображение может иметь 8 МБ и 50 миллионов точек, все изображения файла вместе — 200 МБ.</translation>
    </message>
    <message>
        <source>The picture “{file}” has {megabytes} MB and is left out.</source>
        <translation>Изображение «{file}» занимает {megabytes} МБ и пропущено.</translation>
    </message>
    <message>
        <source>Make it smaller, at most 8 MB, and add it here, or bring it in again.</source>
        <translation>Уменьшите его до 8 МБ и добавьте здесь или внесите ещё раз.</translation>
    </message>
    <message>
        <source>The drawing “{file}” holds scripts or outside files: it is left out.</source>
        <translation>В рисунке «{file}» есть сценарии или внешние файлы: он пропущен.</translation>
    </message>
    <message>
        <source>Save it as PNG, or export it as plain SVG with pictures embedded and styles as attributes.</source>
        <translation>Сохраните как PNG или экспортируйте как простой SVG со встроенными изображениями и стилями в атрибутах.</translation>
    </message>
    <message>
        <source>The drawing “{file}” draws more than can be shown soon, and is left out.</source>
        <translation>Рисунок «{file}» слишком сложен, чтобы показать его быстро, и пропущен.</translation>
    </message>
    <message>
        <source>The drawing “{file}” of “{title}” draws more than can be shown soon, and is left out.</source>
        <translation>Рисунок «{file}» из «{title}» слишком сложен, чтобы показать его быстро, и пропущен.</translation>
    </message>
    <message>
        <source>The drawing “{file}” is not written in UTF-8 and is left out.</source>
        <translation>Рисунок «{file}» записан не в UTF-8 и пропущен.</translation>
    </message>
    <message>
        <source>The drawing “{file}” of “{title}” is not written in UTF-8 and is left out.</source>
        <translation>Рисунок «{file}» из «{title}» записан не в UTF-8 и пропущен.</translation>
    </message>
    <message>
        <source>The picture “{file}” of “{title}” has {megabytes} MB and is left out.</source>
        <translation>Изображение «{file}» из «{title}» занимает {megabytes} МБ и пропущено.</translation>
    </message>
    <message>
        <source>“{file}” of “{title}” is too large or damaged in the package and is left out.</source>
        <translation>Файл «{file}» из «{title}» в пакете слишком большой или повреждён; пропущен.</translation>
    </message>
    <message>
        <source>Scale the picture down to less than 8 MB, and export the package again.</source>
        <translation>Уменьшите картинку до 8 МБ или меньше и экспортируйте пакет снова.</translation>
    </message>
    <message>
        <source>“{left}” in “{title}” has nothing to be matched with and is left out.</source>
        <translation>Для «{left}» в «{title}» нет пары; пропущено.</translation>
    </message>
    <message>
        <source>“{answer}” in “{title}” is no number; the question is left out.</source>
        <translation>«{answer}» в «{title}» — не число; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write a number, with a tolerance of 0 or more.</source>
        <translation>Напишите число с допуском 0 или больше.</translation>
    </message>
    <message>
        <source>The weight “{weight}” in “{title}” is no number from -100 to 100; it is left out.</source>
        <translation>Вес «{weight}» в «{title}» — не число от -100 до 100; он пропущен.</translation>
    </message>
    <message>
        <source>In “{title}” ticking every choice paid, or the right ones made no whole point.</source>
        <translation>В «{title}» было выгодно отметить все варианты, или верные не давали целого балла.</translation>
    </message>
    <message>
        <source>The answers of “{title}” are not called true and false; the first is taken for true.</source>
        <translation>Ответы в «{title}» не названы верным и неверным; за верный взят первый.</translation>
    </message>
    <message>
        <source>See that its answer is right.</source>
        <translation>Проверьте, что ответ верен.</translation>
    </message>
    <message>
        <source>“{title}” asks for capital letters in Moodle; here they make no difference.</source>
        <translation>В Moodle для «{title}» важны прописные буквы; здесь они не различаются.</translation>
    </message>
    <message>
        <source>Ask for it in the text, and mark by hand if it matters.</source>
        <translation>Потребуйте их в тексте и, если это важно, оценивайте вручную.</translation>
    </message>
    <message>
        <source>Ask for the unit in a question of its own if it matters.</source>
        <translation>Если единица важна, спросите о ней отдельным вопросом.</translation>
    </message>
    <message>
        <source>The feedback of “{title}” for right, partly right and wrong answers is left out.</source>
        <translation>Пояснения «{title}» для верных, частично верных и неверных ответов пропущены.</translation>
    </message>
    <message>
        <source>Put it into the feedback of the question or of its choices.</source>
        <translation>Перенесите его в пояснение к вопросу или к вариантам.</translation>
    </message>
    <message>
        <source>“{how}” of “{title}” is not kept: all is put in order, graded by the item that follows.</source>
        <translation>«{how}» у «{title}» не сохраняется: по порядку ставится всё, оценивается по следующему элементу.</translation>
    </message>
    <message>
        <source>“{title}” gives a text to start from or takes files; here it is a text alone.</source>
        <translation>В «{title}» дан текст для начала или принимаются файлы; здесь это только текст.</translation>
    </message>
    <message>
        <source>Put what is given into the question.</source>
        <translation>Поместите данное в сам вопрос.</translation>
    </message>
    <message>
        <source>“{title}” is a cloze text without a gap that can be read; it is left out.</source>
        <translation>«{title}» — текст с пропусками, но ни один пропуск не читается; он пропущен.</translation>
    </message>
    <message>
        <source>Write gaps as {{1:SHORTANSWER:=answer}} or {{1:MULTICHOICE:=right~wrong}}.</source>
        <translation>Пишите пропуски как {{1:SHORTANSWER:=answer}} или {{1:MULTICHOICE:=right~wrong}}.</translation>
    </message>
    <message>
        <source>A gap of “{title}” takes numbers near {number}; here only that number is right.</source>
        <translation>Пропуск в «{title}» принимает числа около {number}; здесь верно только это число.</translation>
    </message>
    <message>
        <source>Ask for the number in a question of its own if others should count.</source>
        <translation>Если должны приниматься и другие, спросите число отдельным вопросом.</translation>
    </message>
    <message>
        <source>“{title}” says it is of the type “{type}”, which it cannot be; it is read as it is.</source>
        <translation>«{title}» назван вопросом типа «{type}», но им быть не может; он прочитан как есть.</translation>
    </message>
    <message>
        <source>Look at the question.</source>
        <translation>Посмотрите на вопрос.</translation>
    </message>
    <message>
        <source>“{path}” holds no question in QTI 2.1, 2.2 or 3.0.</source>
        <translation>В «{path}» нет ни одного вопроса в QTI 2.1, 2.2 или 3.0.</translation>
    </message>
    <message>
        <source>Export the questions again as QTI 2.1, 2.2 or 3.0.</source>
        <translation>Экспортируйте вопросы ещё раз в QTI 2.1, 2.2 или 3.0.</translation>
    </message>
    <message>
        <source>“{file}” in the package is no JSON, or it is damaged.</source>
        <translation>«{file}» в пакете — не JSON или повреждён.</translation>
    </message>
    <message>
        <source>Export the content again.</source>
        <translation>Экспортируйте содержание ещё раз.</translation>
    </message>
    <message>
        <source>The package holds no question that can be read.</source>
        <translation>В пакете нет ни одного вопроса, который читается.</translation>
    </message>
    <message>
        <source>Choose a question set, or a column or book that has questions.</source>
        <translation>Выберите набор вопросов либо колонку или книгу, в которой есть вопросы.</translation>
    </message>
    <message>
        <source>“{type}” is left out ({count}): {titles}.</source>
        <translation>«{type}» пропущено ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Make it anew here; this program has no questions of that kind.</source>
        <translation>Составьте это здесь заново; вопросов такого вида в программе нет.</translation>
    </message>
    <message>
        <source>What stands around the questions is left out ({count}): {titles}.</source>
        <translation>То, что стоит вокруг вопросов, не взято ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Put what has to be read or seen before answering into the question, or a lesson.</source>
        <translation>Поместите то, что надо прочесть или увидеть до ответа, в вопрос или в урок.</translation>
    </message>
    <message>
        <source>Mark the right answer, then export it again.</source>
        <translation>Отметьте верный ответ и экспортируйте снова.</translation>
    </message>
    <message>
        <source>An asterisk in “{title}” opens a gap and none closes it; it is left out.</source>
        <translation>Звёздочка в «{title}» открывает пропуск, и ни одна его не закрывает; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Put one before and one behind each gap, then export it again; learners would read its key.</source>
        <translation>Поставьте по одной до и после каждого пропуска и экспортируйте снова; иначе учащиеся прочитали бы ключ.</translation>
    </message>
    <message>
        <source>What “{title}” says by the points reached is left out.</source>
        <translation>То, что «{title}» говорит по набранным баллам, пропущено.</translation>
    </message>
    <message>
        <source>Of “{title}” is left out what H5P calls {names}.</source>
        <translation>Из «{title}» пропущено то, что в H5P называется {names}.</translation>
    </message>
    <message>
        <source>Put tips into hints, what is said into feedback; see that answers are graded as you want.</source>
        <translation>Подсказки поместите в hints, сказанное — в feedback; проверьте, что ответы оцениваются так, как вы хотите.</translation>
    </message>
    <message>
        <source>“{title}” is passed at {percent} per cent; questions alone keep no such line.</source>
        <translation>«{title}» сдаётся при {percent} процентах; у отдельных вопросов такого порога нет.</translation>
    </message>
    <message>
        <source>Set it in the quiz: “pass_percent”.</source>
        <translation>Задайте его в тесте: «pass_percent».</translation>
    </message>
    <message>
        <source>“{file}” is named in the package but is not in it.</source>
        <translation>Файл «{file}» назван в пакете, но его там нет.</translation>
    </message>
    <message>
        <source>Export the package again.</source>
        <translation>Экспортируйте пакет снова.</translation>
    </message>
    <message>
        <source>Questions answered by “{name}” are left out ({count}): {titles}.</source>
        <translation>Вопросы, на которые отвечают через «{name}», пропущены ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Make them anew here; this program has no questions of that kind.</source>
        <translation>Составьте их здесь заново; вопросов такого вида в программе нет.</translation>
    </message>
    <message>
        <source>“{path}” was chosen alone: only the files it names were read.</source>
        <translation>«{path}» выбран один: прочитаны только файлы, которые он называет.</translation>
    </message>
    <message>
        <source>Choose its folder where other files in it hold questions, too.</source>
        <translation>Если вопросы есть и в других файлах, выберите его папку.</translation>
    </message>
    <message>
        <source>Questions graded all or nothing in QTI are graded part by part here: {count}.</source>
        <translation>Вопросы, которые в QTI оцениваются целиком или никак, здесь оцениваются по частям: {count}.</translation>
    </message>
    <message>
        <source>Here choices are always mixed; questions that keep their order in QTI: {count}.</source>
        <translation>Здесь варианты всегда перемешиваются; вопросов, сохраняющих порядок в QTI: {count}.</translation>
    </message>
    <message>
        <source>“{title}” asks nothing that can be answered and is left out.</source>
        <translation>«{title}» не спрашивает ничего, на что можно ответить; пропущено.</translation>
    </message>
    <message>
        <source>Put its text into a lesson.</source>
        <translation>Перенесите текст в урок.</translation>
    </message>
    <message>
        <source>“{title}” has several things to answer at once and is left out.</source>
        <translation>В «{title}» надо отвечать сразу на несколько вещей; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Make a question of each; only gaps in one text may be several.</source>
        <translation>Сделайте вопрос из каждой; несколько может быть только пропусков в одном тексте.</translation>
    </message>
    <message>
        <source>“{title}” draws its numbers or words anew each time and is left out.</source>
        <translation>«{title}» каждый раз берёт новые числа или слова; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Export it with fixed values.</source>
        <translation>Экспортируйте его с постоянными значениями.</translation>
    </message>
    <message>
        <source>“{title}” does not say what is right and is left out.</source>
        <translation>В «{title}» не сказано, что верно; пропущено.</translation>
    </message>
    <message>
        <source>Give it a correct response or a mapping.</source>
        <translation>Дайте ему верный ответ или соответствие.</translation>
    </message>
    <message>
        <source>“{title}” is graded by rules of its own; here it is graded by its key alone.</source>
        <translation>«{title}» оценивается по своим правилам; здесь — только по ключу.</translation>
    </message>
    <message>
        <source>See that right and wrong answers are graded as you want.</source>
        <translation>Проверьте, что верные и неверные ответы оцениваются так, как вы хотите.</translation>
    </message>
    <message>
        <source>The rules of “{title}” pay more for other answers than for its key; it is left out.</source>
        <translation>Правила «{title}» дают за другие ответы больше, чем за ключ; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Mend its correct response or its rules, then export it again.</source>
        <translation>Исправьте его верный ответ или правила и экспортируйте снова.</translation>
    </message>
    <message>
        <source>“{title}” names another right answer than its rules pay for; here the rules count.</source>
        <translation>В «{title}» верным назван другой ответ, чем тот, за который правила дают балл; здесь действуют правила.</translation>
    </message>
    <message>
        <source>See that the right answers are the ones you want.</source>
        <translation>Проверьте, что верны те ответы, которые вам нужны.</translation>
    </message>
    <message>
        <source>“{title}” pays in full before everything right is ticked; here all of it is needed.</source>
        <translation>За «{title}» дают всё ещё до того, как отмечено всё верное; здесь нужно всё.</translation>
    </message>
    <message>
        <source>Wrong pairs in “{title}” took points off; here they only bring none.</source>
        <translation>Неверные пары в «{title}» отнимали баллы; здесь они просто ничего не дают.</translation>
    </message>
    <message>
        <source>“{title}” does not say how it is graded; here it is graded by its key.</source>
        <translation>В «{title}» не сказано, как его оценивать; здесь он оценивается по ключу.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Напишите число.</translation>
    </message>
    <message>
        <source>Say in the correct response what it belongs to.</source>
        <translation>Укажите в верном ответе, к чему это относится.</translation>
    </message>
    <message>
        <source>“{left}” in “{title}” goes with several; only the first counts here.</source>
        <translation>«{left}» в «{title}» подходит к нескольким; здесь засчитывается только первое.</translation>
    </message>
    <message>
        <source>Ask for one partner each.</source>
        <translation>Спрашивайте по одной паре.</translation>
    </message>
    <message>
        <source>The words to be selected in “{title}” are choices below the text here.</source>
        <translation>Слова, которые выделяют в «{title}», здесь — варианты под текстом.</translation>
    </message>
    <message>
        <source>Feedback of “{title}” that depends on more than one answer is left out.</source>
        <translation>Пояснение в «{title}», зависящее больше чем от одного ответа, пропущено.</translation>
    </message>
    <message>
        <source>Notes in “{title}” for those who make or mark it are left out.</source>
        <translation>Заметки в «{title}» для тех, кто составляет или оценивает, пропущены.</translation>
    </message>
    <message>
        <source>Keep them elsewhere.</source>
        <translation>Храните их в другом месте.</translation>
    </message>
    <message>
        <source>“{title}” has no text; its title is taken for it.</source>
        <translation>У «{title}» нет текста; вместо него взято название.</translation>
    </message>
    <message>
        <source>No text here holds formulas, forms, films, pictures from elsewhere or scripts.</source>
        <translation>В текстах здесь не бывает формул, форм, фильмов, картинок со стороны и сценариев.</translation>
    </message>
    <message>
        <source>Choose the folder of one package.</source>
        <translation>Выберите папку одного пакета.</translation>
    </message>
    <message>
        <source>The table has no row of headings: nothing was read.</source>
        <translation>В таблице нет строки заголовков: ничего не прочитано.</translation>
    </message>
    <message>
        <source>Write “question”, “answer1”, “answer2” and “correct” above the columns.</source>
        <translation>Напишите над столбцами «question», «answer1», «answer2» и «correct».</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has no row of headings and is left out.</source>
        <translation>На листе «{sheet}» нет строки заголовков; он пропущен.</translation>
    </message>
    <message>
        <source>Write “question”, “answer1”, “answer2” and “correct” above its columns.</source>
        <translation>Напишите над его столбцами «question», «answer1», «answer2» и «correct».</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden; its questions were read all the same.</source>
        <translation>Лист «{sheet}» скрыт; его вопросы всё же прочитаны.</translation>
    </message>
    <message>
        <source>Delete the sheet if they are not meant.</source>
        <translation>Удалите этот лист, если они не нужны.</translation>
    </message>
    <message>
        <source>In the sheet “{sheet}” rows are hidden ({count}); they were read all the same.</source>
        <translation>На листе «{sheet}» есть скрытые строки ({count}); они всё же прочитаны.</translation>
    </message>
    <message>
        <source>Delete these rows if they are not meant.</source>
        <translation>Если они не нужны, удалите эти строки.</translation>
    </message>
    <message>
        <source>Columns with other headings are left out: {names}.</source>
        <translation>Столбцы с другими заголовками пропущены: {names}.</translation>
    </message>
    <message>
        <source>Take the headings of the template.</source>
        <translation>Возьмите заголовки из шаблона.</translation>
    </message>
    <message>
        <source>Headings stand there twice, and only the first is read: {names}.</source>
        <translation>Заголовки стоят дважды, прочитан только первый: {names}.</translation>
    </message>
    <message>
        <source>Number the answers: answer1, answer2 and so on.</source>
        <translation>Нумеруйте ответы: answer1, answer2 и так далее.</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: “{text}” is left out.</source>
        <translation>В строке больше ячеек, чем заголовков: «{text}» пропущено.</translation>
    </message>
    <message>
        <source>See that its answers stand in their columns; a comma within a cell needs quotes.</source>
        <translation>Проверьте, что ответы стоят в своих столбцах; запятой внутри ячейки нужны кавычки.</translation>
    </message>
    <message>
        <source>From this line on the text cannot be parted into cells; the rest was not read.</source>
        <translation>С этой строки текст не делится на ячейки; остальное не прочитано.</translation>
    </message>
    <message>
        <source>See that every quotation mark that opens a cell is closed.</source>
        <translation>Проверьте, что каждая кавычка, которая открывает ячейку, закрыта.</translation>
    </message>
    <message>
        <source>The formula in the cell {cell} of “{sheet}” has no value; the cell counts as empty.</source>
        <translation>У формулы в ячейке {cell} листа «{sheet}» нет значения; ячейка считается пустой.</translation>
    </message>
    <message>
        <source>Open and save the file in a spreadsheet program, or write the value itself.</source>
        <translation>Откройте и сохраните файл в программе электронных таблиц или напишите само значение.</translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” holds an error ({value}); it counts as empty.</source>
        <translation>В ячейке {cell} листа «{sheet}» ошибка ({value}); она считается пустой.</translation>
    </message>
    <message>
        <source>Write the value itself.</source>
        <translation>Напишите само значение.</translation>
    </message>
    <message>
        <source>The cells {cell} of “{sheet}” are merged: each row of them gets what stands there.</source>
        <translation>Ячейки {cell} листа «{sheet}» объединены: в каждую их строку поставлено то, что в них стоит.</translation>
    </message>
    <message>
        <source>Take the merging off if that is not meant.</source>
        <translation>Если это не нужно, снимите объединение.</translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” is a date; it is read as {value}.</source>
        <translation>В ячейке {cell} листа «{sheet}» дата; она прочитана как {value}.</translation>
    </message>
    <message>
        <source>Make it a text if something else is meant (1-2 easily becomes a date).</source>
        <translation>Если имелось в виду другое, сделайте её текстом (1-2 легко становится датой).</translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” shows per cent; it is read as its number, 0.5 for 50 %.</source>
        <translation>Ячейка {cell} листа «{sheet}» показывает проценты; прочитано число, 0.5 вместо 50 %.</translation>
    </message>
    <message>
        <source>Make it a text if what it shows is meant.</source>
        <translation>Если имелось в виду то, что она показывает, сделайте её текстом.</translation>
    </message>
    <message>
        <source>The cell {cell} of “{sheet}” shows more than its number; it is read as {value}.</source>
        <translation>Ячейка {cell} листа «{sheet}» показывает не только число; она прочитана как {value}.</translation>
    </message>
    <message>
        <source>Make it and others like it texts if what they show is meant.</source>
        <translation>Сделайте её и подобные ей текстом, если нужно то, что они показывают.</translation>
    </message>
    <message>
        <source>The workbook has more cells or text than the program takes at once.</source>
        <translation>В книге больше ячеек или текста, чем программа берёт за один раз.</translation>
    </message>
    <message>
        <source>Split it, and clear cells far below or beside the table.</source>
        <translation>Разделите её и очистите ячейки далеко внизу или сбоку от таблицы.</translation>
    </message>
    <message>
        <source>The table has more than {limit} cells and was not read.</source>
        <translation>В таблице больше {limit} ячеек, она не прочитана.</translation>
    </message>
    <message>
        <source>The workbook cannot be read ({reason}).</source>
        <translation>Книга не читается ({reason}).</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it anew, without a password.</source>
        <translation>Откройте её в программе электронных таблиц и сохраните заново, без пароля.</translation>
    </message>
    <message>
        <source>There are {count} more such cells in “{sheet}” ({code}).</source>
        <translation>Таких ячеек на листе «{sheet}» ещё {count} ({code}).</translation>
    </message>
    <message>
        <source>Mend the first ones in the same way.</source>
        <translation>Исправьте первые так же.</translation>
    </message>
    <message>
        <source>The row has no question and is left out.</source>
        <translation>В строке нет вопроса; она пропущена.</translation>
    </message>
    <message>
        <source>Write what the learner is asked in the column “question”.</source>
        <translation>Напишите в столбце «question», о чём спрашивают учащегося.</translation>
    </message>
    <message>
        <source>There is no question type “{type}”: the question is left out.</source>
        <translation>Типа вопроса «{type}» нет: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write one of: {known}.</source>
        <translation>Напишите одно из: {known}.</translation>
    </message>
    <message>
        <source>“{correct}” in the column “correct” names no answer: the question is left out.</source>
        <translation>«{correct}» в столбце «correct» не называет ответа: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write letters (A is answer1, B answer2), or the words of the right answer.</source>
        <translation>Напишите буквы (A — answer1, B — answer2) или слова верного ответа.</translation>
    </message>
    <message>
        <source>“{correct}” in the column “correct” is no answer&apos;s number: the question is left out.</source>
        <translation>«{correct}» в столбце «correct» — не номер ответа: вопрос пропущен.</translation>
    </message>
    <message>
        <source>In a table of Kahoot, write which answers are right by their places, as 2 or 1,3.</source>
        <translation>В таблице Kahoot пишите, какие ответы верны, по их местам, например 2 или 1,3.</translation>
    </message>
    <message>
        <source>The row has answers and nothing under “correct”: the question is left out.</source>
        <translation>В строке есть ответы, а под «correct» ничего нет: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write the right letters; where all are right, “short-text” in the column “type”.</source>
        <translation>Напишите буквы верных; если верны все — «short-text» в столбце «type».</translation>
    </message>
    <message>
        <source>The table has no column “correct”: all answers of the row count as right.</source>
        <translation>В таблице нет столбца «correct»: верными считаются все ответы строки.</translation>
    </message>
    <message>
        <source>Add the column, or “short-text” in the column “type” where that is meant.</source>
        <translation>Добавьте столбец или, если так и нужно, «short-text» в столбец «type».</translation>
    </message>
    <message>
        <source>“{correct}” may mean a place or the words of an answer: {taken} is taken.</source>
        <translation>«{correct}» может означать место или слова ответа: взято {taken}.</translation>
    </message>
    <message>
        <source>Write the letter with a bracket, as “B)”.</source>
        <translation>Напишите букву со скобкой: «B)».</translation>
    </message>
    <message>
        <source>“{correct}” may be Russian letters (А, Б, В) or Latin ones (A, B, C): {taken} is taken.</source>
        <translation>«{correct}» — это русские буквы (А, Б, В) или латинские (A, B, C): взято {taken}.</translation>
    </message>
    <message>
        <source>Look whether that is right; the number of the answer leaves no doubt.</source>
        <translation>Посмотрите, верно ли это; номер ответа не оставляет сомнений.</translation>
    </message>
    <message>
        <source>“{text}” may be {taken} or {other}: {taken} is taken.</source>
        <translation>«{text}» может значить {taken} или {other}: взято {taken}.</translation>
    </message>
    <message>
        <source>Where {other} is meant, write it without a point.</source>
        <translation>Если имеется в виду {other}, напишите без точки.</translation>
    </message>
    <message>
        <source>“{correct}” is neither TRUE nor FALSE: the question is left out.</source>
        <translation>«{correct}» — не TRUE и не FALSE: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write TRUE or FALSE in the column “correct”.</source>
        <translation>Напишите TRUE или FALSE в столбце «correct».</translation>
    </message>
    <message>
        <source>The weight “{weight}” is no number from -100 to 100: the question is left out.</source>
        <translation>Вес «{weight}» — не число от -100 до 100: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write it in per cent, as A=50.</source>
        <translation>Напишите его в процентах: A=50.</translation>
    </message>
    <message>
        <source>The answer “{answer}” is no number: the question is left out.</source>
        <translation>Ответ «{answer}» — не число: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write 5, or 5 ± 0.5, or 4.5..5.5.</source>
        <translation>Напишите 5, или 5 ± 0.5, или 4.5..5.5.</translation>
    </message>
    <message>
        <source>The answer “{answer}” has no “-&gt;” between two sides: the question is left out.</source>
        <translation>В ответе «{answer}» нет «-&gt;» между двумя сторонами: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write the left side, an arrow and the right side: Vienna -&gt; Austria.</source>
        <translation>Напишите левую сторону, стрелку и правую сторону: Вена -&gt; Австрия.</translation>
    </message>
    <message>
        <source>The answer “{answer}” does not say which gap it is for: the question is left out.</source>
        <translation>В ответе «{answer}» не сказано, для какого он пропуска: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write {{g1}} in the question, and “{{g1}} …” before each answer for it.</source>
        <translation>Напишите {{g1}} в вопросе и «{{g1}} …» перед каждым ответом для него.</translation>
    </message>
    <message>
        <source>The line “{answer}” of a rubric has no points: the question is left out.</source>
        <translation>В строке критериев «{answer}» нет баллов: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write each level below its criterion as “2: Named with a reason”.</source>
        <translation>Пишите каждый уровень под его критерием: «2: Названо с обоснованием».</translation>
    </message>
    <message>
        <source>“{answer}” is no part of a text to be marked: the question is left out.</source>
        <translation>«{answer}» — не часть текста для разметки: вопрос пропущен.</translation>
    </message>
    <message>
        <source>Begin it with {{narrative}}, {{label id}}, {{span id}} or {{verdict}}.</source>
        <translation>Начните с {{narrative}}, {{label id}}, {{span id}} или {{verdict}}.</translation>
    </message>
    <message>
        <source>The points “{points}” are no number of 0 or more: one point is taken.</source>
        <translation>Баллы «{points}» — не число от 0: взят один балл.</translation>
    </message>
    <message>
        <source>The tag “{tag}” cannot be read and is left out.</source>
        <translation>Метка «{tag}» не читается; она пропущена.</translation>
    </message>
    <message>
        <source>Write it as in the template.</source>
        <translation>Пишите как в шаблоне.</translation>
    </message>
    <message>
        <source>{column} has feedback but no text and is left out.</source>
        <translation>У {column} есть пояснение, но нет текста; пропущено.</translation>
    </message>
    <message>
        <source>“{correct}” in the column “correct” means nothing for this type and is left out.</source>
        <translation>«{correct}» в столбце «correct» для этого типа ничего не значит; пропущено.</translation>
    </message>
    <message>
        <source>Clear the cell, or choose another type.</source>
        <translation>Очистите ячейку или выберите другой тип.</translation>
    </message>
    <message>
        <source>A table has no pictures: their words stand in their place ({names}).</source>
        <translation>В таблице нет рисунков: на их месте стоят слова ({names}).</translation>
    </message>
    <message>
        <source>Put them in once the questions are here.</source>
        <translation>Вставьте их, когда вопросы будут здесь.</translation>
    </message>
    <message>
        <source>The file is not XML: it does not begin with “&lt;”.</source>
        <translation>Файл — не XML: он не начинается с «&lt;».</translation>
    </message>
    <message>
        <source>Choose another file, or export it again.</source>
        <translation>Выберите другой файл или экспортируйте его ещё раз.</translation>
    </message>
    <message>
        <source>The XML begins with a document type (DOCTYPE), which is never read.</source>
        <translation>XML начинается с типа документа (DOCTYPE), а он не читается никогда.</translation>
    </message>
    <message>
        <source>No file that is read here needs one: take it out, or save the file again.</source>
        <translation>Файлам, которые здесь читаются, он не нужен: удалите его или сохраните файл заново.</translation>
    </message>
    <message>
        <source>A text of the XML is longer than {limit} characters.</source>
        <translation>Текст в XML длиннее {limit} знаков.</translation>
    </message>
    <message>
        <source>The tag &lt;{name}&gt; with its attributes is longer than {limit} characters.</source>
        <translation>Тег &lt;{name}&gt; с атрибутами длиннее {limit} знаков.</translation>
    </message>
    <message>
        <source>Export it again from the program it came from.</source>
        <translation>Экспортируйте его ещё раз из программы, в которой он сделан.</translation>
    </message>
    <message>
        <source>The XML is larger than {megabytes} MB.</source>
        <translation>XML больше {megabytes} МБ.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Разделите его на несколько файлов.</translation>
    </message>
    <message>
        <source>The XML is nested more than {depth} deep, and is read no further.</source>
        <translation>Вложенность XML больше {depth} уровней, дальше он не читается.</translation>
    </message>
    <message>
        <source>Save it again in the program it came from, in simpler parts.</source>
        <translation>Сохраните его заново в исходной программе, более простыми частями.</translation>
    </message>
    <message>
        <source>The XML has more than {limit} elements in one piece, and is read no further.</source>
        <translation>В одной части XML больше {limit} элементов, дальше он не читается.</translation>
    </message>
    <message>
        <source>The XML uses an entity that is not one of XML&apos;s own ({reason}).</source>
        <translation>XML использует сущность, которая не относится к собственным для XML ({reason}).</translation>
    </message>
    <message>
        <source>Write the character itself, or &amp;#160; for &amp;nbsp;.</source>
        <translation>Напишите сам знак или &amp;#160; вместо &amp;nbsp;.</translation>
    </message>
    <message>
        <source>The XML is damaged ({reason}).</source>
        <translation>XML повреждён ({reason}).</translation>
    </message>
    <message>
        <source>Export it again, or mend that line in a text editor.</source>
        <translation>Экспортируйте его снова или исправьте эту строку в текстовом редакторе.</translation>
    </message>
    <message>
        <source>“{file}” is not inside the module&apos;s folder.</source>
        <translation>«{file}» не в папке модуля.</translation>
    </message>
    <message>
        <source>Choose a file of the module.</source>
        <translation>Выберите файл модуля.</translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation>Папки «{path}» нет.</translation>
    </message>
    <message>
        <source>Check that its disk is connected, or open it where it is now.</source>
        <translation>Проверьте, что её диск подсоединён, или откройте её там, где она сейчас.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: it is no file, but a device or a pipe.</source>
        <translation>«{path}» не сохранён: это не файл, а устройство или канал.</translation>
    </message>
    <message>
        <source>Choose the name of a file.</source>
        <translation>Выберите имя файла.</translation>
    </message>
    <message>
        <source>Free some space, then do it again.</source>
        <translation>Освободите место и повторите.</translation>
    </message>
    <message>
        <source>It may only be read: give this account the right to write there, or start with --home and another folder.</source>
        <translation>Доступ только для чтения: дайте этой учётной записи право писать туда или запустите с --home и другой папкой.</translation>
    </message>
    <message>
        <source>See that the disk is still there, or start with --home and another folder.</source>
        <translation>Проверьте, на месте ли диск, или запустите с --home и другой папкой.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the disk is full.</source>
        <translation>«{path}» не сохранён: диск полон.</translation>
    </message>
    <message>
        <source>Free some space, then save again; what stood there is still there.</source>
        <translation>Освободите место и сохраните снова; то, что там было, там и осталось.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the file or its folder may only be read.</source>
        <translation>«{path}» не сохранён: файл или его папка только для чтения.</translation>
    </message>
    <message>
        <source>“{path}” was not saved: there is no such folder.</source>
        <translation>«{path}» не сохранён: такой папки нет.</translation>
    </message>
    <message>
        <source>Make it, or see that its disk is still there, then save again.</source>
        <translation>Создайте её или проверьте, на месте ли её диск, и сохраните снова.</translation>
    </message>
    <message>
        <source>“{path}” was not saved ({reason}).</source>
        <translation>«{path}» не сохранён ({reason}).</translation>
    </message>
    <message>
        <source>See that the disk is still there, then save again.</source>
        <translation>Проверьте, на месте ли диск, и сохраните снова.</translation>
    </message>
    <message>
        <source>There is no change of the modules that can be taken back.</source>
        <translation>Нет изменения модулей, которое можно отменить.</translation>
    </message>
    <message>
        <source>Only the last one can, once.</source>
        <translation>Отменить можно только последнее, один раз.</translation>
    </message>
    <message>
        <source>The signing key “{path}” is damaged, so that nothing can be signed.</source>
        <translation>Ключ подписи «{path}» повреждён, поэтому подписать ничего нельзя.</translation>
    </message>
    <message>
        <source>Put a copy of it back. Without one, move it and “{public}” away: a new key is made, and certificates have another fingerprint from then on.</source>
        <translation>Верните его копию. Если её нет, уберите его и «{public}»: будет создан новый ключ, и с тех пор у сертификатов будет другой отпечаток.</translation>
    </message>
    <message>
        <source>The signing key “{path}” is missing, though this installation had one.</source>
        <translation>Ключа подписи «{path}» нет, хотя у этой установки он был.</translation>
    </message>
    <message>
        <source>Put a copy of it back. Without one, move “{public}” away: a new key is made, and certificates have another fingerprint from then on.</source>
        <translation>Верните его копию. Если её нет, уберите «{public}»: будет создан новый ключ, и с тех пор у сертификатов будет другой отпечаток.</translation>
    </message>
    <message>
        <source>“{path}” and “{public}” belong to different signing keys.</source>
        <translation>«{path}» и «{public}» принадлежат разным ключам подписи.</translation>
    </message>
    <message>
        <source>Put the right key back; if this one is right, move “{public}” away.</source>
        <translation>Верните нужный ключ; если этот верный, уберите «{public}».</translation>
    </message>
    <message>
        <source>Another window of the program is making the signing key just now.</source>
        <translation>Другое окно программы сейчас создаёт ключ подписи.</translation>
    </message>
    <message>
        <source>There is no class “{id}” on this computer.</source>
        <translation>Группы «{id}» на этом компьютере нет.</translation>
    </message>
    <message>
        <source>Choose one of the list, or make it anew.</source>
        <translation>Выберите одну из списка или создайте её заново.</translation>
    </message>
    <message>
        <source>“{path}” has no name of a class: it is a copy of one, or was renamed.</source>
        <translation>«{path}» не носит имени группы: это копия группы, или папку переименовали.</translation>
    </message>
    <message>
        <source>Give it the name it had, or move it to another place.</source>
        <translation>Верните ей прежнее имя или переместите её в другое место.</translation>
    </message>
    <message>
        <source>The class in “{path}” is damaged: its list and its key cannot be read.</source>
        <translation>Группа в «{path}» повреждена: её список и ключ не читаются.</translation>
    </message>
    <message>
        <source>Put a copy of “class.json” back: until then what was taken on paper counts as not taken on this computer, and its keys are told. Without one, make the class anew and let people hand in again; the records collected so far stay in that folder, until “htcourse class purge {id}” removes it.</source>
        <translation>Верните копию «class.json»: до тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему видны. Если копии нет, создайте группу заново, и пусть люди сдадут снова; собранные записи остаются в той папке, пока её не удалит «htcourse class purge {id}».</translation>
    </message>
    <message>
        <source>The list of the class “{name}” is older than it was here before, as if an old copy was put back: who and what came onto it since is missing.</source>
        <translation>Список группы «{name}» старее, чем уже был здесь, как будто вернули старую копию: кто и что добавлены с тех пор, пропало.</translation>
    </message>
    <message>
        <source>Put the newest “class.json” back, or write anew what is missing; to be told no more remove “{path}”.</source>
        <translation>Верните самый новый «class.json» или впишите пропавшее заново; чтобы об этом больше не напоминалось, удалите «{path}».</translation>
    </message>
    <message>
        <source>Another window of the program is changing this class just now.</source>
        <translation>Эту группу сейчас изменяет другое окно программы.</translation>
    </message>
    <message>
        <source>Do it again in a moment.</source>
        <translation>Повторите чуть позже.</translation>
    </message>
    <message>
        <source>“{path}” is damaged and cannot be read.</source>
        <translation>«{path}» повреждён и не читается.</translation>
    </message>
    <message>
        <source>Move it away, and type anew what stood in it; nothing else is lost.</source>
        <translation>Уберите его и введите заново то, что в нём было; больше ничего не потеряно.</translation>
    </message>
    <message>
        <source>Another window of the program is at work in this class just now.</source>
        <translation>С этой группой сейчас работает другое окно программы.</translation>
    </message>
    <message>
        <source>Close what it shows of the class, then do it again; nothing was removed.</source>
        <translation>Закройте то, что оно показывает из группы, и повторите; ничего не удалено.</translation>
    </message>
    <message>
        <source>That version of “{file}” is no longer kept.</source>
        <translation>Эта версия «{file}» больше не хранится.</translation>
    </message>
    <message>
        <source>Choose a newer one: the last ten are kept.</source>
        <translation>Выберите более новую: хранятся последние десять.</translation>
    </message>
    <message>
        <source>The printer “{name}” takes no page.</source>
        <translation>Принтер «{name}» не принимает страницу.</translation>
    </message>
    <message>
        <source>See that it is on and has paper, or save the PDF and print it elsewhere.</source>
        <translation>Проверьте, что он включён и в нём есть бумага, или сохраните PDF и распечатайте его в другом месте.</translation>
    </message>
    <message>
        <source>“{path}” is far larger than any certificate.</source>
        <translation>«{path}» намного больше любого сертификата.</translation>
    </message>
    <message>
        <source>Choose the .htcert file or the PDF that the program wrote.</source>
        <translation>Выберите файл .htcert или PDF, записанный программой.</translation>
    </message>
    <message>
        <source>No certificate is attached to this PDF, or it is damaged.</source>
        <translation>К этому PDF сертификат не приложен, или он повреждён.</translation>
    </message>
    <message>
        <source>Check the .htcert file, or scan the QR code, save its text as a file and check that.</source>
        <translation>Проверьте файл .htcert или отсканируйте QR-код, сохраните его текст в файл и проверьте этот файл.</translation>
    </message>
    <message>
        <source>Several certificates are attached to this PDF.</source>
        <translation>К этому PDF приложено несколько сертификатов.</translation>
    </message>
    <message>
        <source>Check the file of each one alone.</source>
        <translation>Проверьте файл каждого отдельно.</translation>
    </message>
    <message>
        <source>You have taken this as often as it may be taken ({count}).</source>
        <translation>Разрешённые попытки уже использованы ({count}).</translation>
    </message>
    <message>
        <source>Ask your trainer, who can allow it once more.</source>
        <translation>Спросите преподавателя: он может разрешить ещё одну попытку.</translation>
    </message>
    <message>
        <source>Who just looks can begin no exam and no pre- or post-test.</source>
        <translation>Кто только смотрит, не может начать ни экзамен, ни входной или итоговый тест.</translation>
    </message>
    <message>
        <source>Begin as a learner: then it is kept, and counts.</source>
        <translation>Начните как учащийся: тогда всё сохранится и будет засчитано.</translation>
    </message>
    <message>
        <source>You are in the middle of this exam.</source>
        <translation>Этот экзамен у вас уже идёт.</translation>
    </message>
    <message>
        <source>Go on with it from the list of quizzes.</source>
        <translation>Продолжите его из списка тестов.</translation>
    </message>
    <message>
        <source>You have handed this exam in, and its result is not released yet.</source>
        <translation>Этот экзамен вы сдали, его результат ещё не открыт.</translation>
    </message>
    <message>
        <source>The exam would close before it opens.</source>
        <translation>Экзамен закрылся бы раньше, чем открылся.</translation>
    </message>
    <message>
        <source>Let it close later, or open earlier.</source>
        <translation>Назначьте закрытие позже или открытие раньше.</translation>
    </message>
    <message>
        <source>“{text}” is no day and time.</source>
        <translation>«{text}» — не день и время.</translation>
    </message>
    <message>
        <source>Write it like 2026-03-09 09:30.</source>
        <translation>Пишите так: 2026-03-09 09:30.</translation>
    </message>
    <message>
        <source>This exam opens on {day} at {time}.</source>
        <translation>Этот экзамен откроется {day} в {time}.</translation>
    </message>
    <message>
        <source>Come back then.</source>
        <translation>Приходите тогда.</translation>
    </message>
    <message>
        <source>This exam closed on {day} at {time}.</source>
        <translation>Этот экзамен закрылся {day} в {time}.</translation>
    </message>
    <message>
        <source>Ask your trainer.</source>
        <translation>Спросите преподавателя.</translation>
    </message>
    <message>
        <source>This exam closed on {day} at {time}: the record was written in after that, and the computer’s clock was set back since.</source>
        <translation>Этот экзамен закрылся {day} в {time}: в записи есть более поздние отметки, а часы компьютера с тех пор перевели назад.</translation>
    </message>
    <message>
        <source>Set the clock right, or ask your trainer.</source>
        <translation>Поставьте часы верно или спросите преподавателя.</translation>
    </message>
    <message>
        <source>That is not the password of this exam.</source>
        <translation>Это не пароль этого экзамена.</translation>
    </message>
    <message>
        <source>Your trainer says it in class.</source>
        <translation>Его скажет преподаватель на занятии.</translation>
    </message>
    <message>
        <source>“{path}” cannot be exported: 1 error.</source>
        <translation>«{path}» нельзя экспортировать: 1 ошибка.</translation>
    </message>
    <message>
        <source>“{path}” cannot be exported: {count} errors.</source>
        <translation>«{path}» нельзя экспортировать: ошибок {count}.</translation>
    </message>
    <message>
        <source>Mend what is listed, then export again.</source>
        <translation>Исправьте то, что в списке, затем экспортируйте снова.</translation>
    </message>
    <message>
        <source>“{module}” is neither a folder or file nor the id of an installed module.</source>
        <translation>«{module}» — не папка, не файл и не id установленного модуля.</translation>
    </message>
    <message>
        <source>Give a module&apos;s folder or .htmod file, or one of: {known}.</source>
        <translation>Укажите папку модуля, файл .htmod или одно из: {known}.</translation>
    </message>
    <message>
        <source>The module “{module}” has no quiz “{quiz}”.</source>
        <translation>В модуле «{module}» нет теста «{quiz}».</translation>
    </message>
    <message>
        <source>Look at its quizzes: {known}.</source>
        <translation>Посмотрите на его тесты: {known}.</translation>
    </message>
    <message>
        <source>It has none; for all its questions write “all” in the place of the quiz.</source>
        <translation>Их нет; чтобы взять все его вопросы, вместо теста напишите «all».</translation>
    </message>
    <message>
        <source>Quizzes give these questions different points, and those of the first quiz named went out ({count}): {names}.</source>
        <translation>Тесты дают за эти вопросы разные баллы; вынесены баллы первого названного теста ({count}): {names}.</translation>
    </message>
    <message>
        <source>For the points of another quiz take that quiz out by itself.</source>
        <translation>Чтобы взять баллы другого теста, вынесите его отдельно.</translation>
    </message>
    <message>
        <source>{count} questions kept for exams stay here.</source>
        <translation>Вопросов, предназначенных для экзаменов и оставшихся здесь: {count}.</translation>
    </message>
    <message>
        <source>Ask for the exam bank, or for the exam itself, if they are to go out.</source>
        <translation>Если вынести надо и их, укажите экзаменационный набор или сам экзамен.</translation>
    </message>
    <message>
        <source>Questions that could not be read stay here ({count}): {names}.</source>
        <translation>Вопросы, которые не удалось прочитать, остаются здесь ({count}): {names}.</translation>
    </message>
    <message>
        <source>Mend what is said of them, and take them out once more.</source>
        <translation>Исправьте то, что о них сказано, и вынесите их ещё раз.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” draws its questions: all it could draw go out.</source>
        <translation>Тест «{quiz}» выбирает вопросы случайно: выносятся все, из которых он мог выбрать.</translation>
    </message>
    <message>
        <source>Let the other program draw from them.</source>
        <translation>Пусть из них выбирает другая программа.</translation>
    </message>
    <message>
        <source>Ids of choices, pairs and gaps are not kept ({count} questions).</source>
        <translation>Id вариантов, пар и пропусков не сохраняются (вопросов: {count}).</translation>
    </message>
    <message>
        <source>To bring them back with their ids take them out as htcourse or apkg.</source>
        <translation>Чтобы вернуть их с теми же id, выносите как htcourse или apkg.</translation>
    </message>
    <message>
        <source>Questions without a category go out under their lesson’s title ({count}).</source>
        <translation>Вопросы без категории выгружены под названием своего урока ({count}).</translation>
    </message>
    <message>
        <source>In another module they have that category: take it out there if it is unwanted.</source>
        <translation>В другом модуле у них будет эта категория: уберите её там, если она не нужна.</translation>
    </message>
    <message>
        <source>Aiken holds no titles, categories, tags, objectives, difficulty, facts and sources, nor says what is for exams alone or distressing: these stay here ({count} questions).</source>
        <translation>Aiken не хранит названий, категорий, меток, целей, сложности, фактов и источников и не говорит, что только для экзаменов или тяжело воспринимается: всё это остаётся здесь (вопросов: {count}).</translation>
    </message>
    <message>
        <source>Export as GIFT or Moodle XML to keep them.</source>
        <translation>Чтобы сохранить их, выгрузите в GIFT или Moodle XML.</translation>
    </message>
    <message>
        <source>Notes for those who mark stay here ({count} essays).</source>
        <translation>Заметки для тех, кто оценивает, остаются здесь (эссе: {count}).</translation>
    </message>
    <message>
        <source>Take them out as Moodle XML, QTI or htcourse if the notes are needed.</source>
        <translation>Если заметки нужны, выносите как Moodle XML, QTI или htcourse.</translation>
    </message>
    <message>
        <source>Questions go out in one language; left out: {languages}.</source>
        <translation>Вопросы выносятся на одном языке; пропущены: {languages}.</translation>
    </message>
    <message>
        <source>Export once more for each language.</source>
        <translation>Экспортируйте ещё раз для каждого языка.</translation>
    </message>
    <message>
        <source>The texts of “{id}” cite sources: there the citations are left out.</source>
        <translation>Тексты вопроса «{id}» ссылаются на источники: там ссылки пропущены.</translation>
    </message>
    <message>
        <source>Name the source in words, or list it under “sources”: these go out as tags.</source>
        <translation>Назовите источник словами или внесите его в «sources»: они выносятся как метки.</translation>
    </message>
    <message>
        <source>Of its {total} questions {count} stand in {names}, too: they come in twice.</source>
        <translation>Из его вопросов ({total}) есть и в {names}: {count}; они будут внесены дважды.</translation>
    </message>
    <message>
        <source>If it is a copy, choose one of the files alone.</source>
        <translation>Если это копия, выберите только один из файлов.</translation>
    </message>
    <message>
        <source>“{path}” holds no question.</source>
        <translation>В «{path}» нет ни одного вопроса.</translation>
    </message>
    <message>
        <source>Choose the file with the questions, or export them again.</source>
        <translation>Выберите файл с вопросами или экспортируйте их снова.</translation>
    </message>
    <message>
        <source>“{path}” is a folder and no module.</source>
        <translation>«{path}» — папка, а не модуль.</translation>
    </message>
    <message>
        <source>Choose the files of questions in it.</source>
        <translation>Выберите в ней файлы с вопросами.</translation>
    </message>
    <message>
        <source>“{path}” is an archive and no package of questions.</source>
        <translation>«{path}» — архив, а не пакет вопросов.</translation>
    </message>
    <message>
        <source>Unpack it, then choose the files of questions in it, or the folder of a module.</source>
        <translation>Распакуйте его и выберите в нём файлы с вопросами или папку модуля.</translation>
    </message>
    <message>
        <source>“{path}” is a SCORM package: pages for a learning platform, no questions to read.</source>
        <translation>«{path}» — пакет SCORM: страницы для учебной платформы, вопросов для чтения в нём нет.</translation>
    </message>
    <message>
        <source>Export the questions where they were made, as Moodle XML, QTI or GIFT.</source>
        <translation>Экспортируйте вопросы там, где они созданы, в формате Moodle XML, QTI или GIFT.</translation>
    </message>
    <message>
        <source>“{path}” is a text and holds no question: a text becomes a lesson.</source>
        <translation>«{path}» — текст, вопросов в нём нет: текст становится уроком.</translation>
    </message>
    <message>
        <source>Drop it alone on the window, or choose “Bring a text in” on the page Modules.</source>
        <translation>Перетащите в окно только его или выберите «Внести текст» на странице «Модули».</translation>
    </message>
    <message>
        <source>“{path}” is a table of a kind that is not read.</source>
        <translation>«{path}» — таблица такого вида, который не читается.</translation>
    </message>
    <message>
        <source>Save it as a workbook of Excel (.xlsx), or as CSV, and bring that in.</source>
        <translation>Сохраните её как книгу Excel (.xlsx) или как CSV и внесите этот файл.</translation>
    </message>
    <message>
        <source>“{path}” is in no format of questions the program can read.</source>
        <translation>Программа не умеет читать вопросы в формате файла «{path}».</translation>
    </message>
    <message>
        <source>Choose a file in one of these formats: {known}.</source>
        <translation>Выберите файл в одном из этих форматов: {known}.</translation>
    </message>
    <message>
        <source>In “{title}” answers in gaps take points off; here they count 0, no other gap loses.</source>
        <translation>В «{title}» ответы в пропусках отнимают баллы; здесь они дают 0, другие пропуски не теряют.</translation>
    </message>
    <message>
        <source>Make it a multiple-choice question if a wrong answer is to cost points.</source>
        <translation>Сделайте из него вопрос с несколькими ответами, если неверный ответ должен отнимать баллы.</translation>
    </message>
    <message>
        <source>Mend “{title}” where the file was made, then bring it in again.</source>
        <translation>Исправьте «{title}» там, где сделан файл, и внесите его снова.</translation>
    </message>
    <message>
        <source>A question has no text and is left out.</source>
        <translation>У вопроса нет текста, он пропущен.</translation>
    </message>
    <message>
        <source>There is no question to write.</source>
        <translation>Нет вопросов для записи.</translation>
    </message>
    <message>
        <source>Mend what is listed, then read the files again.</source>
        <translation>Исправьте перечисленное и прочитайте файлы снова.</translation>
    </message>
    <message>
        <source>A quiz file ends in .yaml: “{path}” was not written.</source>
        <translation>Файл теста оканчивается на .yaml: «{path}» не записан.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .yaml.</source>
        <translation>Выберите имя, которое оканчивается на .yaml.</translation>
    </message>
    <message>
        <source>All of them stand in other files of the module. Nothing was changed.</source>
        <translation>Все они есть в других файлах модуля. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is new and for exams alone, as the question in the row before it is.</source>
        <translation>«{title}» ({id}) — новый вопрос только для экзаменов, как и вопрос в строке перед ним.</translation>
    </message>
    <message>
        <source>Name it in an exam, or move it in the editor if it may be practised.</source>
        <translation>Назовите его в экзамене или перенесите в редакторе, если его можно дать для тренировки.</translation>
    </message>
    <message>
        <source>These questions are new, and no quiz asks them yet ({count}): {names}.</source>
        <translation>Эти вопросы новые, и пока их не задаёт ни один тест ({count}): {names}.</translation>
    </message>
    <message>
        <source>Choose them in the form of a quiz, those for exams in that of an exam.</source>
        <translation>Выберите их в форме теста, а те, что для экзаменов, — в форме экзамена.</translation>
    </message>
    <message>
        <source>Of these quizzes no question came: they stay as they are ({count}): {names}.</source>
        <translation>Из этих тестов не пришло ни одного вопроса: они остаются как есть ({count}): {names}.</translation>
    </message>
    <message>
        <source>No quiz “{title}” was written: each question is for exams, or an exam of the file asks or draws it.</source>
        <translation>Тест «{title}» не записан: каждый вопрос предназначен для экзаменов, или экзамен из файла задаёт его либо берёт при случайном выборе.</translation>
    </message>
    <message>
        <source>If they may be practised, make a quiz in the editor that asks them, too.</source>
        <translation>Если на них можно упражняться, сделайте в редакторе тест, который их тоже задаёт.</translation>
    </message>
    <message>
        <source>“{title}” asks only what is new: an exam of the file draws from the other questions.</source>
        <translation>В тесте «{title}» только новые вопросы: из остальных выбирает экзамен из файла.</translation>
    </message>
    <message>
        <source>If they may be practised, choose them, too, in the form of the quiz.</source>
        <translation>Если их можно дать для тренировки, добавьте их в форме теста.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) stands in {path}: it was left there and not brought in again.</source>
        <translation>«{title}» ({id}) есть в {path}: вопрос оставлен там и второй раз не внесён.</translation>
    </message>
    <message>
        <source>Change it there; to have it here, take it out there, then bring the file in again.</source>
        <translation>Измените его там; если он нужен здесь, уберите его оттуда и внесите файл снова.</translation>
    </message>
    <message>
        <source>“{path}” is there already; nothing was written.</source>
        <translation>«{path}» уже есть; ничего не записано.</translation>
    </message>
    <message>
        <source>The essay has no points yet.</source>
        <translation>У эссе ещё нет баллов.</translation>
    </message>
    <message>
        <source>Choose how much of the whole point it is worth.</source>
        <translation>Выберите, какой части целого балла оно заслуживает.</translation>
    </message>
    <message>
        <source>Not every point of the rubric has its level.</source>
        <translation>Не для каждого критерия выбран уровень.</translation>
    </message>
    <message>
        <source>Choose a level for each of them.</source>
        <translation>Выберите уровень для каждого.</translation>
    </message>
    <message>
        <source>A text in {quiz} waits for a mark, and its question cannot be read: number {number}.</source>
        <translation>Текст в тесте {quiz} ждёт оценки, а его вопрос не читается: номер {number}.</translation>
    </message>
    <message>
        <source>Read it on the sheet, and give it points: htcourse override {learner} {attempt} {number} --points 0.5, with --class CLASS where it was collected.</source>
        <translation>Прочитайте его на листе и дайте баллы: htcourse override {learner} {attempt} {number} --points 0.5, с ключом --class CLASS там, где он собран.</translation>
    </message>
    <message>
        <source>This essay is not in the learner&apos;s file, or not submitted.</source>
        <translation>Этого эссе нет в файле учащегося, или оно не отправлено.</translation>
    </message>
    <message>
        <source>Open the list of essays again.</source>
        <translation>Откройте список эссе снова.</translation>
    </message>
    <message>
        <source>No module can be made of “{path}”.</source>
        <translation>Из «{path}» нельзя сделать модуль.</translation>
    </message>
    <message>
        <source>Choose a text with words in it: .md, .docx or .odt, or a folder of them.</source>
        <translation>Выберите текст, в котором есть слова: .md, .docx или .odt — или папку с ними.</translation>
    </message>
    <message>
        <source>The module has the id of the built-in course and will stand in its place.</source>
        <translation>У модуля id встроенного курса, и он займёт его место.</translation>
    </message>
    <message>
        <source>Install it only if it is that course; remove it to have the built-in one again.</source>
        <translation>Устанавливайте, только если это тот самый курс; уберите его, чтобы вернуть встроенный.</translation>
    </message>
    <message>
        <source>“{title}” is installed under the id “{id}”, and nothing in it is the same.</source>
        <translation>«{title}» установлен под id «{id}», и ничего одинакового в них нет.</translation>
    </message>
    <message>
        <source>If this is another module, give it an id of its own; else go on.</source>
        <translation>Если это другой модуль, дайте ему свой id; иначе продолжайте.</translation>
    </message>
    <message>
        <source>Something changed, and the version is {version} as before.</source>
        <translation>Что-то изменилось, а версия прежняя: {version}.</translation>
    </message>
    <message>
        <source>Raise “version” in module.yaml, to be able to tell the two apart.</source>
        <translation>Увеличьте «version» в module.yaml, чтобы их можно было различить.</translation>
    </message>
    <message>
        <source>Questions not compared, as an exam or pre-test here asks them and is not told yet: {count}.</source>
        <translation>Вопросов, которые не сравнивались, потому что их задаёт здешний экзамен или входной тест, чей результат не объявлен: {count}.</translation>
    </message>
    <message>
        <source>Choose a trainer’s PIN on the page Modules to see what changes in them.</source>
        <translation>Чтобы видеть изменения в них, выберите PIN преподавателя на странице «Модули».</translation>
    </message>
    <message>
        <source>No module and no quiz is called “{what}”.</source>
        <translation>Ни модуль, ни тест не называется «{what}».</translation>
    </message>
    <message>
        <source>Write the id of a module or a quiz, or “all”.</source>
        <translation>Напишите id модуля или теста либо «all».</translation>
    </message>
    <message>
        <source>“{name}” was changed after it was shown, so it was not installed.</source>
        <translation>«{name}» изменился после показа, поэтому не установлен.</translation>
    </message>
    <message>
        <source>Open it again, and look at what it would change now.</source>
        <translation>Откройте его снова и посмотрите, что он изменит теперь.</translation>
    </message>
    <message>
        <source>“{module}” is built in and stays.</source>
        <translation>«{module}» встроен и остаётся.</translation>
    </message>
    <message>
        <source>A module of the same id can be installed in its place.</source>
        <translation>На его место можно установить модуль с тем же id.</translation>
    </message>
    <message>
        <source>The module “{module}” has to be made anew, and its package “{package}” is gone.</source>
        <translation>Модуль «{module}» надо сделать заново, а его пакет «{package}» пропал.</translation>
    </message>
    <message>
        <source>The package of “{module}” is damaged, so nothing is written.</source>
        <translation>Пакет модуля «{module}» повреждён, поэтому ничего не записано.</translation>
    </message>
    <message>
        <source>Install the module from another copy of its file, then export it.</source>
        <translation>Установите модуль из другой копии его файла, затем экспортируйте.</translation>
    </message>
    <message>
        <source>It comes from another version of the program and is being made ready.</source>
        <translation>Он сделан другой версией программы и сейчас подготавливается.</translation>
    </message>
    <message>
        <source>The library made from it is gone: the next start makes it anew.</source>
        <translation>Сделанная из него библиотека пропала: при следующем запуске она будет сделана заново.</translation>
    </message>
    <message>
        <source>If that does not end, open the program once more, or install its file again.</source>
        <translation>Если это не кончается, запустите программу ещё раз или установите его файл снова.</translation>
    </message>
    <message>
        <source>Install it from its file again, or remove it from the list of modules. What learners did in it is safe.</source>
        <translation>Установите его из файла снова или уберите из списка модулей. Сделанное в нём учащимися цело.</translation>
    </message>
    <message>
        <source>“{id}” names what the module does not have; left out: {names}.</source>
        <translation>«{id}» называет то, чего нет в модуле; пропущено: {names}.</translation>
    </message>
    <message>
        <source>Add it to the module, then to the question.</source>
        <translation>Добавьте это в модуль, затем в вопрос.</translation>
    </message>
    <message>
        <source>There is no tagging question “{question}”.</source>
        <translation>Вопроса с разметкой «{question}» нет.</translation>
    </message>
    <message>
        <source>Give its full id, module/question.</source>
        <translation>Укажите полный id: модуль/вопрос.</translation>
    </message>
    <message>
        <source>Not valid: the certificate was changed after it was signed, or never signed.</source>
        <translation>Недействителен: сертификат изменён после подписания или не был подписан.</translation>
    </message>
    <message>
        <source>Do not rely on it; ask for the file that the program wrote.</source>
        <translation>Не полагайтесь на него; попросите файл, записанный программой.</translation>
    </message>
    <message>
        <source>Not valid: signed by {found}, another installation than {expected}.</source>
        <translation>Недействителен: подписан установкой {found}, а не {expected}.</translation>
    </message>
    <message>
        <source>Ask who made it. The words are as that other installation signed them.</source>
        <translation>Спросите, кто его сделал. Слова такие, какими их подписала та установка.</translation>
    </message>
    <message>
        <source>“{id}” cannot be the id of a module.</source>
        <translation>«{id}» не может быть идентификатором модуля.</translation>
    </message>
    <message>
        <source>Write small Latin letters, digits and hyphens, as in safe-seasonal-work.</source>
        <translation>Пишите строчные латинские буквы, цифры и дефисы: safe-seasonal-work.</translation>
    </message>
    <message>
        <source>“{id}” is the id of the built-in course.</source>
        <translation>«{id}» — идентификатор встроенного курса.</translation>
    </message>
    <message>
        <source>Choose another one: installed under this id it would take its place.</source>
        <translation>Выберите другой: установленный под этим, он занял бы его место.</translation>
    </message>
    <message>
        <source>The module has no title yet. Write one.</source>
        <translation>У модуля пока нет названия. Напишите его.</translation>
    </message>
    <message>
        <source>“{language}” is no code of a language.</source>
        <translation>«{language}» — не код языка.</translation>
    </message>
    <message>
        <source>Write a code such as en, ru or kk.</source>
        <translation>Напишите код, например en, ru или kk.</translation>
    </message>
    <message>
        <source>There is no template “{name}”.</source>
        <translation>Шаблона «{name}» нет.</translation>
    </message>
    <message>
        <source>“{path}” is there already and holds something.</source>
        <translation>«{path}» уже есть, и в нём что-то есть.</translation>
    </message>
    <message>
        <source>Choose another id or another folder, or open what is there.</source>
        <translation>Выберите другой идентификатор или другую папку либо откройте то, что там есть.</translation>
    </message>
    <message>
        <source>Choose the folder that holds {name}, or make a new module.</source>
        <translation>Выберите папку, в которой есть {name}, или создайте новый модуль.</translation>
    </message>
    <message>
        <source>“{name}” is no country the course knows, and no code of another.</source>
        <translation>«{name}» — не страна, известная курсу, и не код другой страны.</translation>
    </message>
    <message>
        <source>Write its name, such as Kazakhstan, or the two letters of its code, such as ru.</source>
        <translation>Напишите её название, например Kazakhstan, или две буквы её кода, например ru.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file here.</source>
        <translation>«{name}» не может быть здесь именем файла.</translation>
    </message>
    <message>
        <source>Write small Latin letters, digits and hyphens, as in before-you-sign.</source>
        <translation>Пишите строчные латинские буквы, цифры и дефисы: before-you-sign.</translation>
    </message>
    <message>
        <source>There is a file “{file}” already.</source>
        <translation>Файл «{file}» уже есть.</translation>
    </message>
    <message>
        <source>Choose another name; upper and lower case count as the same.</source>
        <translation>Выберите другое имя; строчные и прописные буквы не различаются.</translation>
    </message>
    <message>
        <source>There is no file “{file}” in this module.</source>
        <translation>Файла «{file}» в этом модуле нет.</translation>
    </message>
    <message>
        <source>It may have been renamed or removed by another program.</source>
        <translation>Возможно, его переименовала или убрала другая программа.</translation>
    </message>
    <message>
        <source>“{file}” is called so in every module.</source>
        <translation>«{file}» называется так в каждом модуле.</translation>
    </message>
    <message>
        <source>Leave its name as it is.</source>
        <translation>Оставьте имя как есть.</translation>
    </message>
    <message>
        <source>Without {name} the folder is no module.</source>
        <translation>Без {name} папка — не модуль.</translation>
    </message>
    <message>
        <source>Leave it, or remove the whole folder with your file manager.</source>
        <translation>Оставьте его или удалите всю папку в файловом менеджере.</translation>
    </message>
    <message>
        <source>Nothing of “{file}” is kept.</source>
        <translation>От «{file}» ничего не сохранено.</translation>
    </message>
    <message>
        <source>Put the stick back, or choose another folder.</source>
        <translation>Верните флешку или выберите другую папку.</translation>
    </message>
    <message>
        <source>Collecting ended at “{path}”, for the disk of this computer failed: {problem}</source>
        <translation>Сбор прервался на «{path}»: отказал диск этого компьютера: {problem}</translation>
    </message>
    <message>
        <source>Make room, then collect again: what came in before is kept.</source>
        <translation>Освободите место и соберите снова: принятое раньше сохранено.</translation>
    </message>
    <message>
        <source>under {code} and {under} two people work with one record: a data folder was copied with somebody in it.</source>
        <translation>под кодами {code} и {under} два человека работают с одной записью: папку с данными скопировали, когда в ней уже кто-то был.</translation>
    </message>
    <message>
        <source>Let whoever has the copy begin as a new learner, and note their marks by hand; is it one person, let them hand in under {under}, or move what stands there first (htcourse class move CLASS {under} {code}).</source>
        <translation>Пусть владелец копии начнёт как новый учащийся, а его оценки запишите вручную; если это один человек, пусть сдаёт под кодом {under}, или сначала переместите то, что там есть (htcourse class move CLASS {under} {code}).</translation>
    </message>
    <message>
        <source>“{path}” was not taken in, and nothing of it was kept: {problem}</source>
        <translation>«{path}» не принят, из него ничего не сохранено: {problem}</translation>
    </message>
    <message>
        <source>Check that its disk is connected, and that you may read it.</source>
        <translation>Проверьте, что его диск подсоединён и что у вас есть право на чтение.</translation>
    </message>
    <message>
        <source>Make it smaller: 2,000 dots wide are enough for any screen.</source>
        <translation>Уменьшите его: 2000 точек в ширину хватит любому экрану.</translation>
    </message>
    <message>
        <source>Cite a source…</source>
        <translation>Сослаться на источник…</translation>
    </message>
    <message>
        <source>Name it {slug}</source>
        <translation>Назвать {slug}</translation>
    </message>
    <message>
        <source>Change it to {name}</source>
        <translation>Заменить на {name}</translation>
    </message>
    <message>
        <source>Put the text below into it</source>
        <translation>Поместить в него текст ниже</translation>
    </message>
    <message>
        <source>Begin a section with it</source>
        <translation>Начать с него раздел</translation>
    </message>
    <message>
        <source>Make it a heading within</source>
        <translation>Сделать заголовком внутри</translation>
    </message>
    <message>
        <source>Put it under the item</source>
        <translation>Поместить под пункт</translation>
    </message>
    <message>
        <source>Make it a link</source>
        <translation>Сделать ссылкой</translation>
    </message>
    <message>
        <source>Objective: “{words}”</source>
        <translation>Цель: «{words}»</translation>
    </message>
    <message>
        <source>“{words}” for all {count}</source>
        <translation>«{words}» для всех {count}</translation>
    </message>
    <message>
        <source>Replace tabs by spaces</source>
        <translation>Заменить табуляцию пробелами</translation>
    </message>
    <message>
        <source>“{path}” cannot be packed: 1 error.</source>
        <translation>«{path}» нельзя упаковать: 1 ошибка.</translation>
    </message>
    <message>
        <source>“{path}” cannot be packed: {count} errors.</source>
        <translation>«{path}» нельзя упаковать: ошибок {count}.</translation>
    </message>
    <message>
        <source>Mend what is listed, then pack again.</source>
        <translation>Исправьте перечисленное и упакуйте снова.</translation>
    </message>
    <message>
        <source>There is no preview yet: module.yaml cannot be read.</source>
        <translation>Просмотра пока нет: module.yaml не читается.</translation>
    </message>
    <message>
        <source>Mend what the list of problems says of it.</source>
        <translation>Исправьте то, что о нём сказано в списке проблем.</translation>
    </message>
    <message>
        <source>There is no preview of “{file}” yet: it is no lesson that can be read.</source>
        <translation>Просмотра «{file}» пока нет: это не урок, который читается.</translation>
    </message>
    <message>
        <source>There is no preview yet: the lesson has no section.</source>
        <translation>Просмотра пока нет: в уроке нет разделов.</translation>
    </message>
    <message>
        <source>There is no preview of “{name}” yet: the question cannot be read.</source>
        <translation>Просмотра «{name}» пока нет: вопрос не читается.</translation>
    </message>
    <message>
        <source>The module holds no picture “{name}”.</source>
        <translation>Рисунка «{name}» в модуле нет.</translation>
    </message>
    <message>
        <source>It may have been renamed or removed; its older versions are kept.</source>
        <translation>Возможно, его переименовали или убрали; его прежние версии хранятся.</translation>
    </message>
    <message>
        <source>“{file}” is larger than {megabytes} MB: too large to be edited here.</source>
        <translation>«{file}» больше {megabytes} МБ: слишком велик, чтобы править его здесь.</translation>
    </message>
    <message>
        <source>Split it with another program; a text of a module may have 1 MB.</source>
        <translation>Разделите его в другой программе; текст модуля может занимать 1 МБ.</translation>
    </message>
    <message>
        <source>“{file}” is no text: it cannot be edited here.</source>
        <translation>«{file}» — не текст: править его здесь нельзя.</translation>
    </message>
    <message>
        <source>Open it with the program it was made with.</source>
        <translation>Откройте его в программе, в которой он сделан.</translation>
    </message>
    <message>
        <source>“{file}” was saved, but its older text could not be kept ({reason}).</source>
        <translation>«{file}» сохранён, но его прежний текст сохранить не удалось ({reason}).</translation>
    </message>
    <message>
        <source>Free some space on the disk of the program&apos;s data folder.</source>
        <translation>Освободите место на диске, где папка с данными программы.</translation>
    </message>
    <message>
        <source>“{file}” was removed or renamed by another program while it was open here.</source>
        <translation>«{file}» убрала или переименовала другая программа, пока он был открыт здесь.</translation>
    </message>
    <message>
        <source>Save it all the same to write it anew, or close it.</source>
        <translation>Всё равно сохраните его, чтобы записать заново, или закройте.</translation>
    </message>
    <message>
        <source>“{file}” was changed by another program while it was open here.</source>
        <translation>«{file}» изменила другая программа, пока он был открыт здесь.</translation>
    </message>
    <message>
        <source>Take what stands there, or save over it: the other text is kept under “Older versions”.</source>
        <translation>Возьмите то, что там стоит, или сохраните поверх: другой текст останется в «Прежних версиях».</translation>
    </message>
    <message>
        <source>The module cannot be tried yet: 1 error.</source>
        <translation>Модуль пока нельзя попробовать: 1 ошибка.</translation>
    </message>
    <message>
        <source>The module cannot be tried yet: {count} errors.</source>
        <translation>Модуль пока нельзя попробовать: ошибок {count}.</translation>
    </message>
    <message>
        <source>Mend what the list of problems says.</source>
        <translation>Исправьте то, что в списке проблем.</translation>
    </message>
    <message>
        <source>The case cannot be tried yet: it cannot be read.</source>
        <translation>Дело пока нельзя попробовать: оно не читается.</translation>
    </message>
    <message>
        <source>No decisions lead to this moment.</source>
        <translation>К этому моменту не ведёт ни одно решение.</translation>
    </message>
    <message>
        <source>Let a decision or a way of a fork lead to it first.</source>
        <translation>Сначала пусть к нему приведёт решение или путь развилки.</translation>
    </message>
    <message>
        <source>The case file “{title}” is left out: it is played in the program.</source>
        <translation>Дело «{title}» пропущено: его проходят в программе.</translation>
    </message>
    <message>
        <source>Give learners the program for it.</source>
        <translation>Дайте для него учащимся программу.</translation>
    </message>
    <message>
        <source>Only “{language}” is written; “{other}” is left out.</source>
        <translation>Записан только язык «{language}»; «{other}» пропущен.</translation>
    </message>
    <message>
        <source>Export once more in the other language.</source>
        <translation>Экспортируйте ещё раз на другом языке.</translation>
    </message>
    <message>
        <source>Pages have no questions of the type {type}: “{id}” is left out.</source>
        <translation>На страницах нет вопросов типа {type}: «{id}» пропущен.</translation>
    </message>
    <message>
        <source>Ask it in the program.</source>
        <translation>Задайте его в программе.</translation>
    </message>
    <message>
        <source>The quiz “{title}” draws its questions; here it has the same for all.</source>
        <translation>Тест «{title}» выбирает вопросы случайно; здесь они для всех одни и те же.</translation>
    </message>
    <message>
        <source>Nothing needs to be done where that is fine.</source>
        <translation>Если это подходит, делать ничего не нужно.</translation>
    </message>
    <message>
        <source>The module has no language “{language}”.</source>
        <translation>Языка «{language}» в модуле нет.</translation>
    </message>
    <message>
        <source>“{path}” is there already and is no course written by this program.</source>
        <translation>«{path}» уже есть, и это не курс, записанный этой программой.</translation>
    </message>
    <message>
        <source>Choose another name, or empty the folder.</source>
        <translation>Выберите другое имя или освободите папку.</translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters.</source>
        <translation>Текст длиннее {limit} знаков.</translation>
    </message>
    <message>
        <source>The text has more than {limit} lines.</source>
        <translation>В тексте больше {limit} строк.</translation>
    </message>
    <message>
        <source>The text has more than {limit} of the sign “{sign}”.</source>
        <translation>В тексте знак «{sign}» встречается больше {limit} раз.</translation>
    </message>
    <message>
        <source>The line is indented by more than {limit} characters.</source>
        <translation>Отступ строки больше {limit} знаков.</translation>
    </message>
    <message>
        <source>Begin it further to the left, with fewer lists and blocks around it.</source>
        <translation>Начните её левее, с меньшим числом списков и блоков вокруг.</translation>
    </message>
    <message>
        <source>The text has more than {limit} footnotes and abbreviations.</source>
        <translation>В тексте больше {limit} сносок и сокращений.</translation>
    </message>
    <message>
        <source>Make several lessons or questions of it.</source>
        <translation>Сделайте из него несколько уроков или вопросов.</translation>
    </message>
    <message>
        <source>More than {limit} empty lines stand one after the other.</source>
        <translation>Подряд стоит больше {limit} пустых строк.</translation>
    </message>
    <message>
        <source>Take them out: one parts two paragraphs.</source>
        <translation>Уберите их: абзацы делит и одна.</translation>
    </message>
    <message>
        <source>The table has {count} cells, with all before it; {limit} are the most.</source>
        <translation>Вместе с предыдущими в таблице ячеек: {count}; можно самое большее {limit}.</translation>
    </message>
    <message>
        <source>Take out columns and rows that are empty, or make several lessons of it.</source>
        <translation>Уберите пустые столбцы и строки или сделайте из этого несколько уроков.</translation>
    </message>
    <message>
        <source>The line or paragraph has {count} characters; {limit} are the most.</source>
        <translation>В строке или абзаце знаков: {count}; можно самое большее {limit}.</translation>
    </message>
    <message>
        <source>Part it by empty lines.</source>
        <translation>Разделите пустыми строками.</translation>
    </message>
    <message>
        <source>The paragraph has more than {limit} of the sign “{sign}”.</source>
        <translation>В абзаце знак «{sign}» встречается больше {limit} раз.</translation>
    </message>
    <message>
        <source>Take out those that are not needed, or part the paragraph.</source>
        <translation>Уберите лишние или разделите абзац.</translation>
    </message>
    <message>
        <source>More than {limit} square brackets “[” are open within each other.</source>
        <translation>Друг в друге открыто больше {limit} квадратных скобок «[».</translation>
    </message>
    <message>
        <source>Close each by “]”, or write “\[” for a bracket that stands for itself.</source>
        <translation>Закройте каждую через «]» или напишите «\[» для скобки самой по себе.</translation>
    </message>
    <message>
        <source>The question has a list of {count}; {limit} are the most it may have.</source>
        <translation>В списке вопроса пунктов: {count}; можно самое большее {limit}.</translation>
    </message>
    <message>
        <source>Keep those that a person can weigh against each other; four are usual.</source>
        <translation>Оставьте столько, сколько человек может сравнить; обычно четыре.</translation>
    </message>
    <message>
        <source>The case has more than {most} states: whether its endings follow from them cannot be told.</source>
        <translation>У дела больше {most} состояний: вытекают ли из них концовки, сказать нельзя.</translation>
    </message>
    <message>
        <source>Do with fewer names in “state”; three or four are enough.</source>
        <translation>Обойдитесь меньшим числом имён в «state»; хватит трёх-четырёх.</translation>
    </message>
    <message>
        <source>Nobody can take the way “{name}”, whatever was done before.</source>
        <translation>Путь «{name}» никому не доступен, что бы ни было сделано раньше.</translation>
    </message>
    <message>
        <source>Ask for less in “when” and “within”, or for more in the ways that stand before it.</source>
        <translation>Требуйте меньше в «when» и «within» или больше в путях, которые стоят перед ним.</translation>
    </message>
    <message>
        <source>The decision “{name}” alone fixes the ending “{ending}”, whatever was done before.</source>
        <translation>Одно решение «{name}» уже определяет концовку «{ending}», что бы ни было сделано раньше.</translation>
    </message>
    <message>
        <source>Lead it to a fork: a node with “ways”, which hang on safety, trust, evidence or time.</source>
        <translation>Приведите его к развилке: к узлу с «ways», который зависит от безопасности, доверия, доказательств или времени.</translation>
    </message>
    <message>
        <source>No ending is marked as one that careful work comes to.</source>
        <translation>Ни одна концовка не отмечена как та, к которой приводит тщательная работа.</translation>
    </message>
    <message>
        <source>Write “best: true” at it, or at each of them; learners do not see it.</source>
        <translation>Напишите «best: true» у неё или у каждой из них; учащиеся этого не видят.</translation>
    </message>
    <message>
        <source>The best ending “{name}” can be come to for little: {state}.</source>
        <translation>К лучшей концовке «{name}» можно прийти, сделав мало: {state}.</translation>
    </message>
    <message>
        <source>Let the fork before it ask for more in “when”: half of what there is.</source>
        <translation>Пусть развилка перед ней требует в «when» больше: половину того, что есть.</translation>
    </message>
    <message>
        <source>“{name}” is for exams alone: the lesson shows nothing here.</source>
        <translation>«{name}» только для экзаменов: в уроке здесь ничего не показано.</translation>
    </message>
    <message>
        <source>Ask another question here, or take this one out of the exam bank.</source>
        <translation>Задайте здесь другой вопрос или уберите этот из экзаменационного набора.</translation>
    </message>
    <message>
        <source>“{name}” is for exams alone: the quiz “{quiz}” leaves it out.</source>
        <translation>«{name}» только для экзаменов: тест «{quiz}» его пропускает.</translation>
    </message>
    <message>
        <source>Ask another question, or let the quiz have the mode “exam” alone.</source>
        <translation>Задайте другой вопрос или оставьте у теста один режим «exam».</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” draws from the exam bank, but is no exam alone.</source>
        <translation>Тест «{quiz}» выбирает из экзаменационного набора, но это не только экзамен.</translation>
    </message>
    <message>
        <source>Let it have the mode “exam” alone, or take “bank: exam” out of the line.</source>
        <translation>Оставьте ему один режим «exam» или уберите из строки «bank: exam».</translation>
    </message>
    <message>
        <source>“{name}” asks word for word what an exam asks as “{twin}”: it is told while that runs.</source>
        <translation>«{name}» слово в слово спрашивает то же, что экзамен в «{twin}»: пока тот идёт, ответ становится известен.</translation>
    </message>
    <message>
        <source>Use one of the two in both places, by one id, or ask another thing.</source>
        <translation>Используйте один из двух в обоих местах, с одним идентификатором, или спросите о другом.</translation>
    </message>
    <message>
        <source>“{name}” may ask what an exam asks as “{twin}”, in other words.</source>
        <translation>«{name}», возможно, спрашивает другими словами то, что экзамен спрашивает в «{twin}».</translation>
    </message>
    <message>
        <source>If it does, take one out or ask another thing: it is told while that runs.</source>
        <translation>Если это так, уберите один из них или спросите о другом: ответ сообщается, пока экзамен идёт.</translation>
    </message>
    <message>
        <source>A line of the exam “{quiz}” ({line}) draws from {count} questions of the exam bank.</source>
        <translation>Строка экзамена «{quiz}» ({line}) выбирает из экзаменационного набора, где вопросов: {count}.</translation>
    </message>
    <message>
        <source>Write more, so that it has {least} or more to draw from.</source>
        <translation>Напишите больше, чтобы выбирать из {least} или больше.</translation>
    </message>
    <message>
        <source>The exam “{quiz}” asks what the route “{route}” does not teach: {objectives}.</source>
        <translation>Экзамен «{quiz}» спрашивает то, чему маршрут «{route}» не учит: {objectives}.</translation>
    </message>
    <message>
        <source>Say under “routes” whom the exam is for, or ask what they learn.</source>
        <translation>Укажите в «routes», для кого экзамен, или спрашивайте изученное ими.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” is form {form}, but only pre- and post-tests are dealt: learners can take every form.</source>
        <translation>Тест «{quiz}» — форма {form}, но распределяются только входные и итоговые тесты: учащиеся могут пройти все формы.</translation>
    </message>
    <message>
        <source>For an exam write one quiz that draws its questions (“draw”), and take “form” out.</source>
        <translation>Для экзамена напишите один тест, который выбирает вопросы («draw»), и уберите «form».</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” is form {form}, but a quiz of several modes is not dealt: learners can take every form.</source>
        <translation>Тест «{quiz}» — форма {form}, но тест с несколькими режимами не распределяется: учащиеся могут пройти все формы.</translation>
    </message>
    <message>
        <source>Write two quizzes for each form, one with “modes: [pre]” and one with “modes: [post]”.</source>
        <translation>Напишите для каждой формы два теста: с «modes: [pre]» и с «modes: [post]».</translation>
    </message>
    <message>
        <source>A weight in the quiz “{quiz}” is below 0 or over {most}.</source>
        <translation>Вес в тесте «{quiz}» меньше 0 или больше {most}.</translation>
    </message>
    <message>
        <source>Write how many points a whole answer counts; 0 leaves it out of the sum.</source>
        <translation>Напишите, сколько баллов стоит полный ответ; 0 не учитывается в сумме.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” gives a weight to what it never asks: {names}.</source>
        <translation>Тест «{quiz}» даёт вес тому, чего не спрашивает: {names}.</translation>
    </message>
    <message>
        <source>Write the ids of its questions.</source>
        <translation>Напишите идентификаторы его вопросов.</translation>
    </message>
    <message>
        <source>“pass_percent” of the quiz “{quiz}” is not between 0 and 100.</source>
        <translation>«pass_percent» теста «{quiz}» не между 0 и 100.</translation>
    </message>
    <message>
        <source>Write how many per cent of the points are a pass.</source>
        <translation>Напишите, сколько процентов баллов нужно, чтобы сдать.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” says who has passed, but not what a pass is.</source>
        <translation>В тесте «{quiz}» сказано, что говорить сдавшим, но не сказано, что значит сдать.</translation>
    </message>
    <message>
        <source>Write “pass_percent: 60”, or whatever counts as one.</source>
        <translation>Напишите «pass_percent: 60» или другое нужное число.</translation>
    </message>
    <message>
        <source>Nobody can pass “{quiz}”: all its weights are 0.</source>
        <translation>«{quiz}» никто не сможет сдать: все веса равны 0.</translation>
    </message>
    <message>
        <source>Let a question count, or take “pass_percent” out.</source>
        <translation>Пусть хоть один вопрос засчитывается, или уберите «pass_percent».</translation>
    </message>
    <message>
        <source>Nobody can pass “{quiz}” for a certificate: it is for practice alone.</source>
        <translation>«{quiz}» никто не сможет сдать для сертификата: он только для тренировки.</translation>
    </message>
    <message>
        <source>Let it have the mode “exam”, or take “certificate: true” out.</source>
        <translation>Дайте ему режим «exam» или уберите «certificate: true».</translation>
    </message>
    <message>
        <source>“penalty” of the quiz “{quiz}” is not between 0 and 1.</source>
        <translation>«penalty» теста «{quiz}» не между 0 и 1.</translation>
    </message>
    <message>
        <source>Write what part of the points each wrong try costs: 0.33 is a third.</source>
        <translation>Напишите, какую часть баллов отнимает каждая неверная попытка: 0.33 — треть.</translation>
    </message>
    <message>
        <source>“attempts” of the quiz “{quiz}” is below 0.</source>
        <translation>«attempts» теста «{quiz}» меньше 0.</translation>
    </message>
    <message>
        <source>Write how often it may be taken; without a number it is as often as one likes.</source>
        <translation>Напишите, сколько раз его можно пройти; без числа — сколько угодно.</translation>
    </message>
    <message>
        <source>Options give away {best} % of {count} single-choice questions of “{name}” (by chance {chance} %).</source>
        <translation>В «{name}» по виду вариантов угадывается {best} % вопросов с одним верным ответом, которых {count} (случайно — {chance} %).</translation>
    </message>
    <message>
        <source>Make right and wrong ones alike in length and make; “htcourse check --cues” names the questions.</source>
        <translation>Сделайте верные и неверные варианты похожими по длине и строению; «htcourse check --cues» называет вопросы.</translation>
    </message>
    <message>
        <source>The record “{id}” was deleted by another window or command just now.</source>
        <translation>Данные «{id}» только что удалило другое окно или другая команда.</translation>
    </message>
    <message>
        <source>Nothing is left to do: nobody else&apos;s was touched.</source>
        <translation>Делать больше нечего: ничьи другие данные не затронуты.</translation>
    </message>
    <message>
        <source>“{path}” stands where a log of “{name}” is looked for, and is no file.</source>
        <translation>«{path}» стоит там, где ищется журнал «{name}», и это не файл.</translation>
    </message>
    <message>
        <source>“{path}” is no learner&apos;s record: it has {size} MB; at most {limit} are read.</source>
        <translation>«{path}» — не запись учащегося: в нём {size} МБ, а читается самое большее {limit}.</translation>
    </message>
    <message>
        <source>“{path}” is a place where the program keeps its records.</source>
        <translation>«{path}» — место, где программа хранит свои записи.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>“{path}” is open in a program, or was not closed by one.</source>
        <translation>«{path}» открыт в какой-то программе или не был ею закрыт.</translation>
    </message>
    <message>
        <source>Choose another name; nothing was changed.</source>
        <translation>Выберите другое имя; ничего не изменено.</translation>
    </message>
    <message>
        <source>Reading “{path}” took longer than {seconds} seconds and was stopped.</source>
        <translation>Чтение «{path}» заняло больше {seconds} секунд и остановлено.</translation>
    </message>
    <message>
        <source>Reading “{path}” needed more memory than it may have and was stopped.</source>
        <translation>Чтению «{path}» понадобилось больше памяти, чем можно, и оно остановлено.</translation>
    </message>
    <message>
        <source>Reading “{path}” ended before it was done.</source>
        <translation>Чтение «{path}» прервалось.</translation>
    </message>
    <message>
        <source>Ask its author for a smaller module. Nothing was changed.</source>
        <translation>Попросите автора сделать модуль меньше. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no example of questions of the type “{type}” to begin with.</source>
        <translation>Примера вопроса типа «{type}», с которого можно начать, нет.</translation>
    </message>
    <message>
        <source>“{id}” is worded like “{other}”: each may stand for the other.</source>
        <translation>«{id}» сформулирован как «{other}»: каждый может стоять вместо другого.</translation>
    </message>
    <message>
        <source>Word them apart if their order matters.</source>
        <translation>Если их порядок важен, сформулируйте их по-разному.</translation>
    </message>
    <message>
        <source>More time can be given only while an exam with a limit is under way.</source>
        <translation>Время можно добавить, только пока идёт экзамен с ограничением времени.</translation>
    </message>
    <message>
        <source>Allow it once more instead.</source>
        <translation>Лучше разрешите его ещё раз.</translation>
    </message>
    <message>
        <source>So much time is not left: the exam would be over at once.</source>
        <translation>Столько времени не осталось: экзамен сразу закончился бы.</translation>
    </message>
    <message>
        <source>Let it go on.</source>
        <translation>Пусть продолжается.</translation>
    </message>
    <message>
        <source>There is no question {number}: the attempt has {count}.</source>
        <translation>Вопроса {number} нет: в попытке их {count}.</translation>
    </message>
    <message>
        <source>Say the number of a question, 1 to {count}.</source>
        <translation>Назовите номер вопроса, от 1 до {count}.</translation>
    </message>
    <message>
        <source>This answer is not in the learner&apos;s file, or not submitted.</source>
        <translation>Этого ответа нет в файле учащегося, или он не отправлен.</translation>
    </message>
    <message>
        <source>Open the list of attempts again.</source>
        <translation>Откройте список попыток снова.</translation>
    </message>
    <message>
        <source>A mark by hand needs its points, a comment and your name.</source>
        <translation>Для оценки вручную нужны баллы, пояснение и ваше имя.</translation>
    </message>
    <message>
        <source>Choose the points, write for the learner why, and say who you are.</source>
        <translation>Выберите баллы, напишите учащемуся почему и укажите, кто вы.</translation>
    </message>
    <message>
        <source>This blank cannot be given points: its question is not here as it was asked.</source>
        <translation>За этот пропуск нельзя дать баллы: его вопроса здесь нет в том виде, в каком его задавали.</translation>
    </message>
    <message>
        <source>Install the version of its module that asked it, then give them again.</source>
        <translation>Установите версию модуля, которая его задавала, затем дайте баллы снова.</translation>
    </message>
    <message>
        <source>A regrade needs a reason and your name: both are kept with each mark.</source>
        <translation>Для переоценки нужны причина и ваше имя: они хранятся с каждой оценкой.</translation>
    </message>
    <message>
        <source>Write in a sentence what was wrong with the key, and who you are.</source>
        <translation>Напишите одним предложением, что было не так с ключом и кто вы.</translation>
    </message>
    <message>
        <source>A key, weight or mark changed since this regrade was looked at: nothing was written there.</source>
        <translation>После просмотра этой переоценки изменился ключ, вес или оценка: ничего не записано.</translation>
    </message>
    <message>
        <source>Look at it anew under Regrade, then regrade.</source>
        <translation>Посмотрите заново на вкладке «Переоценить», затем переоцените.</translation>
    </message>
    <message>
        <source>There is no regrade “{batch}” to take back.</source>
        <translation>Переоценки «{batch}», которую можно отменить, нет.</translation>
    </message>
    <message>
        <source>The list of regrades names those that stand.</source>
        <translation>Действующие переоценки названы в их списке.</translation>
    </message>
    <message>
        <source>Of “{id}” a newer regrade stands, with the reason “{reason}”.</source>
        <translation>Для «{id}» действует более новая переоценка, с причиной «{reason}».</translation>
    </message>
    <message>
        <source>First take back the newer one, {batch}.</source>
        <translation>Сначала отмените более новую, {batch}.</translation>
    </message>
    <message>
        <source>An exam or pre-test on this computer asks questions of “{module}” and is not told yet.</source>
        <translation>Экзамен или входной тест на этом компьютере задаёт вопросы модуля «{module}», а его результат ещё не объявлен.</translation>
    </message>
    <message>
        <source>Release its result first, or add --trainer and say the trainer&apos;s PIN.</source>
        <translation>Сначала откройте его результат или добавьте --trainer и назовите PIN преподавателя.</translation>
    </message>
    <message>
        <source>“{what}” holds an exam, a pre-test or a post-test: its keys would go out.</source>
        <translation>В «{what}» есть экзамен, входной или итоговый тест: наружу ушли бы их ключи.</translation>
    </message>
    <message>
        <source>Add --trainer and say the trainer&apos;s PIN.</source>
        <translation>Добавьте --trainer и назовите PIN преподавателя.</translation>
    </message>
    <message>
        <source>Choose a trainer’s PIN on the page Modules, or wait until it is told.</source>
        <translation>Выберите PIN преподавателя на странице «Модули» или подождите, пока результат объявят.</translation>
    </message>
    <message>
        <source>No day lies from {since} to {until}: the last day is before the first.</source>
        <translation>С {since} по {until} нет ни одного дня: последний день раньше первого.</translation>
    </message>
    <message>
        <source>Say the earlier day first.</source>
        <translation>Назовите сначала более ранний день.</translation>
    </message>
    <message>
        <source>Write a day as 2026-03-09: year, month, day; or 9.3.2026.</source>
        <translation>Пишите день так: 2026-03-09 — год, месяц, день; или 9.3.2026.</translation>
    </message>
    <message>
        <source>There is a user or a password in the address of the record store.</source>
        <translation>В адресе хранилища записей стоит пользователь или пароль.</translation>
    </message>
    <message>
        <source>Leave out what stands before the “@”: both are given beside the address.</source>
        <translation>Уберите то, что стоит перед «@»: и то и другое указывают рядом с адресом.</translation>
    </message>
    <message>
        <source>“{address}” is no address that results may be sent to: it is not secured.</source>
        <translation>«{address}» — не адрес, на который можно отправлять результаты: он не защищён.</translation>
    </message>
    <message>
        <source>Use one that begins with https://, or http://127.0.0.1 for this computer.</source>
        <translation>Возьмите адрес, который начинается с https:// или, для этого компьютера, с http://127.0.0.1.</translation>
    </message>
    <message>
        <source>The record store refused {count} statements ({reason}); it has the others.</source>
        <translation>Хранилище записей отказалось принять записей: {count} ({reason}); остальные у него.</translation>
    </message>
    <message>
        <source>Show this to whoever runs it; sent again, the others count once.</source>
        <translation>Покажите это тому, кто им управляет; при повторной отправке остальные считаются один раз.</translation>
    </message>
    <message>
        <source>The record store did not say that it has {count} statements; it has the others.</source>
        <translation>Хранилище записей не подтвердило записей: {count}; остальные у него.</translation>
    </message>
    <message>
        <source>Send again; nothing counts twice.</source>
        <translation>Отправьте снова; ничто не считается дважды.</translation>
    </message>
    <message>
        <source>What answers at “{address}” is no learning record store.</source>
        <translation>По адресу «{address}» отвечает не хранилище записей об обучении.</translation>
    </message>
    <message>
        <source>Look at the address; nothing is lost, send again then.</source>
        <translation>Проверьте адрес; ничего не потеряно, потом отправьте снова.</translation>
    </message>
    <message>
        <source>The record store at “{address}” does not know this user or password.</source>
        <translation>Хранилище записей по адресу «{address}» не знает этого пользователя или пароля.</translation>
    </message>
    <message>
        <source>Ask who runs it; nothing is lost, send again then.</source>
        <translation>Спросите того, кто им управляет; ничего не потеряно, потом отправьте снова.</translation>
    </message>
    <message>
        <source>The record store at “{address}” did not take the results ({reason}).</source>
        <translation>Хранилище записей по адресу «{address}» не приняло результаты ({reason}).</translation>
    </message>
    <message>
        <source>Send again when it can be reached; nothing is lost and nothing counts twice.</source>
        <translation>Отправьте снова, когда оно будет доступно; ничего не потеряно и ничто не считается дважды.</translation>
    </message>
    <message>
        <source>Phones cannot be served at {address}, port {port} ({reason}).</source>
        <translation>Нельзя обслуживать телефоны по адресу {address}, порт {port} ({reason}).</translation>
    </message>
    <message>
        <source>Choose an address of this computer ({addresses}), or another port.</source>
        <translation>Выберите адрес этого компьютера ({addresses}) или другой порт.</translation>
    </message>
    <message>
        <source>The block “{kind}” holds nothing: its text is not indented.</source>
        <translation>В блоке «{kind}» ничего нет: у его текста нет отступа.</translation>
    </message>
    <message>
        <source>Begin each line of its text with four spaces.</source>
        <translation>Начинайте каждую строку его текста с четырёх пробелов.</translation>
    </message>
    <message>
        <source>“# {title}” begins no section: it stands in the one above.</source>
        <translation>«# {title}» не начинает раздела: это стоит в предыдущем.</translation>
    </message>
    <message>
        <source>Write “## {title}” for a section, “###” for a heading within one.</source>
        <translation>Напишите «## {title}» для раздела, «###» — для заголовка внутри него.</translation>
    </message>
    <message>
        <source>This item runs into the line above it.</source>
        <translation>Этот пункт сливается со строкой над ним.</translation>
    </message>
    <message>
        <source>Begin it under the words of that item, or below an empty line.</source>
        <translation>Начните его под словами того пункта или после пустой строки.</translation>
    </message>
    <message>
        <source>The table has {count} columns, and “{words}” stands behind them.</source>
        <translation>В таблице столбцов: {count}, а за ними стоит «{words}».</translation>
    </message>
    <message>
        <source>Add a column to the head and the dashes, or write \| for a bar meant so.</source>
        <translation>Добавьте столбец в заголовок и в строку дефисов или напишите \| для самой черты.</translation>
    </message>
    <message>
        <source>Column {number} of the table has no heading.</source>
        <translation>У столбца {number} таблицы нет заголовка.</translation>
    </message>
    <message>
        <source>The table has no headings: nothing says what its columns hold.</source>
        <translation>У таблицы нет заголовков: не сказано, что в её столбцах.</translation>
    </message>
    <message>
        <source>Write a heading for each column into the line above the dashes.</source>
        <translation>Напишите заголовок каждого столбца в строке над дефисами.</translation>
    </message>
    <message>
        <source>A formula is shown as it is typed: {formula}</source>
        <translation>Формула показывается так, как набрана: {formula}</translation>
    </message>
    <message>
        <source>Write it in words or plain signs, or show it as a picture.</source>
        <translation>Напишите её словами или простыми знаками или покажите рисунком.</translation>
    </message>
    <message>
        <source>Marks that nobody sees turn the order of letters round: “{words}”.</source>
        <translation>Невидимые знаки меняют порядок букв: «{words}».</translation>
    </message>
    <message>
        <source>Type the words anew.</source>
        <translation>Наберите эти слова заново.</translation>
    </message>
    <message>
        <source>The address “{address}” is shown as words and is no link.</source>
        <translation>Адрес «{address}» показан как слова, а не как ссылка.</translation>
    </message>
    <message>
        <source>Write &lt;{address}&gt;, or [words]({address}).</source>
        <translation>Напишите &lt;{address}&gt; или [слова]({address}).</translation>
    </message>
    <message>
        <source>The source “{name}” is a title alone: nobody could find it.</source>
        <translation>В источнике «{name}» только название: его никто не найдёт.</translation>
    </message>
    <message>
        <source>Say who wrote it, when, and where it stands, and how far you saw it.</source>
        <translation>Укажите, кто это написал, когда, где это стоит и что из этого вы видели.</translation>
    </message>
    <message>
        <source>Words of the source “{name}” stand in no field yet: {words}</source>
        <translation>Слова источника «{name}» пока не разнесены по полям: {words}</translation>
    </message>
    <message>
        <source>Put each where it belongs, then empty “Not read”.</source>
        <translation>Перенесите каждое, куда относится, и очистите «Не прочитано».</translation>
    </message>
    <message>
        <source>“{words}” came with the template.</source>
        <translation>«{words}» осталось от шаблона.</translation>
    </message>
    <message>
        <source>Write your own words over it, or take it out.</source>
        <translation>Напишите вместо этого свои слова или уберите.</translation>
    </message>
    <message>
        <source>“{title}” is a survey, a matrix or checked by a script, and is left out.</source>
        <translation>«{title}» — опрос, матрица или проверяется сценарием; пропущено.</translation>
    </message>
    <message>
        <source>Make it anew here as a question that says what is right.</source>
        <translation>Составьте это здесь заново как вопрос, в котором сказано, что верно.</translation>
    </message>
    <message>
        <source>A gap in “{title}” is not closed; the question is left out.</source>
        <translation>Пропуск в «{title}» не закрыт; вопрос пропущен.</translation>
    </message>
    <message>
        <source>Write gaps as [[answer]]; learners would read the key.</source>
        <translation>Пишите пропуски как [[answer]]; иначе учащиеся прочитали бы ключ.</translation>
    </message>
    <message>
        <source>The solution of “{title}” has no line of stars at its end; it is read up to the next question.</source>
        <translation>У решения вопроса «{title}» нет в конце строки звёздочек; оно прочитано до следующего вопроса.</translation>
    </message>
    <message>
        <source>See that its feedback is whole, and holds nothing else.</source>
        <translation>Проверьте, что пояснение цело и в нём нет ничего лишнего.</translation>
    </message>
    <message>
        <source>The code that begins here is not closed: all below it is code, and no question.</source>
        <translation>Код, который здесь начинается, не закрыт: всё ниже считается кодом, а не вопросами.</translation>
    </message>
    <message>
        <source>Close it with a line of the same marks, and bring the file in again.</source>
        <translation>Закройте его строкой из тех же знаков и внесите файл снова.</translation>
    </message>
    <message>
        <source>The paragraph “{title}” is too long to be a question; it is left out.</source>
        <translation>Абзац «{title}» слишком длинный для вопроса; он пропущен.</translation>
    </message>
    <message>
        <source>Part it with blank lines.</source>
        <translation>Разделите его пустыми строками.</translation>
    </message>
    <message>
        <source>Left out: {names}.</source>
        <translation>Пропущено: {names}.</translation>
    </message>
    <message>
        <source>Nothing here runs scripts, macros or effects; see that the questions are whole.</source>
        <translation>Сценарии, макросы и эффекты здесь не работают; проверьте, что вопросы целы.</translation>
    </message>
    <message>
        <source>“{path}” holds no question in QTI 1.2.</source>
        <translation>В «{path}» нет ни одного вопроса в QTI 1.2.</translation>
    </message>
    <message>
        <source>Choose the quiz or pool when you export it, with its questions.</source>
        <translation>При экспорте выберите тест или банк вместе с его вопросами.</translation>
    </message>
    <message>
        <source>Give it a right answer, then export it again.</source>
        <translation>Дайте верный ответ, затем экспортируйте снова.</translation>
    </message>
    <message>
        <source>“{path}” holds pages, discussions or links beside the questions ({count}); they are left out.</source>
        <translation>В «{path}» кроме вопросов есть страницы, обсуждения или ссылки ({count}); они пропущены.</translation>
    </message>
    <message>
        <source>Bring a text in as a lesson: save it as Markdown or as a Word file first.</source>
        <translation>Текст вносите как урок: сначала сохраните его как Markdown или файл Word.</translation>
    </message>
    <message>
        <source>“{title}” is answered in a way that no question here has ({kind}); it is left out.</source>
        <translation>На «{title}» отвечают так, как ни на один вопрос здесь ({kind}); пропущено.</translation>
    </message>
    <message>
        <source>Make it anew here.</source>
        <translation>Составьте его здесь заново.</translation>
    </message>
    <message>
        <source>The file pays “{title}” as a whole or not at all; here it is graded part by part.</source>
        <translation>В файле за «{title}» дают всё или ничего; здесь оценивается по частям.</translation>
    </message>
    <message>
        <source>“{title}” takes numbers between two others, which count as right here, too.</source>
        <translation>«{title}» принимает числа между двумя другими; сами они здесь тоже верны.</translation>
    </message>
    <message>
        <source>Narrow the tolerance a little if they should be wrong.</source>
        <translation>Если они должны быть неверны, немного уменьшите допуск.</translation>
    </message>
    <message>
        <source>“{title}” takes what is nearly “{words}”; here it must be typed as it stands.</source>
        <translation>«{title}» принимает почти совпадающее с «{words}»; здесь надо ввести в точности так.</translation>
    </message>
    <message>
        <source>Add the other spellings that should be right.</source>
        <translation>Добавьте другие написания, которые должны быть верны.</translation>
    </message>
    <message>
        <source>“{title}” takes what fits “{words}”, which no answer here can say: it is left out.</source>
        <translation>«{title}» принимает то, что подходит под «{words}»; ответом здесь это не выразить: пропущено.</translation>
    </message>
    <message>
        <source>Add the answers that should be right, one by one.</source>
        <translation>Добавьте ответы, которые должны быть верны, по одному.</translation>
    </message>
    <message>
        <source>In “{title}” these belong to no category and are left out: {items}.</source>
        <translation>В «{title}» это не относится ни к одной категории и пропущено: {items}.</translation>
    </message>
    <message>
        <source>Add a category for them.</source>
        <translation>Добавьте для этого категорию.</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>«{path}» пуст.</translation>
    </message>
    <message>
        <source>Save or download it again.</source>
        <translation>Сохраните или скачайте его ещё раз.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, and save it as .docx, .odt or .xlsx.</source>
        <translation>Откройте его в Word или LibreOffice и сохраните как .docx, .odt или .xlsx.</translation>
    </message>
    <message>
        <source>“{path}” is a file of Word, Excel or PowerPoint in their old form.</source>
        <translation>«{path}» — файл Word, Excel или PowerPoint старого вида.</translation>
    </message>
    <message>
        <source>“{path}” is a text in RTF, which is not read.</source>
        <translation>«{path}» — текст RTF, а такие не читаются.</translation>
    </message>
    <message>
        <source>“{path}” is a PDF, which is not read.</source>
        <translation>«{path}» — PDF, а такие не читаются.</translation>
    </message>
    <message>
        <source>Choose the document it was made from, or copy its text and paste it.</source>
        <translation>Выберите документ, из которого он сделан, или скопируйте и вставьте его текст.</translation>
    </message>
    <message>
        <source>“{path}” is protected with a password, or an old file under a new ending.</source>
        <translation>«{path}» защищён паролем или это старый файл с новым окончанием имени.</translation>
    </message>
    <message>
        <source>Open it in its program, take the password away, and save it anew.</source>
        <translation>Откройте его в своей программе, снимите пароль и сохраните заново.</translation>
    </message>
    <message>
        <source>“{path}” is packed with {packer}, which is not read.</source>
        <translation>«{path}» упакован в {packer}, а такое не читается.</translation>
    </message>
    <message>
        <source>Unpack it, and choose the file or folder that was in it.</source>
        <translation>Распакуйте его и выберите файл или папку, которые были внутри.</translation>
    </message>
    <message>
        <source>“{path}” is no such file inside: it has no {name}.</source>
        <translation>«{path}» внутри не такой файл: в нём нет {name}.</translation>
    </message>
    <message>
        <source>Save it again in the program it was made in.</source>
        <translation>Сохраните его ещё раз в программе, в которой он сделан.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or no text, whatever its ending says.</source>
        <translation>Файл «{path}» повреждён или не является текстом, каким бы ни было его расширение.</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it in its program as a text.</source>
        <translation>Скопируйте или скачайте его заново либо сохраните его в его программе как текст.</translation>
    </message>
    <message>
        <source>“{path}” is a backup of a course in Moodle, from which no questions are read.</source>
        <translation>«{path}» — резервная копия курса Moodle, вопросы из неё не читаются.</translation>
    </message>
    <message>
        <source>In Moodle open the question bank, choose Export and the format Moodle XML, and bring that file in.</source>
        <translation>В Moodle откройте банк вопросов, выберите экспорт в формат Moodle XML и внесите тот файл.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a poll.</source>
        <translation>«{name}» не может быть названием опроса.</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens.</source>
        <translation>Используйте буквы, цифры и дефисы.</translation>
    </message>
    <message>
        <source>The poll “{name}” is running already, and no answer of it was touched.</source>
        <translation>Опрос «{name}» уже идёт, ни один его ответ не затронут.</translation>
    </message>
    <message>
        <source>Go on with it where it runs, or stop it there first.</source>
        <translation>Продолжите его там, где он идёт, или сначала остановите там.</translation>
    </message>
    <message>
        <source>The poll “{name}” is damaged.</source>
        <translation>Опрос «{name}» повреждён.</translation>
    </message>
    <message>
        <source>Begin a new one; the old file stays where it is.</source>
        <translation>Начните новый; старый файл остаётся на месте.</translation>
    </message>
    <message>
        <source>There is nothing to hand in now. Attempts in practice that stay here, as {exams} asks the same questions and is not told yet: {count}. What your class has of them already stays there.</source>
        <translation>Сейчас сдавать нечего. Попыток для практики, которые остаются здесь, потому что {exams} задаёт те же вопросы и результат не объявлен: {count}. Что из них уже есть у группы, там и остаётся.</translation>
    </message>
    <message>
        <source>Hand in again once it is told on this computer: an exam when your trainer releases it here, a pre-test after the post-test.</source>
        <translation>Сдайте снова, когда результат объявят на этом компьютере: экзамена — когда преподаватель откроет его здесь, входного теста — после итогового.</translation>
    </message>
    <message>
        <source>There is no answer to hand in yet.</source>
        <translation>Пока нет ни одного ответа, который можно сдать.</translation>
    </message>
    <message>
        <source>Answer something first; reading alone is not handed in.</source>
        <translation>Сначала ответьте на что-нибудь; одно чтение не сдаётся.</translation>
    </message>
    <message>
        <source>These are more answers than a file of results may hold.</source>
        <translation>Ответов больше, чем помещается в файл результатов.</translation>
    </message>
    <message>
        <source>Tell your trainer, and begin as a new learner for what comes.</source>
        <translation>Скажите преподавателю и дальше начните как новый учащийся.</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>Группе нужно название.</translation>
    </message>
    <message>
        <source>Write one, as “Group 3-2, spring”.</source>
        <translation>Напишите название, например «Группа 3-2, весна».</translation>
    </message>
    <message>
        <source>There is a class “{name}” already.</source>
        <translation>Группа «{name}» уже есть.</translation>
    </message>
    <message>
        <source>Several classes here are called “{name}”: {ids}.</source>
        <translation>Несколько групп здесь называются «{name}»: {ids}.</translation>
    </message>
    <message>
        <source>Say which by its id. Of a copy of a class’s folder: move it away first.</source>
        <translation>Укажите, какую, её id. Если это копия папки группы, сначала уберите копию.</translation>
    </message>
    <message>
        <source>There is no class here yet.</source>
        <translation>Группы здесь пока нет.</translation>
    </message>
    <message>
        <source>Make one under My class; in a terminal by “htcourse class new”.</source>
        <translation>Создайте её на странице «Моя группа»; в терминале — командой «htcourse class new».</translation>
    </message>
    <message>
        <source>There are several classes here: {names}.</source>
        <translation>Групп здесь несколько: {names}.</translation>
    </message>
    <message>
        <source>Say which one; in a terminal by --class.</source>
        <translation>Укажите, какая; в терминале — ключом --class.</translation>
    </message>
    <message>
        <source>Name one of them. Classes that cannot be read, whose names nobody knows: {count}; see “doctor”.</source>
        <translation>Назовите одну из них. Групп, которые не читаются и чьих названий никто не знает: {count}; см. «doctor».</translation>
    </message>
    <message>
        <source>There is no class “{name}” here; there is: {names}.</source>
        <translation>Группы «{name}» здесь нет; есть: {names}.</translation>
    </message>
    <message>
        <source>Nobody in “{name}” is in the group “{group}”. Its groups: {groups}.</source>
        <translation>В группе «{name}» никого нет в подгруппе «{group}». Её подгруппы: {groups}.</translation>
    </message>
    <message>
        <source>Name one of them, or give people their group first, under My class.</source>
        <translation>Назовите одну из них или сначала распределите людей по подгруппам на странице «Моя группа».</translation>
    </message>
    <message>
        <source>Name one of them, or make it first.</source>
        <translation>Назовите одну из них или сначала создайте.</translation>
    </message>
    <message>
        <source>“{path}” is no class card, or it is damaged.</source>
        <translation>«{path}» — не карточка группы, или она повреждена.</translation>
    </message>
    <message>
        <source>Ask the trainer for the card of your class, a file that ends in .htclass.</source>
        <translation>Попросите у преподавателя карточку вашей группы — файл, который оканчивается на .htclass.</translation>
    </message>
    <message>
        <source>“{name}” is a name: sheets are typed by their codes.</source>
        <translation>«{name}» — имя: листы вводят по кодам.</translation>
    </message>
    <message>
        <source>Type the code that stands on the sheet; of that name there is: {codes}.</source>
        <translation>Введите код, который стоит на листе; под этим именем есть: {codes}.</translation>
    </message>
    <message>
        <source>“{code}” can be no code.</source>
        <translation>«{code}» не может быть кодом.</translation>
    </message>
    <message>
        <source>A code has up to 20 letters, digits, dots and hyphens, as “K7-014”.</source>
        <translation>В коде до 20 букв, цифр, точек и дефисов, например «K7-014».</translation>
    </message>
    <message>
        <source>Nobody stands in “{path}”.</source>
        <translation>В «{path}» никого нет.</translation>
    </message>
    <message>
        <source>Write a row for each person: code, name, group.</source>
        <translation>Напишите по строке на каждого человека: код, имя, подгруппа.</translation>
    </message>
    <message>
        <source>No row of “{path}” says what stands in its columns; nobody was taken.</source>
        <translation>Ни одна строка «{path}» не говорит, что стоит в столбцах; никто не взят.</translation>
    </message>
    <message>
        <source>Write headings that are known above them: {heads}.</source>
        <translation>Напишите над ними известные заголовки: {heads}.</translation>
    </message>
    <message>
        <source>Columns that were not read: {heads}.</source>
        <translation>Непрочитанные столбцы: {heads}.</translation>
    </message>
    <message>
        <source>Where one is needed, give it a heading that is known: {known}.</source>
        <translation>Если какой-то нужен, дайте ему известный заголовок: {known}.</translation>
    </message>
    <message>
        <source>“{who}” is in several groups: {groups}. The first was taken.</source>
        <translation>«{who}» — в нескольких подгруппах: {groups}. Взята первая.</translation>
    </message>
    <message>
        <source>A person has one group here; choose another by a press on the name.</source>
        <translation>У человека здесь одна подгруппа; другую выбирают, нажав на имя.</translation>
    </message>
    <message>
        <source>“{code}” can be no code; “{who}” gets another.</source>
        <translation>«{code}» не может быть кодом; «{who}» получает другой.</translation>
    </message>
    <message>
        <source>The number is kept: marks for Moodle go out with it.</source>
        <translation>Номер сохраняется: с ним записываются оценки для Moodle.</translation>
    </message>
    <message>
        <source>The headings stand here once more; this row was left out.</source>
        <translation>Здесь ещё раз стоят заголовки; эта строка пропущена.</translation>
    </message>
    <message>
        <source>“{who}” is a line under a list and no person; it was left out.</source>
        <translation>«{who}» — строка под списком, а не человек; пропущена.</translation>
    </message>
    <message>
        <source>Add who is one by name and code.</source>
        <translation>Если это один человек, внесите его по имени и коду.</translation>
    </message>
    <message>
        <source>“{path}” is no table of people.</source>
        <translation>«{path}» — не таблица людей.</translation>
    </message>
    <message>
        <source>Choose a CSV or XLSX file with a row for each person: code, name, group.</source>
        <translation>Выберите файл CSV или XLSX со строкой на каждого человека: код, имя, подгруппа.</translation>
    </message>
    <message>
        <source>It begins as a formula does, and marks for Moodle cannot go out with it: bring in a list with an “Email address” for everybody.</source>
        <translation>Значение начинается как формула, и оценки для Moodle с ним не запишутся: внесите список с «Email address» у каждого.</translation>
    </message>
    <message>
        <source>“{who}” has no number, as the others in the list have; it was left out.</source>
        <translation>У «{who}» нет номера, как у остальных в списке; пропущено.</translation>
    </message>
    <message>
        <source>If this is a person, number the row and add the table again.</source>
        <translation>Если это человек, поставьте в строке номер и внесите таблицу ещё раз.</translation>
    </message>
    <message>
        <source>“{who}” was taken for a title above the names; it was left out.</source>
        <translation>«{who}» принято за заголовок над именами; пропущено.</translation>
    </message>
    <message>
        <source>If this is a person, add the name alone.</source>
        <translation>Если это человек, внесите одно имя.</translation>
    </message>
    <message>
        <source>No row of the sheet “{sheet}” says what stands in its columns; left out.</source>
        <translation>Ни одна строка листа «{sheet}» не говорит, что стоит в его столбцах; лист пропущен.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden; it was left out.</source>
        <translation>Лист «{sheet}» скрыт; он пропущен.</translation>
    </message>
    <message>
        <source>If people stand there, show it, write headings above them and add the table again.</source>
        <translation>Если там люди, покажите лист, напишите над ними заголовки и внесите таблицу ещё раз.</translation>
    </message>
    <message>
        <source>“{who}” is no learner in Kolibri, but {type}; this row was left out.</source>
        <translation>«{who}» в Kolibri — не учащийся, а {type}; эта строка пропущена.</translation>
    </message>
    <message>
        <source>Add who learns as well by the name alone.</source>
        <translation>Тех, кто тоже учится, внесите по одному имени.</translation>
    </message>
    <message>
        <source>A class has at most {most} people: this row and those after it were left out.</source>
        <translation>В группе самое большее {most} человек: эта строка и следующие пропущены.</translation>
    </message>
    <message>
        <source>Make a class of its own for them, from a list of their own.</source>
        <translation>Создайте для них отдельную группу со своим списком.</translation>
    </message>
    <message>
        <source>“{who}” stands in the list with a code and without; the latter was left out.</source>
        <translation>«{who}» стоит в списке с кодом и без него; строка без кода пропущена.</translation>
    </message>
    <message>
        <source>If they are two people, give each a code of their own.</source>
        <translation>Если это два человека, дайте каждому свой код.</translation>
    </message>
    <message>
        <source>Nobody in this class has the code “{code}”.</source>
        <translation>Ни у кого в этой группе нет кода «{code}».</translation>
    </message>
    <message>
        <source>Look at the list: each code stands before its name.</source>
        <translation>Посмотрите в список: каждый код стоит перед именем.</translation>
    </message>
    <message>
        <source>There is neither a code nor a name in this row.</source>
        <translation>В этой строке нет ни кода, ни имени.</translation>
    </message>
    <message>
        <source>Write a name, or take the row out.</source>
        <translation>Напишите имя или уберите строку.</translation>
    </message>
    <message>
        <source>“{who}” stands in the list twice; this row was left out.</source>
        <translation>«{who}» стоит в списке дважды; эта строка пропущена.</translation>
    </message>
    <message>
        <source>“{quiz}” is an exam, a pre- or a post-test: a poll would tell what it asks.</source>
        <translation>«{quiz}» — экзамен, входной или итоговый тест: опрос выдал бы, что в нём спрашивают.</translation>
    </message>
    <message>
        <source>Choose a quiz for practice.</source>
        <translation>Выберите тест для тренировки.</translation>
    </message>
    <message>
        <source>No question of this quiz can be asked by phone: only choices can be tapped.</source>
        <translation>Ни один вопрос этого теста нельзя задать по телефону: на нём только выбирают варианты.</translation>
    </message>
    <message>
        <source>{code} is the code of paper {letter}, not of paper {paper}.</source>
        <translation>{code} — код варианта {letter}, а не варианта {paper}.</translation>
    </message>
    <message>
        <source>Say which paper the sheets are of; in a terminal by --paper.</source>
        <translation>Укажите, от какого варианта листы; в терминале — ключом --paper.</translation>
    </message>
    <message>
        <source>Look at the foot of the paper again. If it is so, the module has changed since it was printed: install that version of the module again, type these sheets, take them in, then update the module.</source>
        <translation>Посмотрите ещё раз на код внизу листа. Если это так, модуль изменился после печати: установите ту версию модуля снова, введите эти листы, примите их, затем обновите модуль.</translation>
    </message>
    <message>
        <source>No question of “{quiz}” can be asked on paper: passages are marked on a screen.</source>
        <translation>Ни один вопрос теста «{quiz}» нельзя задать на бумаге: фрагменты размечают на экране.</translation>
    </message>
    <message>
        <source>Choose another quiz.</source>
        <translation>Выберите другой тест.</translation>
    </message>
    <message>
        <source>The poll “{name}” asked other questions than this quiz does now.</source>
        <translation>Опрос «{name}» задавал другие вопросы, чем тест задаёт теперь.</translation>
    </message>
    <message>
        <source>Begin a new one, without a name.</source>
        <translation>Начните новый, без названия.</translation>
    </message>
    <message>
        <source>More attempts can be allowed at a test or an exam, 1 to {most} at once.</source>
        <translation>Дополнительные попытки можно разрешить для контрольного теста или экзамена, от 1 до {most} за раз.</translation>
    </message>
    <message>
        <source>Practice may be taken as often as one likes.</source>
        <translation>На тренировку число попыток не ограничено.</translation>
    </message>
    <message>
        <source>The file does not tell its encoding; it was read as {encoding}: “{words}”.</source>
        <translation>В файле не указана кодировка; он прочитан как {encoding}: «{words}».</translation>
    </message>
    <message>
        <source>If that is no word choose another (by command: --encoding koi8-r, cp866 …), or save it as UTF-8.</source>
        <translation>Если это не слово, выберите другую (в команде: --encoding koi8-r, cp866 …) или сохраните файл как UTF-8.</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”.</source>
        <translation>Кодировки «{encoding}» нет.</translation>
    </message>
    <message>
        <source>Write utf-8, cp1251, koi8-r, cp866, cp1252 or utf-16.</source>
        <translation>Напишите utf-8, cp1251, koi8-r, cp866, cp1252 или utf-16.</translation>
    </message>
    <message>
        <source>The file is not written in {encoding}: “�” stands for what is none ({count}).</source>
        <translation>Файл написан не в кодировке {encoding}: вместо того, чего в ней нет, стоит «�» ({count}).</translation>
    </message>
    <message>
        <source>Choose another encoding, or none.</source>
        <translation>Выберите другую кодировку или не выбирайте никакой.</translation>
    </message>
    <message>
        <source>Taking {who} out of the class “{name}” was stopped before it was done: some of their results may be left.</source>
        <translation>Исключение {who} из группы «{name}» прервалось: часть результатов могла остаться.</translation>
    </message>
    <message>
        <source>Take them out once more, under My class or with “htcourse class roster {of} --remove {code}”: it ends there. If they are to stay, collect their file again.</source>
        <translation>Исключите ещё раз на странице «Моя группа» или командой «htcourse class roster {of} --remove {code}»: на этом оно закончится. Если человек остаётся в группе, соберите его файл снова.</translation>
    </message>
    <message>
        <source>Older results of {who} are here than were marked or released: the newer are gone from this computer.</source>
        <translation>Результаты {who} здесь старее, чем то, что оценено или открыто: более новые пропали с этого компьютера.</translation>
    </message>
    <message>
        <source>Collect their newest file again, which brings back what was marked and released here as far as the folder “{path}/given” keeps it, or put your own copy of the folder “{path}” back. If it never comes, take them out of the class and collect their file once more: it comes without what was marked and released here.</source>
        <translation>Соберите снова самый новый файл этого человека: он вернёт то, что оценено и открыто здесь, насколько это хранит папка «{path}/given», или верните на место свою копию папки «{path}». Если файл не придёт, исключите человека из группы и соберите его файл ещё раз: он придёт без того, что оценено и открыто здесь.</translation>
    </message>
    <message>
        <source>The record of {who} lacks results, marks or releases that the folder “{path}” keeps beside it: an older file may have been put in its place.</source>
        <translation>В данных {who} нет результатов, оценок или открытых результатов, которые хранит рядом папка «{path}»: возможно, на их место положили более старый файл.</translation>
    </message>
    <message>
        <source>Collect any file of theirs once more, or take in a sheet of theirs: what is missing comes back.</source>
        <translation>Соберите ещё раз любой файл этого человека или примите любой его лист: недостающее вернётся.</translation>
    </message>
    <message>
        <source>The results of {who}, collected on {day}, are gone from this computer, and all copies of them.</source>
        <translation>Результаты {who}, собранные {day}, пропали с этого компьютера, и все их копии тоже.</translation>
    </message>
    <message>
        <source>The results of {who} were collected and are gone from this computer, and all copies of them.</source>
        <translation>Результаты {who} были собраны и пропали с этого компьютера, и все их копии тоже.</translation>
    </message>
    <message>
        <source>Collect their file again, which brings back what was marked and released here as far as the folder “{path}/given” keeps it, or put your own copy of the folder “{path}” back. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation>Соберите файл этого человека снова: он вернёт то, что оценено и открыто здесь, насколько это хранит папка «{path}/given», или верните на место свою копию папки «{path}». До тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему показываются.</translation>
    </message>
    <message>
        <source>They were typed from paper: put your own copy of the folder “{path}” back. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation>Они были введены с бумаги: верните на место свою копию папки «{path}». До тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему показываются.</translation>
    </message>
    <message>
        <source>The results of {who} were typed from paper. Put their copy of {day} back: htcourse restore {names}. The damaged file is kept, and what can still be read of it comes along. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation>Результаты {who} введены с бумаги. Верните их копию от {day}: htcourse restore {names}. Повреждённый файл сохранится, и то, что в нём ещё читается, вернётся вместе с ней. До тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему показываются.</translation>
    </message>
    <message>
        <source>They count as they are. The results of {who} were typed from paper; their copy of {day} takes the place of this file by: htcourse restore {names}. What stands there is kept.</source>
        <translation>Они учитываются как есть. Результаты {who} введены с бумаги; их копия от {day} заменит этот файл: htcourse restore {names}. То, что там стоит, сохранится.</translation>
    </message>
    <message>
        <source>The results of {who} were typed from paper, and no copy of them is whole: put your own copy of the folder “{folder}” back, or take them out of the class, add them again and type their sheets again. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation>Результаты {who} введены с бумаги, и ни одна их копия не цела: верните на место свою копию папки «{folder}» или исключите этого человека из группы, внесите снова и введите его листы ещё раз. До тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему показываются.</translation>
    </message>
    <message>
        <source>Collect the results of {who} again (--also if their file is asked about): they take its place, with what can still be read of it, if anything, and the marks and releases that “{folder}/given” keeps. Others come back only if you put your own copy of the folder “{folder}” back. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation>Соберите результаты {who} снова (--also, если о файле спрашивают): они займут это место вместе с тем, что там ещё читается, если читается, и с оценками и открытыми результатами, которые хранит «{folder}/given». Остальные вернутся, только если вы вернёте на место свою копию папки «{folder}». До тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему показываются.</translation>
    </message>
    <message>
        <source>It is of a learner whose record is damaged, and the list does not tell whose: collect the files of the class again (--also if one is asked about). That of whoever it is takes its place, with what can still be read of it, if anything, and the marks and releases that “{folder}/given” keeps. Until then what they took on paper counts as not taken on this computer, and its keys are told.</source>
        <translation>Это файл учащегося, чьи данные повреждены, а чьи именно, список не говорит: соберите файлы группы снова (--also, если о каком-то спрашивают). Файл этого учащегося займёт его место вместе с тем, что там ещё читается, если читается, и с оценками и открытыми результатами, которые хранит «{folder}/given». До тех пор пройденное на бумаге считается на этом компьютере непройденным, и ключи к нему показываются.</translation>
    </message>
    <message>
        <source>They count as they are. Taken off the list of the class and collected once more (--also), {who} is read anew from the file, without marks and releases given here.</source>
        <translation>Они учитываются как есть. Если исключить {who} из списка группы и собрать ещё раз (--also), файл будет прочитан заново, без оценок и открытых результатов, данных здесь.</translation>
    </message>
    <message>
        <source>See “htcourse doctor”.</source>
        <translation>См. «htcourse doctor».</translation>
    </message>
    <message>
        <source>A whole copy is there: restore it first, with “htcourse restore --learner {id}” or from its tile once the program was started again. See “htcourse doctor”.</source>
        <translation>Целая копия есть: сначала восстановите её, командой «htcourse restore --learner {id}» или с плитки после нового запуска программы. См. «htcourse doctor».</translation>
    </message>
    <message>
        <source>The record of {who} was changed outside the program or damaged, entries in it: {count}; it counts, but for tests and exams whose answers are touched.</source>
        <translation>Данные {who} изменены вне программы или повреждены, записей в них: {count}; они учитываются, кроме тестов и экзаменов, чьи ответы затронуты.</translation>
    </message>
    <message>
        <source>The record of {who} was changed outside the program or damaged. Attempts that may have lost answers or marks, and are in no figure: {count}.</source>
        <translation>Данные {who} изменены вне программы или повреждены. Попыток, в которых могли потеряться ответы или оценки и которые не учитываются: {count}.</translation>
    </message>
    <message>
        <source>Say on the page Exams, or with “htcourse held”, whether they count as they are.</source>
        <translation>Скажите на странице «Экзамены» или командой «htcourse held», засчитываются ли они как есть.</translation>
    </message>
    <message>
        <source>Do it in that window, under Settings, Attempts and marks, or close that window first.</source>
        <translation>Сделайте это в том окне: «Настройки», «Попытки и оценки», — или сначала закройте его.</translation>
    </message>
    <message>
        <source>Do it in that window, under Settings, Essays, or close that window first.</source>
        <translation>Сделайте это в том окне: «Настройки», «Эссе», — или сначала закройте его.</translation>
    </message>
    <message>
        <source>The record of {who} is open in another window of the program.</source>
        <translation>Данные {who} открыты в другом окне программы.</translation>
    </message>
    <message>
        <source>Do it in that window, under Settings, Exams; an exam with a time limit can be left for that, and gone on with: its clock runs on. Or close that window first.</source>
        <translation>Сделайте это в том окне: «Настройки», «Экзамены»; экзамен с ограничением времени для этого можно оставить и потом продолжить: его часы идут дальше. Или сначала закройте то окно.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Таблица пуста.</translation>
    </message>
    <message>
        <source>Paste it from a spreadsheet: names in the first row, then a row each.</source>
        <translation>Вставьте её из электронной таблицы: названия в первой строке, дальше по строке на каждое.</translation>
    </message>
    <message>
        <source>Choose a source.</source>
        <translation>Выберите источник.</translation>
    </message>
    <message>
        <source>Row {number}: “{cell}” is no number.</source>
        <translation>Строка {number}: «{cell}» — не число.</translation>
    </message>
    <message>
        <source>Write a number, or leave the cell empty.</source>
        <translation>Напишите число или оставьте ячейку пустой.</translation>
    </message>
    <message>
        <source>The last row looks like the total of the others.</source>
        <translation>Последняя строка похожа на сумму остальных.</translation>
    </message>
    <message>
        <source>Take it out: it would be drawn as one of them.</source>
        <translation>Уберите её: она была бы нарисована как одна из них.</translation>
    </message>
    <message>
        <source>“{code}” is no code of a country.</source>
        <translation>«{code}» — не код страны.</translation>
    </message>
    <message>
        <source>Write kg, kz, tj, tm or uz.</source>
        <translation>Напишите kg, kz, tj, tm или uz.</translation>
    </message>
    <message>
        <source>A map needs a column “country” with codes, and one “value” or “text”.</source>
        <translation>Карте нужен столбец «country» с кодами и один — «value» или «text».</translation>
    </message>
    <message>
        <source>Name the columns so in the first row, or choose another kind.</source>
        <translation>Назовите так столбцы в первой строке или выберите другой вид.</translation>
    </message>
    <message>
        <source>It may have been removed: look through the list of modules.</source>
        <translation>Возможно, его убрали: посмотрите в списке модулей.</translation>
    </message>
    <message>
        <source>No reference was found in this text.</source>
        <translation>В этом тексте не найдено ни одной библиографической ссылки.</translation>
    </message>
    <message>
        <source>There are {count} references in this text.</source>
        <translation>Ссылок в этом тексте: {count}.</translation>
    </message>
    <message>
        <source>Paste one here, or paste them all where the module’s sources are listed.</source>
        <translation>Вставьте здесь одну или вставьте все там, где перечислены источники модуля.</translation>
    </message>
    <message>
        <source>Paste {most} at a time at most.</source>
        <translation>Вставляйте за раз не больше: {most}.</translation>
    </message>
    <message>
        <source>References seen: {count}. Here may be more than one: “{line}”.</source>
        <translation>Увидено ссылок: {count}. Здесь их может быть больше одной: «{line}».</translation>
    </message>
    <message>
        <source>Put an empty line between two references; what is one, put on one line.</source>
        <translation>Поставьте между ссылками пустую строку; одну ссылку запишите в одну строку.</translation>
    </message>
    <message>
        <source>Here are several references on one line: {line}</source>
        <translation>Здесь несколько ссылок в одной строке: {line}</translation>
    </message>
    <message>
        <source>Paste one at a time, or each on a line of its own.</source>
        <translation>Вставляйте по одной или каждую на отдельной строке.</translation>
    </message>
    <message>
        <source>Not read: “{line}” is too long, {count} characters.</source>
        <translation>Не прочитано: «{line}» слишком длинно, знаков: {count}.</translation>
    </message>
    <message>
        <source>Paste references of {most} characters at most, each on a line of its own.</source>
        <translation>Вставляйте ссылки не длиннее {most} знаков, каждую с новой строки.</translation>
    </message>
    <message>
        <source>“{path}” is no CSV file and no workbook (.xlsx).</source>
        <translation>«{path}» — не файл CSV и не книга (.xlsx).</translation>
    </message>
    <message>
        <source>Copy the cells in your spreadsheet and paste them here.</source>
        <translation>Скопируйте ячейки в электронной таблице и вставьте их здесь.</translation>
    </message>
    <message>
        <source>Write a title to see the reference.</source>
        <translation>Напишите название, чтобы увидеть ссылку.</translation>
    </message>
    <message>
        <source>Write the words of the term to see it.</source>
        <translation>Напишите слова термина, чтобы его увидеть.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>Рисовать пока нечего.</translation>
    </message>
    <message>
        <source>Fill in the table, the title and the words for those who cannot see it.</source>
        <translation>Заполните таблицу, название и слова для тех, кто её не видит.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a source.</source>
        <translation>«{name}» не может быть именем источника.</translation>
    </message>
    <message>
        <source>Write letters, digits and hyphens, as in ilo-2012.</source>
        <translation>Пишите буквы, цифры и дефисы, как в ilo-2012.</translation>
    </message>
    <message>
        <source>The source has no title yet.</source>
        <translation>У источника пока нет названия.</translation>
    </message>
    <message>
        <source>These words of the reference stand in no field yet.</source>
        <translation>Этих слов ссылки пока нет ни в одном поле.</translation>
    </message>
    <message>
        <source>Put each where it belongs, then empty this box.</source>
        <translation>Внесите каждое в своё поле, затем очистите это.</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>Это не адрес страницы.</translation>
    </message>
    <message>
        <source>Write it whole, beginning with https://</source>
        <translation>Напишите его целиком, начиная с https://</translation>
    </message>
    <message>
        <source>How far the source was seen is not said yet.</source>
        <translation>Пока не указано, насколько источник просмотрен.</translation>
    </message>
    <message>
        <source>Choose: until then learners read “Text not seen”.</source>
        <translation>Выберите; до тех пор учащиеся видят «Текст не просмотрен».</translation>
    </message>
    <message>
        <source>A source like this one is there already: {name}.</source>
        <translation>Похожий источник уже есть: {name}.</translation>
    </message>
    <message>
        <source>Cite that one, unless this is another.</source>
        <translation>Ссылайтесь на него, если это не другой.</translation>
    </message>
    <message>
        <source>There is no term yet.</source>
        <translation>Термина пока нет.</translation>
    </message>
    <message>
        <source>Write the words that learners meet in the text.</source>
        <translation>Напишите слова, которые учащиеся встретят в тексте.</translation>
    </message>
    <message>
        <source>What was kept of the session “{name}” is damaged.</source>
        <translation>Сохранённое о занятии «{name}» повреждено.</translation>
    </message>
    <message>
        <source>The other sessions are whole; the file stays where it is.</source>
        <translation>Другие занятия целы; файл остаётся на месте.</translation>
    </message>
    <message>
        <source>There is no lesson “{lesson}”.</source>
        <translation>Урока «{lesson}» нет.</translation>
    </message>
    <message>
        <source>Give its id, as “htcourse list” has it.</source>
        <translation>Дайте id, как он стоит в «htcourse list».</translation>
    </message>
    <message>
        <source>This card of “{name}” has another key than the one you joined by: whoever made it reads it.</source>
        <translation>У этой карточки группы «{name}» не тот ключ, с которым вы вступили: её сможет прочитать тот, кто её сделал.</translation>
    </message>
    <message>
        <source>Ask the trainer to read the key of the class aloud. Only where it is {key} open the card under Hand in to a class, or join with --key.</source>
        <translation>Попросите преподавателя зачитать ключ группы вслух. Только если это {key}, откройте карточку на странице «Сдать работу в группу» или вступите с ключом --key.</translation>
    </message>
    <message>
        <source>This card does not say which code you have in “{name}”.</source>
        <translation>В этой карточке не сказано, какой у вас код в группе «{name}».</translation>
    </message>
    <message>
        <source>Ask the trainer for your code, as “K7-014”, and say it.</source>
        <translation>Спросите у преподавателя свой код, например «K7-014», и назовите его.</translation>
    </message>
    <message>
        <source>This receipt is for another record, with the code {code}.</source>
        <translation>Эта квитанция для другой записи, с кодом {code}.</translation>
    </message>
    <message>
        <source>Take the one that bears your own code.</source>
        <translation>Возьмите ту, на которой ваш код.</translation>
    </message>
    <message>
        <source>This receipt was not signed by the class “{name}”.</source>
        <translation>Эта квитанция не подписана группой «{name}».</translation>
    </message>
    <message>
        <source>Ask the trainer for the one that was written at collecting.</source>
        <translation>Попросите у преподавателя ту, что записана при сборе.</translation>
    </message>
    <message>
        <source>You are not in this class.</source>
        <translation>Вас нет в этой группе.</translation>
    </message>
    <message>
        <source>Open its card first, a file that ends in .htclass.</source>
        <translation>Сначала откройте её карточку — файл, который оканчивается на .htclass.</translation>
    </message>
    <message>
        <source>“{path}” is no receipt, or it was changed.</source>
        <translation>«{path}» — не квитанция, или её изменили.</translation>
    </message>
    <message>
        <source>Ask the trainer for it again: a file that ends in .htreceipt.</source>
        <translation>Попросите её у преподавателя ещё раз: это файл, который оканчивается на .htreceipt.</translation>
    </message>
    <message>
        <source>“{key}” can be no answer to question {number}.</source>
        <translation>«{key}» не может быть ответом на вопрос {number}.</translation>
    </message>
    <message>
        <source>Type the letters of the paper: one, several in a row, or one for each row with a hyphen for none.</source>
        <translation>Введите буквы варианта: одну, несколько подряд или по одной на каждую строку, дефис — если нет.</translation>
    </message>
    <message>
        <source>Type the number in digits; a hyphen where the sheet has none.</source>
        <translation>Введите число цифрами; дефис — если на листе ничего нет.</translation>
    </message>
    <message>
        <source>It may be two numbers. Look at the sheet, and type {whole} or {part}.</source>
        <translation>Возможно, это два числа. Посмотрите на лист и введите {whole} или {part}.</translation>
    </message>
    <message>
        <source>This sheet of {code} was moved to another code, and is there.</source>
        <translation>Этот лист {code} перемещён под другой код и находится там.</translation>
    </message>
    <message>
        <source>Write its owner’s code in the tables. If {code} has a sheet of the same answers, type it under Paper.</source>
        <translation>Напишите в таблицах код владельца. Если у {code} есть лист с теми же ответами, введите его на странице «Бумага».</translation>
    </message>
    <message>
        <source>Answers were typed from a paper with the code {old}; now it has {new}.</source>
        <translation>Ответы вводились с варианта с кодом {old}; теперь его код {new}.</translation>
    </message>
    <message>
        <source>Row {row} of “{path}”: “{code}” is not on the list of the class.</source>
        <translation>Строка {row} файла «{path}»: кода «{code}» нет в списке группы.</translation>
    </message>
    <message>
        <source>Correct the code, or put the person on the list first.</source>
        <translation>Исправьте код или сначала внесите человека в список.</translation>
    </message>
    <message>
        <source>Sheets of the paper {old} wait to be taken in: {count}. This one is {new}, another paper.</source>
        <translation>Листы варианта {old} ждут приёма: {count}. Этот — {new}, другой вариант.</translation>
    </message>
    <message>
        <source>Row {row} of “{path}”, {code}: rows {rows} have this code, none was taken in.</source>
        <translation>Строка {row} файла «{path}», {code}: этот код в строках {rows}, не принята ни одна.</translation>
    </message>
    <message>
        <source>Row {row} of “{path}”, {code}: {found} keys for {wanted} questions.</source>
        <translation>Строка {row} файла «{path}», {code}: ключей {found}, а вопросов {wanted}.</translation>
    </message>
    <message>
        <source>Leave a cell empty where nothing was written.</source>
        <translation>Где ничего не написано, оставьте ячейку пустой.</translation>
    </message>
    <message>
        <source>Take them in by the code {old}. If the module has changed since, install that version of it again for them, then update it. They hold nothing up.</source>
        <translation>Примите их по коду {old}. Если модуль с тех пор изменился, установите для них ту версию снова, затем обновите. Они ничего не задерживают.</translation>
    </message>
    <message>
        <source>“{path}” has {count} rows, and no class so many people: at most {most} are read.</source>
        <translation>В «{path}» строк {count}, столько людей в группе не бывает: читается самое большее {most}.</translation>
    </message>
    <message>
        <source>Choose the table of the typed sheets: a row for each person.</source>
        <translation>Выберите таблицу введённых листов: строка на каждого человека.</translation>
    </message>
    <message>
        <source>“{path}” has no row of a sheet.</source>
        <translation>В «{path}» нет ни одной строки с листом.</translation>
    </message>
    <message>
        <source>Give a CSV file with a code and its keys in each row; save a table as CSV.</source>
        <translation>Дайте файл CSV с кодом и ключами в каждой строке; таблицу сохраните как CSV.</translation>
    </message>
    <message>
        <source>Row {row} of “{path}”: a quotation mark has no end.</source>
        <translation>Строка {row} файла «{path}»: кавычка не закрыта.</translation>
    </message>
    <message>
        <source>Close it behind its key, or leave it out.</source>
        <translation>Закройте её после ключа или уберите.</translation>
    </message>
    <message>
        <source>Look at the sheets, and correct the code, or leave one row of it.</source>
        <translation>Посмотрите на листы и исправьте код или оставьте одну из строк.</translation>
    </message>
    <message>
        <source>Put a key with a comma in quotation marks, as &quot;3,5&quot;, or part the cells by semicolons.</source>
        <translation>Возьмите ключ с запятой в кавычки, например &quot;3,5&quot;, или разделяйте ячейки точкой с запятой.</translation>
    </message>
    <message>
        <source>Row {row} of “{path}”, {code}: “{key}” can be no answer to question {number}.</source>
        <translation>Строка {row} файла «{path}», {code}: «{key}» не может быть ответом на вопрос {number}.</translation>
    </message>
    <message>
        <source>{code} is taken in already, and row {row} of “{path}” differs: the first sheet was kept.</source>
        <translation>{code} уже принят, а строка {row} файла «{path}» отличается: оставлен первый лист.</translation>
    </message>
    <message>
        <source>Where the new one is right, change the mark by hand: “htcourse override”.</source>
        <translation>Если верно новое, измените оценку вручную: «htcourse override».</translation>
    </message>
    <message>
        <source>The day of the sheets, {day}, is still to come.</source>
        <translation>Дата листов, {day}, ещё не наступила.</translation>
    </message>
    <message>
        <source>Write the day on which they were filled in, like {today}.</source>
        <translation>Напишите день, когда их заполнили, например {today}.</translation>
    </message>
    <message>
        <source>The day of the sheets, {day}, is before the first day of the class, {first}.</source>
        <translation>Дата листов, {day}, раньше первого дня группы, {first}.</translation>
    </message>
    <message>
        <source>The day of the sheets, {day}, is more than a year ago.</source>
        <translation>Дата листов, {day}, больше года назад.</translation>
    </message>
    <message>
        <source>Correct it; if it is right, add {day} to the days of the class first, under “Plan and attendance” or by “htcourse class attendance”.</source>
        <translation>Исправьте её; если она верна, сначала добавьте {day} к дням группы: на странице «План и посещаемость» или командой «htcourse class attendance».</translation>
    </message>
    <message>
        <source>Several things are called “{name}”: {things}.</source>
        <translation>Несколько вещей называются «{name}»: {things}.</translation>
    </message>
    <message>
        <source>Say which, as “{first}”.</source>
        <translation>Укажите, какой, например «{first}».</translation>
    </message>
    <message>
        <source>There is no lesson, quiz or case “{name}”.</source>
        <translation>Урока, теста или дела «{name}» нет.</translation>
    </message>
    <message>
        <source>“{case}” is a case: it has no questions for a poll.</source>
        <translation>«{case}» — дело: в нём нет вопросов для опроса.</translation>
    </message>
    <message>
        <source>Choose a lesson, or a quiz for practice.</source>
        <translation>Выберите урок или тест для тренировки.</translation>
    </message>
    <message>
        <source>The class has no day {day}.</source>
        <translation>Дня {day} в группе нет.</translation>
    </message>
    <message>
        <source>Its days stand under “Plan and attendance”: name one of them.</source>
        <translation>Её дни — на странице «План и посещаемость»: назовите один из них.</translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation>«{text}» — не день.</translation>
    </message>
    <message>
        <source>The day {day} is more than {years} years away.</source>
        <translation>День {day} отстоит больше чем на {years} лет.</translation>
    </message>
    <message>
        <source>Correct the year.</source>
        <translation>Исправьте год.</translation>
    </message>
    <message>
        <source>A day in the room needs its date.</source>
        <translation>Дню в аудитории нужна дата.</translation>
    </message>
    <message>
        <source>Extra time in per cent would be a part of nothing in “{title}”: it has no time limit and no hour at which it opens.</source>
        <translation>Дополнительное время в процентах было бы частью ничего в «{title}»: у него нет ни ограничения времени, ни часа открытия.</translation>
    </message>
    <message>
        <source>Say when it opens, or give extra time in minutes.</source>
        <translation>Укажите, когда он открывается, или дайте дополнительное время в минутах.</translation>
    </message>
    <message>
        <source>The template is a workbook, and “{path}” is called something else.</source>
        <translation>Образец — это книга таблиц, а «{path}» называется иначе.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .xlsx; what you fill in can be saved as CSV.</source>
        <translation>Выберите имя, которое оканчивается на .xlsx; заполненное можно сохранить как CSV.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) says something else now; its translation ({language}) is that of before.</source>
        <translation>В «{title}» ({id}) теперь сказано другое; перевод ({language}) остался прежним.</translation>
    </message>
    <message>
        <source>Look whether the translation is still right.</source>
        <translation>Проверьте, верен ли ещё перевод.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) words of the translation ({language}) went with what they translate: {texts}.</source>
        <translation>В «{title}» ({id}) слова перевода ({language}) удалены вместе с тем, что они переводили: {texts}.</translation>
    </message>
    <message>
        <source>Translate what stands there instead, if anything does.</source>
        <translation>Если вместо этого теперь стоит другое, переведите его.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) was there before, is not in what was brought in, and is gone.</source>
        <translation>«{title}» ({id}) был здесь раньше, во внесённом файле его нет, и он убран.</translation>
    </message>
    <message>
        <source>Put it back, into a quiz file of your own, if it should stay.</source>
        <translation>Если он должен остаться, верните его в собственный файл теста.</translation>
    </message>
    <message>
        <source>The quiz “{quiz}” asks “{id}”, which is gone: the module cannot be built so.</source>
        <translation>Тест «{quiz}» спрашивает «{id}», которого больше нет: так модуль не собрать.</translation>
    </message>
    <message>
        <source>Take it out of the quiz, or put the question back, into a quiz file of your own.</source>
        <translation>Уберите его из теста или верните вопрос в собственный файл теста.</translation>
    </message>
    <message>
        <source>The lesson “{lesson}” asks “{id}”, which is gone: the module cannot be built so.</source>
        <translation>Урок «{lesson}» спрашивает «{id}», которого больше нет: так модуль не собрать.</translation>
    </message>
    <message>
        <source>Take it out of the lesson, or put the question back, into a quiz file of your own.</source>
        <translation>Уберите его из урока или верните вопрос в свой файл теста.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) an answer is gone or counts otherwise; its feedback went: {feedback}.</source>
        <translation>В «{title}» ({id}) ответ убран или оценивается иначе; его пояснение удалено: {feedback}.</translation>
    </message>
    <message>
        <source>Write it anew where it belongs.</source>
        <translation>Напишите его заново там, где ему место.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) says or counts something else now; its feedback is that of before: {feedback}.</source>
        <translation>В «{title}» ({id}) теперь сказано или оценивается другое; пояснение осталось прежним: {feedback}.</translation>
    </message>
    <message>
        <source>Look whether the feedback is still right.</source>
        <translation>Проверьте, верно ли ещё пояснение.</translation>
    </message>
    <message>
        <source>“{name}” has nothing to draw: its table holds no number.</source>
        <translation>Для «{name}» нечего рисовать: в таблице нет чисел.</translation>
    </message>
    <message>
        <source>Write figures alone into its cells (12, not “12 people”), or paste it anew.</source>
        <translation>Пишите в её ячейки только цифры (12, а не «12 человек») или вставьте её заново.</translation>
    </message>
    <message>
        <source>Nothing was handed in under {code} that could be moved to {to}.</source>
        <translation>Под кодом {code} не сдано ничего, что можно переместить к {to}.</translation>
    </message>
    <message>
        <source>Look at the list, then name the code under which results stand.</source>
        <translation>Посмотрите в список и назовите код, под которым хранятся результаты.</translation>
    </message>
    <message>
        <source>Let the attempts of {who} that were changed count as they are, on the page Exams, or put your own copy of the folder “{folder}” back; then do it again.</source>
        <translation>Засчитайте изменённые попытки ({who}) как есть на странице «Экзамены» или верните свою копию папки «{folder}»; затем повторите.</translation>
    </message>
    <message>
        <source>Another window of the program is collecting for this class just now.</source>
        <translation>Другое окно программы сейчас собирает результаты этой группы.</translation>
    </message>
    <message>
        <source>Wait until it is done, then do it again.</source>
        <translation>Подождите, пока оно закончит, и повторите.</translation>
    </message>
    <message>
        <source>The note “{note}” now cites the source “{source}”.</source>
        <translation>Сноска «{note}» теперь ссылается на источник «{source}».</translation>
    </message>
    <message>
        <source>Look whether the source is right, and say in its form how far it was seen.</source>
        <translation>Проверьте источник и укажите в его форме, насколько он просмотрен.</translation>
    </message>
    <message>
        <source>The note “{note}” may name several sources: it stays a note.</source>
        <translation>Сноска «{note}», возможно, называет несколько источников: она осталась сноской.</translation>
    </message>
    <message>
        <source>Make a source of each, then cite them one after another in the place of the note.</source>
        <translation>Сделайте источник из каждого и сошлитесь на них подряд на месте сноски.</translation>
    </message>
    <message>
        <source>The note “{note}” may be a reference, but this was not understood: {words}. It stays a note.</source>
        <translation>Сноска «{note}», возможно, ссылка на источник, но это не понято: {words}. Она осталась сноской.</translation>
    </message>
    <message>
        <source>Paste it in the form of a new source, complete the fields, and cite it in its place.</source>
        <translation>Вставьте её в форму нового источника, дополните поля и сошлитесь на него на месте сноски.</translation>
    </message>
    <message>
        <source>The note “{note}” names another note, and it is not plain which source that is.</source>
        <translation>Сноска «{note}» называет другую сноску, и неясно, какой это источник.</translation>
    </message>
    <message>
        <source>Write its source in its place: notes that became citations have no number any more.</source>
        <translation>Напишите на её месте источник: у сносок, ставших ссылками, больше нет номера.</translation>
    </message>
    <message>
        <source>These questions were brought into “{module}” before: {path}, last changed on {day}.</source>
        <translation>Эти вопросы уже вносили в «{module}»: {path}, последнее изменение {day}.</translation>
    </message>
    <message>
        <source>These questions look like those of “{module}”: {path}, last changed on {day}.</source>
        <translation>Эти вопросы похожи на вопросы модуля «{module}»: {path}, последнее изменение {day}.</translation>
    </message>
    <message>
        <source>Of these questions {count} stand in “{module}” already, in these quiz files: {names}.</source>
        <translation>Из этих вопросов в модуле «{module}» уже есть {count}, в этих файлах вопросов: {names}.</translation>
    </message>
    <message>
        <source>To go over it, so that ids and answers last, delete {new}, then import again with -o {path} --replace. Of the {there} questions there it takes out {going}.</source>
        <translation>Чтобы внести их поверх и сохранить идентификаторы и ответы, удалите {new}, затем повторите импорт с -o {path} --replace. Из стоящих там вопросов это уберёт {going} из {there}.</translation>
    </message>
    <message>
        <source>To go over them there, so that ids and answers last, delete {new}, then import again with -o {path} --replace. Of the {there} questions there it takes out {going}.</source>
        <translation>Чтобы обновить их там и сохранить идентификаторы и ответы, удалите {new}, затем импортируйте снова с -o {path} --replace. Из стоящих там вопросов это уберёт {going} из {there}.</translation>
    </message>
    <message>
        <source>Of these {total} questions {count} stand in “{module}” already: now there are two of each.</source>
        <translation>Из этих вопросов ({total}) в «{module}» уже есть {count}: теперь каждый из них существует дважды.</translation>
    </message>
    <message>
        <source>If you do not want that, delete what was written now, then bring the file in again over what stands there.</source>
        <translation>Если это не нужно, удалите то, что сейчас записано, затем внесите файл ещё раз поверх того, что там есть.</translation>
    </message>
    <message>
        <source>Of these questions {count} stand in “{module}” already, beside others: {path}.</source>
        <translation>Из этих вопросов в «{module}» уже есть {count}, рядом с другими: {path}.</translation>
    </message>
    <message>
        <source>Delete {new} if you do not want them twice; of the {there} there --replace would take out {going}.</source>
        <translation>Удалите {new}, если они не нужны дважды; --replace убрал бы там вопросов: {going} из {there}.</translation>
    </message>
    <message>
        <source>Most of these questions do not stand in the quiz files of “{path}”.</source>
        <translation>Большинства этих вопросов нет в файлах вопросов «{path}».</translation>
    </message>
    <message>
        <source>Name the quiz file that they are to go over, or a new one.</source>
        <translation>Назовите файл теста, поверх которого их внести, или новый.</translation>
    </message>
    <message>
        <source>Who just looks at a copy of a record goes on with no exam and no pre- or post-test.</source>
        <translation>Кто только смотрит копию данных, не продолжает ни экзамен, ни входной или итоговый тест.</translation>
    </message>
    <message>
        <source>Restore the record from its tile and go on there: then it counts.</source>
        <translation>Восстановите данные с плитки и продолжите там: тогда это засчитывается.</translation>
    </message>
    <message>
        <source>Your trainer set this exam aside: {reason}. It counts nothing, neither for you nor against you, and your answers are kept.</source>
        <translation>Преподаватель отложил этот экзамен: {reason}. Он не засчитывается ни за вас, ни против вас, ваши ответы сохранены.</translation>
    </message>
    <message>
        <source>Your trainer set this exam aside. It counts nothing, neither for you nor against you, and your answers are kept.</source>
        <translation>Преподаватель отложил этот экзамен. Он не засчитывается ни за вас, ни против вас, ваши ответы сохранены.</translation>
    </message>
    <message>
        <source>Talk to your trainer about when you can sit it here.</source>
        <translation>Договоритесь с преподавателем, когда вы сможете сдать его здесь.</translation>
    </message>
    <message>
        <source>This exam was begun elsewhere, or before the PIN was changed: it is kept, and waits for a trainer.</source>
        <translation>Этот экзамен начат в другом месте или до смены PIN: он сохранён и ждёт преподавателя.</translation>
    </message>
    <message>
        <source>Ask your trainer to let it in, on the page Exams.</source>
        <translation>Попросите преподавателя допустить его на странице «Экзамены».</translation>
    </message>
    <message>
        <source>To set an exam aside needs a reason and your name: both are kept with it.</source>
        <translation>Чтобы отложить экзамен, нужны причина и ваше имя: они сохраняются вместе с ним.</translation>
    </message>
    <message>
        <source>Write in a few words why, and who you are. The learner reads the reason.</source>
        <translation>Напишите в нескольких словах почему и кто вы. Причину читает учащийся.</translation>
    </message>
    <message>
        <source>A whole copy of this record has what is lost or changed in this attempt.</source>
        <translation>В целой копии этих данных есть то, что в этой попытке потеряно или изменено.</translation>
    </message>
    <message>
        <source>Restore it first, with “htcourse restore --learner {id}” or from its tile after a new start of the program: until then it would not open.</source>
        <translation>Сначала восстановите её, командой «htcourse restore --learner {id}» или с плитки после нового запуска программы: до тех пор она не открылась бы.</translation>
    </message>
    <message>
        <source>Whoever types “{forms}” in “{name}” is told that this is not the unit “{unit}”.</source>
        <translation>Кто введёт «{forms}» в «{name}», узнает, что это не единица «{unit}».</translation>
    </message>
    <message>
        <source>Add to its “units”: {forms}.</source>
        <translation>Добавьте в «units»: {forms}.</translation>
    </message>
    <message>
        <source>In the marks for Moodle “-” stands for results of {codes} that are missing here, not for what they did not take.</source>
        <translation>В оценках для Moodle «-» означает недостающие здесь результаты ({codes}), а не то, что тест не проходили.</translation>
    </message>
    <message>
        <source>Take their lines out before the import, or do what is said of them and write the file again.</source>
        <translation>Перед импортом уберите их строки или сделайте то, что о них сказано, и запишите файл снова.</translation>
    </message>
    <message>
        <source>There are no marks for Moodle: results are missing, and nobody else has handed in a quiz.</source>
        <translation>Оценок для Moodle нет: результатов недостаёт, а больше никто не сдал ни одного теста.</translation>
    </message>
    <message>
        <source>Do what is said of those that are missing, then write the file again.</source>
        <translation>Сделайте то, что сказано о недостающих, затем запишите файл снова.</translation>
    </message>
    <message>
        <source>There are no marks for Moodle yet: nobody of the class has handed in a quiz.</source>
        <translation>Оценок для Moodle пока нет: никто в группе не сдал ни одного теста.</translation>
    </message>
    <message>
        <source>Collect results first, then write the file again.</source>
        <translation>Сначала соберите результаты, затем запишите файл снова.</translation>
    </message>
    <message>
        <source>The marks for Moodle go out by “{column}”. Left out, for lack of one that can be written (none begins as a formula does, with = or @): {codes}.</source>
        <translation>Оценки для Moodle записываются по столбцу «{column}». Пропущены, потому что записать их нечем (ни одно значение не может начинаться как формула, с = или @): {codes}.</translation>
    </message>
    <message>
        <source>Bring in Moodle’s list of participants once more, with an “Email address” for everybody: then all go out by it.</source>
        <translation>Внесите ещё раз список участников Moodle с «Email address» у каждого: тогда все записываются по нему.</translation>
    </message>
    <message>
        <source>Moodle’s import of grades takes no “{suffix}”.</source>
        <translation>Импорт оценок Moodle не принимает {suffix}.</translation>
    </message>
    <message>
        <source>Let the name end in .csv.</source>
        <translation>Имя должно оканчиваться на .csv.</translation>
    </message>
    <message>
        <source>A table cannot be written as “{suffix}”.</source>
        <translation>Таблицу нельзя записать как {suffix}.</translation>
    </message>
    <message>
        <source>Let the name end in .csv or .xlsx.</source>
        <translation>Имя должно оканчиваться на .csv или .xlsx.</translation>
    </message>
    <message>
        <source>Nobody in this class has the codes of these sheets: {codes}. They wait.</source>
        <translation>Ни у кого в этой группе нет кодов этих листов: {codes}. Они ждут.</translation>
    </message>
    <message>
        <source>Put the code on the list, or clear the sheet and type it under its owner’s code.</source>
        <translation>Внесите код в список или очистите лист и введите его под кодом владельца.</translation>
    </message>
    <message>
        <source>Another paper of {quiz} than paper {paper} stands under the same code already: {who}.</source>
        <translation>Под тем же кодом уже есть другой вариант теста {quiz}, не {paper}: {who}.</translation>
    </message>
    <message>
        <source>Both are in. Look at the sheets: where one is a neighbour’s, htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER{mode} moves it alone, by its letter or code.</source>
        <translation>Приняты оба. Посмотрите на листы: если один из них — соседа, htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER{mode} переместит только его, по букве или коду.</translation>
    </message>
    <message>
        <source>Nobody can tell which language this sheet is in: an earlier version kept those in all languages in one table, and its words are right partly in one, partly in another. It waits.</source>
        <translation>Неизвестно, на каком языке этот лист: прежняя версия хранила все языки в одной таблице, и слова в нём верны частью на одном, частью на другом. Он ждёт.</translation>
    </message>
    <message>
        <source>Clear it both times under Paper, and type it twice by the code in its foot.</source>
        <translation>Очистите его оба раза на странице «Бумага» и введите дважды по коду внизу листа.</translation>
    </message>
    <message>
        <source>Other answers were taken in already of the sheet of {code}. They stay.</source>
        <translation>С листа {code} уже приняты другие ответы. Они остаются.</translation>
    </message>
    <message>
        <source>Look at the sheet; Attempts and marks shows what is there.</source>
        <translation>Посмотрите на лист; что уже принято, видно на странице «Попытки и оценки».</translation>
    </message>
    <message>
        <source>No sheet of {quiz} that could be moved to {to} stands under {code}.</source>
        <translation>Под кодом {code} нет листа теста {quiz}, который можно переместить к {to}.</translation>
    </message>
    <message>
        <source>Look at Attempts and marks, then name the code that was typed.</source>
        <translation>Посмотрите на страницу «Попытки и оценки», затем назовите код, который вводили.</translation>
    </message>
    <message>
        <source>Sheets of {quiz} filled in in several ways stand under {codes}: {modes}.</source>
        <translation>Под кодами {codes} — листы теста {quiz}, заполненные по-разному: {modes}.</translation>
    </message>
    <message>
        <source>Say by --mode which of them move, as --mode {mode}: those alone do.</source>
        <translation>Укажите ключом --mode, какие из них перемещать, например --mode {mode}: переместятся только они.</translation>
    </message>
    <message>
        <source>Sheets of several papers of {quiz} stand under {code}: {papers}.</source>
        <translation>Под кодом {code} — листы нескольких вариантов теста {quiz}: {papers}.</translation>
    </message>
    <message>
        <source>Say by --paper which of them is another’s, as --paper {paper}: that alone moves.</source>
        <translation>Укажите ключом --paper, какой из них чужой, например --paper {paper}: переместится только он.</translation>
    </message>
    <message>
        <source>“{path}” is a place where the program keeps its own files.</source>
        <translation>«{path}» — место, где программа хранит свои файлы.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing was changed.</source>
        <translation>Выберите другую папку; ничего не изменено.</translation>
    </message>
    <message>
        <source>“{name}” are several learners here: {ids}.</source>
        <translation>«{name}» — это здесь несколько учащихся: {ids}.</translation>
    </message>
    <message>
        <source>Give the id of one, or choose a tile in the window.</source>
        <translation>Назовите id одного из них или выберите плитку в окне.</translation>
    </message>
    <message>
        <source>The record of {name} here is damaged: nothing of the file came in.</source>
        <translation>Данные «{name}» здесь повреждены: из файла ничего не импортировано.</translation>
    </message>
    <message>
        <source>Open the tile of {name} at the start, press Restore, then bring it in again.</source>
        <translation>На стартовой странице нажмите «Восстановить копию» на плитке «{name}», затем импортируйте файл снова.</translation>
    </message>
    <message>
        <source>Tests and exams handed in more often than they may be taken: {who}.</source>
        <translation>Контрольные тесты и экзамены сданы чаще, чем разрешено: {who}.</translation>
    </message>
    <message>
        <source>The first count; ask why there are more. To let one more exam count press “One more attempt” under My class, Exams (in a terminal: htcourse allow CODE QUIZ --attempts 1 --class CLASS).</source>
        <translation>Считаются первые; спросите, откуда остальные. Чтобы засчитать ещё один экзамен, нажмите «Ещё одна попытка» в «Моей группе», «Экзамены» (в терминале: htcourse allow CODE QUIZ --attempts 1 --class CLASS).</translation>
    </message>
    <message>
        <source>Tests and exams taken more often than they may be, on paper too: {who}.</source>
        <translation>Контрольные тесты и экзамены пройдены чаще, чем разрешено, также на бумаге: {who}.</translation>
    </message>
    <message>
        <source>The first count. Where a sheet is another’s: htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER, by its letter or code; where the file is, the same without both. To let one more exam count press “One more attempt” under My class, Exams (in a terminal: htcourse allow CODE QUIZ --attempts 1 --class CLASS).</source>
        <translation>Считаются первые. Если лист чужой: htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER, с буквой или кодом варианта; если чужой файл — то же без этих двух. Чтобы засчитать ещё один экзамен, нажмите «Ещё одна попытка» в «Моей группе», «Экзамены» (в терминале: htcourse allow CODE QUIZ --attempts 1 --class CLASS).</translation>
    </message>
    <message>
        <source>Answers that cannot be marked here and count nothing: {count}. This computer does not have their question, or not as it was, or their quiz does not ask it.</source>
        <translation>Ответов, которые нельзя оценить здесь, они не засчитываются: {count}. На этом компьютере нет их вопроса в том виде, или их тест его не задаёт.</translation>
    </message>
    <message>
        <source>Install the version of the module they belong to: the next look at the class marks them. Marks that were given by another version’s key stay: see htcourse regrade --class CLASS.</source>
        <translation>Установите версию модуля, к которой они относятся: при следующем просмотре группы они будут оценены. Оценки по ключу другой версии остаются: см. htcourse regrade --class CLASS.</translation>
    </message>
    <message>
        <source>Answers marked by the key that is here now, of a question that was asked in another version: {count}. Marks of such answers that were collected before it was installed stay.</source>
        <translation>Ответов, оценённых по здешнему нынешнему ключу, хотя вопрос задавали в другой версии: {count}. Оценки таких ответов, собранных до её установки, остаются.</translation>
    </message>
    <message>
        <source>So that one key counts for all, see what would change: htcourse regrade --class CLASS.</source>
        <translation>Чтобы для всех действовал один ключ, посмотрите, что изменится: htcourse regrade --class CLASS.</translation>
    </message>
    <message>
        <source>Handed in as taken in a way in which their quiz cannot be taken here; they count nowhere: {who}.</source>
        <translation>Сдано в режиме, в котором этот тест здесь не проходят; нигде не засчитывается: {who}.</translation>
    </message>
    <message>
        <source>Ask how they came about, and see that this computer has the same module.</source>
        <translation>Спросите, как это вышло, и проверьте, что на этом компьютере тот же модуль.</translation>
    </message>
    <message>
        <source>Questions that a quiz asks here and an attempt lacks; it counts out of fewer points: {who}.</source>
        <translation>Вопросы, которые тест здесь задаёт, а в попытке их нет; она считается из меньшего числа баллов: {who}.</translation>
    </message>
    <message>
        <source>Ask why: it was begun with another version of the quiz or program, or was changed.</source>
        <translation>Спросите почему: попытка начата с другой версией теста или программы либо изменена.</translation>
    </message>
    <message>
        <source>A library file ends in .db: “{path}” was not written.</source>
        <translation>Файл библиотеки оканчивается на .db: «{path}» не записан.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .db.</source>
        <translation>Выберите имя, которое оканчивается на .db.</translation>
    </message>
    <message>
        <source>The record of {who} is whole again: another window or command restored it.</source>
        <translation>Данные {who} снова целы: их восстановило другое окно или другая команда.</translation>
    </message>
    <message>
        <source>Open it; nothing was changed.</source>
        <translation>Откройте их; ничего не изменено.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: what is left of marks and releases in these results is in their record alone.</source>
        <translation>«{path}» повреждён: то, что осталось от оценок и открытых результатов, есть только в самих записях.</translation>
    </message>
    <message>
        <source>“{path}” keeps the marks and releases of somebody else, those of “{other}”, and is not used: what is left of marks and releases in these results is in their record alone.</source>
        <translation>«{path}» хранит оценки и открытые результаты другого человека — «{other}» — и не используется: то, что осталось от этих, есть только в самих записях.</translation>
    </message>
    <message>
        <source>“{path}” is gone: what was marked and released in these results is in their record alone.</source>
        <translation>«{path}» пропал: то, что оценено и открыто в этих результатах, есть только в самих записях.</translation>
    </message>
    <message>
        <source>The next start of the program writes it anew, and so does the next mark or release that is given there.</source>
        <translation>Его запишет заново следующий запуск программы, а также следующая оценка или открытый там результат.</translation>
    </message>
    <message>
        <source>The record has none by now: put your own copy of that file back, then collect their file again; without a copy remove it, and give anew what was given.</source>
        <translation>В записи их уже нет: верните свою копию этого файла и соберите файл человека снова; если копии нет, удалите его и выставьте заново то, что было.</translation>
    </message>
    <message>
        <source>This attempt is not in the learner&apos;s file, or not submitted.</source>
        <translation>Этой попытки нет в файле учащегося, или она не отправлена.</translation>
    </message>
    <message>
        <source>“{path}” has errors ({names}): what is written there would be lost. Nothing was changed.</source>
        <translation>В «{path}» есть ошибки ({names}): написанное там пропало бы. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Mend it first, in the editor or by “htcourse check”, then bring the questions in again.</source>
        <translation>Сначала исправьте их в редакторе или с помощью «htcourse check», затем внесите вопросы снова.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) stands in {path}: it was left there, but the file brought in has other: {parts}.</source>
        <translation>«{title}» ({id}) есть в {path}: вопрос оставлен там, но во внесённом файле другое: {parts}.</translation>
    </message>
    <message>
        <source>Look which of the two is right, and change it there, or bring the file in over {path}, too.</source>
        <translation>Проверьте, что из двух верно, и измените там или внесите файл и поверх {path}.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here; it is nearly the same as what is gone: {names}.</source>
        <translation>«{title}» ({id}) здесь новый вопрос; он почти такой же, как убранный: {names}.</translation>
    </message>
    <message>
        <source>If it is one of them, give it that id, and take hints and feedback from what is kept.</source>
        <translation>Если это один из них, дайте ему тот идентификатор, а подсказки и пояснения возьмите из сохранённого.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here; it is nearly the same as one that stays: {names}.</source>
        <translation>«{title}» ({id}) — здесь новый вопрос; он почти такой же, как остающийся: {names}.</translation>
    </message>
    <message>
        <source>If both ask the same, take one of them out in the editor.</source>
        <translation>Если оба спрашивают об одном, уберите один из них в редакторе.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here and may be “{twin}” in {path}, which is for exams alone.</source>
        <translation>«{title}» ({id}) — здесь новый вопрос; возможно, это «{twin}» из файла {path}, предназначенный только для экзаменов.</translation>
    </message>
    <message>
        <source>If it asks the same, take it out here: whoever practises it would be told the key.</source>
        <translation>Если он спрашивает о том же, уберите его отсюда: кто упражняется, узнал бы верный ответ.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) the file brought in replaces what stood here: {parts}.</source>
        <translation>В «{title}» ({id}) внесённый файл заменил то, что здесь было: {parts}.</translation>
    </message>
    <message>
        <source>If yours was right, take it from what is kept of the file as it was.</source>
        <translation>Если верным было ваше, возьмите его из сохранённого прежнего файла.</translation>
    </message>
    <message>
        <source>“{name}” stood in a question here and stands in none that was brought in; it is kept.</source>
        <translation>«{name}» стояло здесь в вопросе, а во внесённых не стоит; файл сохранён.</translation>
    </message>
    <message>
        <source>Delete it once you are sure that nothing needs it.</source>
        <translation>Удалите его, когда убедитесь, что он ничему не нужен.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) the picture stays ({names}): that of the file was not taken.</source>
        <translation>В «{title}» ({id}) остаётся прежняя картинка ({names}): картинка из файла не взята.</translation>
    </message>
    <message>
        <source>Look whether it is still the right one.</source>
        <translation>Проверьте, подходит ли она ещё.</translation>
    </message>
    <message>
        <source>In “{title}” ({id}) the file brought in replaces what stood here: {parts}. Right was: {was}. Right is: {now}.</source>
        <translation>В «{title}» ({id}) внесённый файл заменил то, что здесь было: {parts}. Верно было: {was}. Верно теперь: {now}.</translation>
    </message>
    <message>
        <source>Look which key is right; what stood here is kept.</source>
        <translation>Проверьте, какой ключ верен; то, что здесь было, сохранено.</translation>
    </message>
    <message>
        <source>Only this file was looked at: objectives, sources, links and quizzes need the module it belongs to.</source>
        <translation>Проверен только этот файл: для целей, источников, ссылок и тестов нужен модуль, к которому он относится.</translation>
    </message>
    <message>
        <source>Check the folder of the module; where there is none yet, “htcourse questions import” brings it in.</source>
        <translation>Проверьте папку модуля; если её ещё нет, файл внесёт «htcourse questions import».</translation>
    </message>
    <message>
        <source>This is no Word file and no OpenDocument text, whatever its ending.</source>
        <translation>Это не файл Word и не текст OpenDocument, каким бы ни было окончание имени.</translation>
    </message>
    <message>
        <source>Save it anew as .docx or .odt.</source>
        <translation>Сохраните его заново как .docx или .odt.</translation>
    </message>
    <message>
        <source>This test comes some weeks after the course: its post-test comes first.</source>
        <translation>Этот тест проходят через несколько недель после курса: сначала — итоговый тест к нему.</translation>
    </message>
    <message>
        <source>Take the post-test and submit it.</source>
        <translation>Пройдите итоговый тест и сдайте его.</translation>
    </message>
    <message>
        <source>You have taken this test already.</source>
        <translation>Вы уже прошли этот тест.</translation>
    </message>
    <message>
        <source>A pre-test and a post-test are taken once.</source>
        <translation>Входной и итоговый тесты проходят один раз.</translation>
    </message>
    <message>
        <source>This is the post-test, and its pre-test comes first.</source>
        <translation>Это итоговый тест, а сначала — входной тест к нему.</translation>
    </message>
    <message>
        <source>Take the pre-test and submit it.</source>
        <translation>Пройдите входной тест и сдайте его.</translation>
    </message>
    <message>
        <source>Exams, pre-tests and post-tests stay here: {quizzes}. Questions that only they ask stay too: {count}.</source>
        <translation>Экзамены, предварительные и итоговые тесты остаются здесь: {quizzes}. Вопросов, которые есть только в них и тоже остаются: {count}.</translation>
    </message>
    <message>
        <source>Tick “Also exams, pre-tests and post-tests” to take them along (by command: --exam-bank).</source>
        <translation>Чтобы взять их с собой, отметьте «Также экзамены, предварительные и итоговые тесты» (командой: --exam-bank).</translation>
    </message>
    <message>
        <source>Taken along: exams, pre-tests and post-tests, with the answers to what only they ask ({count}): {quizzes}.</source>
        <translation>Вынесены и экзамены, входные и итоговые тесты вместе с ответами на то, что спрашивают только они ({count}): {quizzes}.</translation>
    </message>
    <message>
        <source>Who opens the file can read the answers: give it to nobody who will sit them.</source>
        <translation>Кто откроет файл, сможет прочитать ответы: не давайте его тем, кто будет их сдавать.</translation>
    </message>
    <message>
        <source>All questions of the quiz “{title}” ({quiz}) are gone: it asks the new ones now.</source>
        <translation>Всех вопросов теста «{title}» ({quiz}) больше нет: теперь в нём новые.</translation>
    </message>
    <message>
        <source>Look in the form of the quiz whether they belong there.</source>
        <translation>Проверьте в форме теста, место ли им там.</translation>
    </message>
    <message>
        <source>The quiz “{title}” ({quiz}) asked only questions that are gone, and went with them.</source>
        <translation>В тесте «{title}» ({quiz}) были только вопросы, которых больше нет: он убран вместе с ними.</translation>
    </message>
    <message>
        <source>If it is needed, make a quiz of the new questions in the editor.</source>
        <translation>Если он нужен, составьте в редакторе тест из новых вопросов.</translation>
    </message>
    <message>
        <source>Sheets of this paper were taken in, and their records have them no more: {codes}.</source>
        <translation>Листы этого варианта были приняты, но в записях их больше нет: {codes}.</translation>
    </message>
    <message>
        <source>If a copy from before was put in place, type these sheets again, as of the day they are of.</source>
        <translation>Если на место вернули прежнюю копию, введите эти листы снова — той датой, от которой они.</translation>
    </message>
    <message>
        <source>Sheets of this quiz wait that were filled in another way than it is taken now: {count}.</source>
        <translation>Листы этого теста, заполненные в другом режиме, чем он проходится сейчас, ждут приёма: {count}.</translation>
    </message>
    <message>
        <source>Install the version of the module that took it that way for them, take them in, then update it. They hold nothing up.</source>
        <translation>Установите для них версию модуля, в которой он проходился в том режиме, примите их, затем обновите модуль. Они ничего не задерживают.</translation>
    </message>
    <message>
        <source>What was brought in says the translation ({language}) of “{path}” in the place of its original ({count} of {total} questions that are translated). Nothing was changed.</source>
        <translation>Вносится перевод ({language}) файла «{path}» вместо его оригинала (вопросов: {count} из {total} переведённых). Ничего не изменено.</translation>
    </message>
    <message>
        <source>Take the questions out in the original language and change those; change a translation in the editor.</source>
        <translation>Вынесите вопросы на языке оригинала и меняйте их; перевод меняйте в редакторе.</translation>
    </message>
    <message>
        <source>“{title}” ({id}) is a new question here, without the picture of the row it is like: it shows {words}.</source>
        <translation>«{title}» ({id}) — здесь новый вопрос, без картинки той строки, на которую он похож: в нём стоит {words}.</translation>
    </message>
    <message>
        <source>Put the picture in, in the editor, or take these words out.</source>
        <translation>Вставьте картинку в редакторе или уберите эти слова.</translation>
    </message>
    <message>
        <source>What was brought in has no form for these questions: they stay here ({count}): {names}.</source>
        <translation>Во внесённом файле таких вопросов быть не может, они остаются здесь ({count}): {names}.</translation>
    </message>
    <message>
        <source>Take them out in the editor if they are not wanted any more.</source>
        <translation>Если они больше не нужны, уберите их в редакторе.</translation>
    </message>
    <message>
        <source>Only a part of this quiz file came: its other questions stay ({count}): {names}.</source>
        <translation>Из этого файла вопросов пришла только часть: остальные его вопросы остаются ({count}): {names}.</translation>
    </message>
    <message>
        <source>These questions seem not to have been taken out with the others: they stay here ({count}): {names}.</source>
        <translation>Эти вопросы, похоже, не выносили вместе с остальными, они остаются здесь ({count}): {names}.</translation>
    </message>
    <message>
        <source>These questions could not be read in what was brought in: they stay as they are ({count}): {names}.</source>
        <translation>Эти вопросы во внесённом файле не удалось прочесть, они остаются какими были ({count}): {names}.</translation>
    </message>
    <message>
        <source>Mend what is said of them, then bring them in again.</source>
        <translation>Исправьте то, что о них сказано, и внесите их снова.</translation>
    </message>
    <message>
        <source>Writing stopped half way, and these files could not be put back: {names}.</source>
        <translation>Запись прервалась на полпути, и эти файлы не удалось вернуть в прежний вид: {names}.</translation>
    </message>
    <message>
        <source>Take them back in the editor, from their older versions, once the disk can be written.</source>
        <translation>Верните их в редакторе из прежних версий, когда на диск снова можно будет писать.</translation>
    </message>
    <message>
        <source>Delete it, or take what stood there from its older versions in the editor.</source>
        <translation>Удалите его или верните в редакторе то, что там было, из прежних версий.</translation>
    </message>
    <message>
        <source>Comments that stood in the file are gone ({count}): “{words}”.</source>
        <translation>Комментарии, стоявшие в файле, исчезли ({count}): «{words}».</translation>
    </message>
    <message>
        <source>Take them from what is kept of the file as it was.</source>
        <translation>Возьмите их из сохранённого прежнего файла.</translation>
    </message>
    <message>
        <source>This account may not read the settings “{path}”, which belong to {owner}: the trainer’s PIN and the hours of exams are in them. Until it may, every exam and every page for trainers stays closed.</source>
        <translation>Эта учётная запись не может читать настройки «{path}», их владелец — {owner}: в них PIN преподавателя и часы экзаменов. Пока такого права нет, все экзамены и страницы для преподавателей остаются закрытыми.</translation>
    </message>
    <message>
        <source>Let {owner}, or whoever set up this computer, give this account the right to read and write it.</source>
        <translation>Пусть {owner} или тот, кто настраивал компьютер, даст этой учётной записи право читать и записывать их.</translation>
    </message>
    <message>
        <source>Tell your trainer, or whoever set up this computer: the README says what to do.</source>
        <translation>Скажите об этом преподавателю или тому, кто настраивал компьютер: что делать, сказано в README.</translation>
    </message>
    <message>
        <source>To open them again, put an empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.</source>
        <translation>Чтобы снова их открыть, положите пустой файл «reset-pin» в папку {folder} и запустите программу снова. Это один раз снимет все PIN. Затем задайте новый PIN преподавателя и заново — часы и дополнительное время экзаменов.</translation>
    </message>
    <message>
        <source>Did somebody edit “{edited}”? Then write “edited” after “checksum” in it and save it as settings.json. If nobody did, put an empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.</source>
        <translation>Кто-то правил «{edited}»? Тогда напишите в нём после «checksum» слово «edited» и сохраните его как settings.json. Если никто не правил, положите пустой файл «reset-pin» в папку {folder} и запустите программу снова. Это один раз снимет все PIN. Затем задайте новый PIN преподавателя и заново — часы и дополнительное время экзаменов.</translation>
    </message>
    <message>
        <source>Did somebody edit “{edited}”? It cannot be read from line {line} on: correct that line, or the end of the one before. Then write “edited” after “checksum” and save it as settings.json. If nobody did, put an empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.</source>
        <translation>Кто-то правил «{edited}»? Он не читается со строки {line}: исправьте эту строку или конец строки перед ней. Затем напишите после «checksum» слово «edited» и сохраните его как settings.json. Если никто не правил, положите пустой файл «reset-pin» в папку {folder} и запустите программу снова. Это один раз снимет все PIN. Затем задайте новый PIN преподавателя и заново — часы и дополнительное время экзаменов.</translation>
    </message>
    <message>
        <source>The settings of this computer are damaged or gone. The trainer’s PIN and the hours of exams were in them: exams and the pages for trainers stay closed, lessons and practice go on.</source>
        <translation>Настройки этого компьютера повреждены или пропали. В них были PIN преподавателя и часы экзаменов: экзамены и страницы для преподавателей остаются закрытыми, уроки и тренировка доступны.</translation>
    </message>
    <message>
        <source>What was brought in has these words no more: they stay here ({count}): {names}.</source>
        <translation>В том, что внесено, этих слов больше нет: они остаются ({count}): {names}.</translation>
    </message>
    <message>
        <source>Among your modules is another in a folder called “{name}”.</source>
        <translation>Среди ваших модулей есть другой в папке «{name}».</translation>
    </message>
    <message>
        <source>Remove that one first, or rename its folder.</source>
        <translation>Сначала уберите тот или переименуйте его папку.</translation>
    </message>
</context>
<context>
    <name>EssaysController</name>
    <message>
        <source>Reading the essays</source>
        <translation>Эссе читаются</translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation>Учащийся {number}</translation>
    </message>
    <message>
        <source>Writer {number}</source>
        <translation>Автор {number}</translation>
    </message>
    <message>
        <source>An earlier mark by the rubric stands again: {points} of 1. Take that one back, too, to open the essay.</source>
        <translation>Снова действует прежняя оценка по критериям: {points} из 1. Чтобы открыть эссе, отмените и её.</translation>
    </message>
    <message>
        <source>A mark by hand from {name} stands again: {points} of 1. Take that one back, too, to open the essay.</source>
        <translation>Снова действует оценка вручную ({name}): {points} из 1. Чтобы открыть эссе, отмените и её.</translation>
    </message>
</context>
<context>
    <name>EssaysScreen</name>
    <message>
        <source>Essays</source>
        <translation>Эссе</translation>
    </message>
</context>
<context>
    <name>EssaysView</name>
    <message>
        <source>Mark without names</source>
        <translation>Оценивать без имён</translation>
    </message>
    <message>
        <source>For trainers: what people on this computer wrote, to be marked by the rubric.</source>
        <translation>То, что написано на этом компьютере; оценивается по критериям.</translation>
    </message>
    <message>
        <source>Mark the first of {count}</source>
        <translation>Проверить первое из {count}</translation>
    </message>
    <message>
        <source>Mark this essay</source>
        <translation>Проверить это эссе</translation>
    </message>
    <message>
        <source>For trainers: what was collected for a class, to be marked by the rubric.</source>
        <translation>То, что собрано для группы; оценивается по критериям.</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>Эссе</translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation>Ждут оценки ({count})</translation>
    </message>
    <message>
        <source>Marked ({count})</source>
        <translation>Оценены ({count})</translation>
    </message>
    <message>
        <source>How essays are marked</source>
        <translation>Как проверяются эссе</translation>
    </message>
    <message>
        <source>By the rubric, one question after the other. Each mark is kept with your name; the learner reads it with your comment.</source>
        <translation>По критериям, один вопрос за другим. Каждая оценка сохраняется с вашим именем; учащийся читает её вместе с вашим пояснением.</translation>
    </message>
    <message>
        <source>Numbers stand for people, in an order that says nothing of them, and no day.</source>
        <translation>Номера стоят вместо людей, в порядке, который ничего о них не говорит, и без дней.</translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>Ждут: {count}</translation>
    </message>
    <message>
        <source>Marked: {count}</source>
        <translation>Проверено: {count}</translation>
    </message>
    <message>
        <source>Words: {count}</source>
        <translation>Слов: {count}</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} из {total}</translation>
    </message>
    <message>
        <source>{points}, by the learner</source>
        <translation>{points}, по мнению учащегося</translation>
    </message>
    <message>
        <source>No essay waits for a mark. What is submitted with a quiz comes here.</source>
        <translation>Ни одно эссе не ждёт оценки. Сюда приходит то, что отправлено с тестом.</translation>
    </message>
    <message>
        <source>No essay is marked yet.</source>
        <translation>Оценённых эссе пока нет.</translation>
    </message>
</context>
<context>
    <name>ExamCard</name>
    <message>
        <source>Your exam is under way</source>
        <translation>Ваш экзамен идёт</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>Отвечено: {answered} из {total}</translation>
    </message>
    <message>
        <source>{answered}; its time runs, also while you are here.</source>
        <translation>{answered}; время идёт, в том числе пока вы здесь.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>ExamClock</name>
    <message>
        <source>Nearly up:</source>
        <translation>Время истекает:</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation>Показать время</translation>
    </message>
    <message>
        <source>Show the time left</source>
        <translation>Показать оставшееся время</translation>
    </message>
    <message>
        <source>Hide the time left</source>
        <translation>Скрыть оставшееся время</translation>
    </message>
</context>
<context>
    <name>ExamStartDialog</name>
    <message>
        <source>Begin the exam?</source>
        <translation>Начать экзамен?</translation>
    </message>
    <message>
        <source>Of several attempts the best counts.</source>
        <translation>Из нескольких попыток засчитывается лучшая.</translation>
    </message>
    <message>
        <source>A wrong choice can take points away; no answer takes none.</source>
        <translation>Неверный выбор может отнять баллы; вопрос без ответа их не отнимает.</translation>
    </message>
    <message>
        <source>You can change answers until you submit. The result comes from your trainer.</source>
        <translation>Ответы можно менять, пока вы не отправили. Результат сообщит преподаватель.</translation>
    </message>
    <message>
        <source>Quick exit works as always and keeps your answers.</source>
        <translation>Быстрый выход работает как всегда и сохраняет ответы.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Password, from your trainer</source>
        <translation>Пароль от преподавателя</translation>
    </message>
    <message>
        <source>It closes at {when}: there are {minutes} until then. What you have answered is submitted.</source>
        <translation>Закрывается: {when}; до этого {minutes}. Будет сдано то, на что вы ответили.</translation>
    </message>
    <message>
        <source>It closes at {when}. What you have answered by then is submitted.</source>
        <translation>Закрывается: {when}. Будет сдано то, на что вы к этому времени ответите.</translation>
    </message>
    <message>
        <source>It is one sitting: to leave it is to submit what you have answered.</source>
        <translation>Экзамен проходит в один приём: выйти из него значит сдать то, на что вы ответили.</translation>
    </message>
    <message>
        <source>It is one sitting: the clock starts when you begin and runs on, also while the program is closed. When the time is up, what you have answered is submitted.</source>
        <translation>Экзамен проходит в один приём: время идёт с начала и не останавливается, даже если программа закрыта. Когда время истечёт, будет сдано то, на что вы ответили.</translation>
    </message>
    <message>
        <source>{questions}, no time limit</source>
        <translation>{questions}, без ограничения времени</translation>
    </message>
    <message>
        <source>{questions}, {minutes}</source>
        <translation>{questions}, {minutes}</translation>
    </message>
    <message>
        <source>{questions}, {minutes}; {extra} of them are your extra time</source>
        <translation>{questions}, {minutes}; из них {extra} — ваше дополнительное время</translation>
    </message>
</context>
<context>
    <name>Exams</name>
    <message>
        <source>{number} % more</source>
        <translation>на {number} % больше</translation>
    </message>
    <message>
        <source>{minutes} more</source>
        <translation>ещё {minutes}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>From {opens} to {closes}</source>
        <translation>С {opens} до {closes}</translation>
    </message>
    <message>
        <source>From {opens}</source>
        <translation>С {opens}</translation>
    </message>
    <message>
        <source>Until {closes}</source>
        <translation>До {closes}</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>В любое время</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>с паролем</translation>
    </message>
    <message>
        <source>{used} of {wanted} taken</source>
        <translation>использовано {used} из {wanted}</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>сдано</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation>не сдано</translation>
    </message>
    <message>
        <source>{count} more: htcourse held</source>
        <translation>ещё {count}: htcourse held</translation>
    </message>
    <message>
        <source>Records deleted on this computer had begun: {list}.</source>
        <translation>Записи, удалённые на этом компьютере, успели начать: {list}.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Зачтено</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Пока не зачтено</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>Отвечено: {answered} из {total}</translation>
    </message>
    <message>
        <source>{minutes} of extra time</source>
        <translation>дополнительное время: {minutes}</translation>
    </message>
    <message>
        <source>{number} % extra time</source>
        <translation>дополнительное время: {number} %</translation>
    </message>
    <message>
        <source>{minutes} more given under way</source>
        <translation>добавлено по ходу: {minutes}</translation>
    </message>
    <message>
        <source>its record was changed outside the program or damaged, answers or marks may be lost</source>
        <translation>запись изменена вне программы или повреждена, ответы или оценки могли потеряться</translation>
    </message>
    <message>
        <source>its record was changed or damaged, answers lost: {count}</source>
        <translation>запись изменена или повреждена, ответов потеряно: {count}</translation>
    </message>
    <message>
        <source>in no figure until you decide</source>
        <translation>не учитывается, пока вы не решите</translation>
    </message>
    <message>
        <source>its record was changed or damaged, it was let count as it is</source>
        <translation>запись изменена или повреждена, засчитано как есть</translation>
    </message>
    <message>
        <source>let count as it is, answers lost: {count}</source>
        <translation>засчитано как есть, ответов потеряно: {count}</translation>
    </message>
    <message>
        <source>waits to be let in here</source>
        <translation>ждёт, пока здесь допустят</translation>
    </message>
    <message>
        <source>from a file brought in</source>
        <translation>из внесённого файла</translation>
    </message>
    <message>
        <source>begun elsewhere, or before the PIN was changed</source>
        <translation>начато в другом месте или до смены PIN</translation>
    </message>
    <message>
        <source>begun before it opened, by what the clock said later</source>
        <translation>начато до открытия, судя по часам позже</translation>
    </message>
    <message>
        <source>questions fewer than its quiz asks here: {count}</source>
        <translation>вопросов меньше, чем здесь в тесте, на {count}</translation>
    </message>
    <message>
        <source>begun under version {version}</source>
        <translation>начато при версии {version}</translation>
    </message>
    <message>
        <source>the computer’s clock was set back meanwhile</source>
        <translation>часы компьютера тем временем перевели назад</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} из {total}</translation>
    </message>
    <message>
        <source>{begun} – {ends}</source>
        <translation>{begun} – {ends}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Ждёт решения</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Время истекло</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>To be released</source>
        <translation>Результат не открыт</translation>
    </message>
    <message>
        <source>it counts nothing</source>
        <translation>не засчитывается</translation>
    </message>
    <message>
        <source>nobody has submitted it</source>
        <translation>никто не сдал</translation>
    </message>
    <message>
        <source>submitted when the time was up</source>
        <translation>сдано по истечении времени</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Засчитано</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>{count} of the {all} allowed beside</source>
        <translation>{count} из {all}, разрешённых дополнительно</translation>
    </message>
</context>
<context>
    <name>ExamsController</name>
    <message>
        <source>Reading the exams</source>
        <translation>Экзамены читаются</translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation>Учащийся {number}</translation>
    </message>
    <message>
        <source>Close it at once?</source>
        <translation>Закрыть сразу?</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The hour at which it closes is past: nobody can begin it any more, unless with extra time.</source>
        <translation>Время закрытия уже прошло: начать экзамен больше никто не сможет, разве что с дополнительным временем.</translation>
    </message>
    <message>
        <source>Let it in?</source>
        <translation>Допустить?</translation>
    </message>
    <message>
        <source>Let it in all the same</source>
        <translation>Всё равно допустить</translation>
    </message>
    <message>
        <source>It was sat more than once: those begun first count, as many as are allowed.</source>
        <translation>Экзамен сдавали больше одного раза: считаются начатые первыми, столько, сколько разрешено.</translation>
    </message>
    <message>
        <source>Of each question the last answer that is still there counts from then on, in every figure; where none is, it counts as left blank. “Take back” takes that back.</source>
        <translation>С этого времени во всех показателях считается последний сохранившийся ответ на каждый вопрос; где его нет, вопрос считается оставленным без ответа. «Отменить» возвращает всё назад.</translation>
    </message>
    <message>
        <source>Set it aside if that is unfair.</source>
        <translation>Отложите, если это несправедливо.</translation>
    </message>
    <message>
        <source>Its result is released: it is told from then on, unless you press “Hold back” first.</source>
        <translation>Результат открыт: с этого времени он виден, если сначала не нажать «Закрыть».</translation>
    </message>
    <message>
        <source>Let it count as it is?</source>
        <translation>Засчитать как есть?</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>Засчитать</translation>
    </message>
    <message>
        <source>It counts nowhere, and can be sat here from the beginning. Its answers are kept. This can be taken back.</source>
        <translation>Нигде не засчитывается, и здесь его можно сдавать с начала. Ответы сохраняются. Это можно отменить.</translation>
    </message>
    <message>
        <source>Set this exam aside?</source>
        <translation>Отложить этот экзамен?</translation>
    </message>
    <message>
        <source>Reason (the learner reads it)</source>
        <translation>Причина (её прочтёт учащийся)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>It counts again, as it stood. While it was set aside its questions were closed to nobody: the learner may have seen their answers since, in practice or another sitting.</source>
        <translation>Он снова засчитывается в прежнем виде. Пока он был отложен, его вопросы не были закрыты ни для кого: учащийся мог с тех пор увидеть ответы — на тренировке или при другой сдаче.</translation>
    </message>
    <message>
        <source>It stands as before: answers of it may be lost, and it is in no figure until it is let count.</source>
        <translation>Всё как прежде: ответы могли потеряться, и он не учитывается, пока его не засчитают.</translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation>Отменить?</translation>
    </message>
    <message>
        <source>Take back all the same</source>
        <translation>Всё равно отменить</translation>
    </message>
    <message>
        <source>Allow one attempt more?</source>
        <translation>Разрешить ещё одну попытку?</translation>
    </message>
    <message>
        <source>Both are kept with it, for lists and the sheet.</source>
        <translation>И то и другое хранится с ней — для списков и листа.</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>With the marks right answers are told, too. Release once nobody may sit it any more, or tell marks alone: “right_answer: false” in the quiz, before the exam is begun.</source>
        <translation>Вместе с оценками становятся видны верные ответы. Открывайте, когда никто больше не может сдавать, или сообщайте только оценки: «right_answer: false» в тесте — до начала экзамена.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for a mark: the points told are those so far.</source>
        <translation>
            <numerusform>%n ответ ещё ждёт оценки: сообщаются баллы на сейчас.</numerusform>
            <numerusform>%n ответа ещё ждут оценки: сообщаются баллы на сейчас.</numerusform>
            <numerusform>%n ответов ещё ждут оценки: сообщаются баллы на сейчас.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) still sit the same exam, and who knows a result may tell them: {names}.</source>
        <translation>
            <numerusform>Тот же экзамен ещё сдаёт %n человек, и те, кто знает результат, могут рассказать: {names}.</numerusform>
            <numerusform>Тот же экзамен ещё сдают %n человека, и те, кто знает результат, могут рассказать: {names}.</numerusform>
            <numerusform>Тот же экзамен ещё сдают %n человек, и те, кто знает результат, могут рассказать: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read: nobody knows who sits the same exam there.</source>
        <translation>
            <numerusform>Не удаётся прочитать %n запись: сдают ли там тот же экзамен, неизвестно.</numerusform>
            <numerusform>Не удаётся прочитать %n записи: сдают ли там тот же экзамен, неизвестно.</numerusform>
            <numerusform>Не удаётся прочитать %n записей: сдают ли там тот же экзамен, неизвестно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) have not begun it and still may: {names}.</source>
        <translation>
            <numerusform>%n человек ещё не начал и может начать: {names}.</numerusform>
            <numerusform>%n человека ещё не начали и могут начать: {names}.</numerusform>
            <numerusform>%n человек ещё не начали и могут начать: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s) have another attempt left: {names}.</source>
        <translation>
            <numerusform>У %n человека осталась ещё попытка: {names}.</numerusform>
            <numerusform>У %n человек осталась ещё попытка: {names}.</numerusform>
            <numerusform>У %n человек осталась ещё попытка: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release the result now?</source>
        <translation>Открыть результат сейчас?</translation>
    </message>
    <message>
        <source>Release all the same</source>
        <translation>Всё равно открыть</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation>Результаты записываются</translation>
    </message>
</context>
<context>
    <name>ExamsScreen</name>
    <message>
        <source>Exams</source>
        <translation>Экзамены</translation>
    </message>
</context>
<context>
    <name>ExamsView</name>
    <message>
        <source>Nobody has begun an exam on this computer yet.</source>
        <translation>На этом компьютере экзаменов ещё не начинали.</translation>
    </message>
    <message>
        <source>No exam has been collected for this class yet.</source>
        <translation>Для этой группы ещё не собрано ни одного экзамена.</translation>
    </message>
    <message>
        <source>For trainers: results, more attempts and extra time of everybody on this computer.</source>
        <translation>Результаты, дополнительные попытки и время всех на этом компьютере.</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Экзамены</translation>
    </message>
    <message>
        <source>When exams can be sat</source>
        <translation>Когда можно сдавать экзамены</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Name or quiz, also of people who have not begun</source>
        <translation>Имя или тест; также те, кто ещё не начинал</translation>
    </message>
    <message>
        <source>How often quizzes may be taken</source>
        <translation>Сколько раз можно проходить тесты</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>For everybody on this computer. An attempt under way keeps the hours it began with.</source>
        <translation>Для всех на этом компьютере. Для идущей попытки действуют часы, с которыми она начата.</translation>
    </message>
    <message>
        <source>Handed in to a class: a result released here stands in its table, reports, sheets and marks for Moodle. Their own computers are told nothing.</source>
        <translation>Сдано в группу: открытый здесь результат стоит в её таблице, отчётах, листах и оценках для Moodle. На свои компьютеры учащиеся ничего не получают.</translation>
    </message>
    <message>
        <source>Allow one person another attempt. It counts when they next start the quiz.</source>
        <translation>Разрешите одному человеку ещё одну попытку. Она понадобится, когда тест начнут снова.</translation>
    </message>
    <message>
        <source>Nobody has begun one of them yet.</source>
        <translation>Никто ещё не начинал.</translation>
    </message>
    <message>
        <source>Nobody here has these words.</source>
        <translation>Здесь нет никого с такими словами.</translation>
    </message>
    <message>
        <source>{count} more: the search finds them.</source>
        <translation>Ещё {count}: их найдёт поиск.</translation>
    </message>
    <message>
        <source>One more attempt</source>
        <translation>Ещё одна попытка</translation>
    </message>
    <message>
        <source>Who sits an exam or may begin one stands first.</source>
        <translation>Кто сдаёт экзамен или может его начать, стоит первым.</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>Дополнительное время</translation>
    </message>
    <message>
        <source>Counts for exams that are begun from now on, and is kept with each attempt.</source>
        <translation>Действует для экзаменов, начатых с этого времени, и хранится с каждой попыткой.</translation>
    </message>
    <message>
        <source>Search for a name</source>
        <translation>Поиск по имени</translation>
    </message>
    <message>
        <source>Extra time of {name}</source>
        <translation>Дополнительное время: {name}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Bring in questions</source>
        <translation>Внести вопросы</translation>
    </message>
    <message>
        <source>Reading the questions</source>
        <translation>Вопросы читаются</translation>
    </message>
    <message>
        <source>{questions} can be brought in.</source>
        <translation>Можно внести: {questions}.</translation>
    </message>
    <message>
        <source>They look like “{quiz}” in “{title}”, last changed on {day}. Asked in both: {count}.</source>
        <translation>Они похожи на «{quiz}» в модуле «{title}», изменённый последний раз {day}. Спрашивают то же: {count}.</translation>
    </message>
    <message>
        <source>Questions read</source>
        <translation>Вопросы прочитаны</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>Вносить нечего</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Внести…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать ещё раз</translation>
    </message>
    <message>
        <source>Title of the quiz</source>
        <translation>Название теста</translation>
    </message>
    <message>
        <source>Replace them in their own quizzes of “{title}”</source>
        <translation>Заменить их в их тестах модуля «{title}»</translation>
    </message>
    <message>
        <source>Replace “{quiz}” in “{title}”, brought in before</source>
        <translation>Заменить «{quiz}» в модуле «{title}», внесённый раньше</translation>
    </message>
    <message>
        <source>Into a new module (language: {language})</source>
        <translation>В новый модуль (язык: {language})</translation>
    </message>
    <message>
        <source>They look like {quiz} in “{title}”, last changed on {day}. Asked in both: {count}.</source>
        <translation>Они похожи на {quiz} в модуле «{title}», последнее изменение {day}. Спрашивают то же: {count}.</translation>
    </message>
    <message>
        <source>Into “{title}”</source>
        <translation>В модуль «{title}»</translation>
    </message>
    <message>
        <source>To a file of questions (.yaml)</source>
        <translation>В файл с вопросами (.yaml)</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Куда?</translation>
    </message>
    <message>
        <source>Questions brought in</source>
        <translation>Внесённые вопросы</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>“{quiz}”</source>
        <translation>«{quiz}»</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} и {second}</translation>
    </message>
    <message numerus="yes">
        <source>{first}, {second} and %n more</source>
        <translation>
            <numerusform>{first}, {second} и ещё %n</numerusform>
            <numerusform>{first}, {second} и ещё %n</numerusform>
            <numerusform>{first}, {second} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace “{quiz}” in “{title}”</source>
        <translation>Заменить «{quiz}» в модуле «{title}»</translation>
    </message>
    <message>
        <source>This file has {same} of the {there} questions there.</source>
        <translation>В этом файле есть вопросы, которые там стоят: {same} из {there}.</translation>
    </message>
    <message>
        <source>{questions} would go.</source>
        <translation>Будет убрано: {questions}.</translation>
    </message>
    <message>
        <source>{questions} would stay.</source>
        <translation>Останется: {questions}.</translation>
    </message>
    <message>
        <source>Writing the questions</source>
        <translation>Вопросы записываются</translation>
    </message>
    <message>
        <source>{questions} written to {path}.</source>
        <translation>Записано: {questions}; файл {path}.</translation>
    </message>
    <message>
        <source>Questions that stay as they were: {count}.</source>
        <translation>Остались без изменений вопросы: {count}.</translation>
    </message>
    <message>
        <source>What stood there is kept: {path}.</source>
        <translation>Прежнее содержимое сохранено: {path}.</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Открыть в редакторе</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>вопросы</translation>
    </message>
    <message>
        <source>A table to fill in</source>
        <translation>Пустая таблица</translation>
    </message>
    <message>
        <source>Take questions out</source>
        <translation>Вынести вопросы</translation>
    </message>
    <message>
        <source>Take a course out</source>
        <translation>Вынести курс</translation>
    </message>
    <message>
        <source>{title} (as it is written now)</source>
        <translation>{title} (как написано сейчас)</translation>
    </message>
    <message>
        <source>{count} of {asked} questions written to {path}.</source>
        <translation>Записано вопросов: {count} из {asked}; файл {path}.</translation>
    </message>
    <message>
        <source>{lessons} written to {path}.</source>
        <translation>Записано: {lessons}; файл {path}.</translation>
    </message>
    <message>
        <source>Writing the course</source>
        <translation>Курс записывается</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Вынести</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Вынесено</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>what lessons and questions rest on, in your own words.</source>
        <translation>на чём держатся уроки и вопросы, вашими словами.</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Seen
A text that says so was read.</source>
        <translation>Видели
Текст, где это сказано, прочитан.</translation>
    </message>
    <message>
        <source>Unchecked
Commonly said, or not to be verified.</source>
        <translation>Не проверено
Так обычно говорят, или проверить нельзя.</translation>
    </message>
    <message>
        <source>To be corrected
A source says it, and it does not hold.</source>
        <translation>Исправить
Так сказано в источнике, но это неверно.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Such as F-12</source>
        <translation>Например, F-12</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>2024 or 2024-05</source>
        <translation>2024 или 2024-05</translation>
    </message>
    <message>
        <source>Title, for your own lists</source>
        <translation>Название, для ваших списков</translation>
    </message>
    <message>
        <source>What is claimed, in your own words</source>
        <translation>Что утверждается, вашими словами</translation>
    </message>
    <message>
        <source>How far it holds</source>
        <translation>Насколько это верно</translation>
    </message>
    <message>
        <source>Where it was read, one source a line</source>
        <translation>Где это прочитано, по одному источнику в строке</translation>
    </message>
    <message>
        <source>Lessons and questions rest on it by facts: [{name}].</source>
        <translation>Уроки и вопросы опираются на него через facts: [{name}].</translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>Remember</source>
        <translation>Запомните</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Show the right answer</source>
        <translation>Показать правильный ответ</translation>
    </message>
    <message>
        <source>By you: say how far each point is met.</source>
        <translation>Проверяете вы: отметьте, насколько выполнен каждый пункт.</translation>
    </message>
    <message>
        <source>By your trainer.</source>
        <translation>Проверяет преподаватель.</translation>
    </message>
    <message>
        <source>By your own rating.</source>
        <translation>По вашей собственной оценке.</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} из {total}</translation>
    </message>
    <message>
        <source>Read the section again</source>
        <translation>Перечитать раздел</translation>
    </message>
    <message>
        <source>Read the lesson again</source>
        <translation>Прочитать урок ещё раз</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>From your trainer</source>
        <translation>От преподавателя</translation>
    </message>
    <message>
        <source>This quiz does not tell which answers are right.</source>
        <translation>Этот тест не сообщает, какие ответы верны.</translation>
    </message>
    <message>
        <source>The right answer was shown: this try counts nothing.</source>
        <translation>Был показан правильный ответ: эта попытка не засчитывается.</translation>
    </message>
    <message>
        <source>The order counts: {right} of {all} steps come right after the one before them.</source>
        <translation>Важен порядок: шагов, стоящих сразу после предыдущего, {right} из {all}.</translation>
    </message>
    <message>
        <source>{right} of {all} right.</source>
        <translation>Верно: {right} из {all}.</translation>
    </message>
    <message>
        <source>{found} of {all} found</source>
        <translation>Найдено: {found} из {all}</translation>
    </message>
    <message>
        <source>, {wrong} not right</source>
        <translation>, неверно: {wrong}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>You were</source>
        <translation>Ваша уверенность</translation>
    </message>
</context>
<context>
    <name>FileTree</name>
    <message>
        <source>Files of the module</source>
        <translation>Файлы модуля</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Rename…	F2</source>
        <translation>Переименовать…	F2</translation>
    </message>
    <message>
        <source>Remove…	Del</source>
        <translation>Убрать…	Del</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Новый файл…</translation>
    </message>
    <message>
        <source>Put a removed file back…</source>
        <translation>Вернуть убранный файл…</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>what was typed before the program ended waits: open it</source>
        <translation>есть набранное до того, как программа закрылась: откройте</translation>
    </message>
    <message>
        <source>errors: {count}</source>
        <translation>ошибок: {count}</translation>
    </message>
    <message>
        <source>warnings: {count}</source>
        <translation>предупреждений: {count}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Questions and quizzes</source>
        <translation>Вопросы и тесты</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Chart, timeline or map</source>
        <translation>Диаграмма, лента времени или карта</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Словарь терминов</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Новый файл</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>Какого вида?</translation>
    </message>
    <message>
        <source>First term</source>
        <translation>Первый термин</translation>
    </message>
    <message>
        <source>Title of the first source; empty to paste it</source>
        <translation>Название первого источника; пусто — вставить его</translation>
    </message>
    <message>
        <source>First statement</source>
        <translation>Первое утверждение</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Картинки (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Добавить картинку</translation>
    </message>
    <message>
        <source>It has {old} MB and {dots} dots. With {few} dots, enough for any screen, it has {new} MB: {saved} % less.</source>
        <translation>В ней {old} МБ и {dots} точек. С {few} точками, чего хватит любому экрану, в ней {new} МБ: на {saved} % меньше.</translation>
    </message>
    <message>
        <source>{file} is large</source>
        <translation>Файл {file} большой</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take it smaller</source>
        <translation>Взять меньше</translation>
    </message>
    <message>
        <source>What the camera wrote beside the picture, such as place and time, is left out.</source>
        <translation>То, что камера записала рядом со снимком, например место и время, опущено.</translation>
    </message>
    <message>
        <source>Rename {file}</source>
        <translation>Переименовать {file}</translation>
    </message>
    <message>
        <source>New name, without its ending</source>
        <translation>Новое имя без расширения</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Its text stays among the older versions, from where it can be brought back.</source>
        <translation>Его текст остаётся среди прежних версий, откуда его можно вернуть.</translation>
    </message>
    <message>
        <source>Remove {file}?</source>
        <translation>Убрать {file}?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Removed files</source>
        <translation>Убранные файлы</translation>
    </message>
    <message>
        <source>No file was removed from this module.</source>
        <translation>Из этого модуля не убрано ни одного файла.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this section</source>
        <translation>Найти в этом разделе</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} из {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Preventing human trafficking in Central Asia</source>
        <translation>Предотвращение торговли людьми в Центральной Азии</translation>
    </message>
    <message>
        <source>A course for students, cadets and those who teach them. It works without a network.</source>
        <translation>Курс для студентов, курсантов и их преподавателей. Работает без сети.</translation>
    </message>
    <message>
        <source>I teach here</source>
        <translation>Я здесь преподаю</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>the way through the course; you can change it at any time</source>
        <translation>путь по курсу; его можно сменить в любое время</translation>
    </message>
    <message>
        <source>for the law and help lines shown</source>
        <translation>для показа законов и телефонов помощи</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Другая страна</translation>
    </message>
    <message>
        <source>shows trainers’ notes and asks for a PIN. You can choose it later too, in the settings, as long as you are the only one who learns here.</source>
        <translation>показывает заметки для преподавателей и спрашивает PIN. Это можно выбрать и позже, в настройках, пока здесь учитесь только вы.</translation>
    </message>
    <message>
        <source>shows trainers’ notes. Leave it empty if you learn here.</source>
        <translation>показывает заметки для преподавателей. Если вы здесь учитесь, не отмечайте.</translation>
    </message>
    <message>
        <source>shows trainers’ notes and asks for the trainer’s PIN. Leave it empty if you learn here.</source>
        <translation>показывает заметки для преподавателей и спрашивает PIN преподавателя. Если вы здесь учитесь, не отмечайте.</translation>
    </message>
    <message>
        <source>No account, no name needed. What you do stays on this computer unless it is handed in.</source>
        <translation>Не нужны ни учётная запись, ни имя. Всё, что вы делаете, остаётся на этом компьютере, пока это не сдадут.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>To leave at once at any time:</source>
        <translation>Сразу выйти в любой момент:</translation>
    </message>
    <message>
        <source>or the button at the top right; back with</source>
        <translation>или кнопка справа вверху; вернуться:</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>There is nothing here yet. “Add” makes the first.</source>
        <translation>Здесь пока ничего нет. Начните с кнопки «Добавить».</translation>
    </message>
</context>
<context>
    <name>GapTextInput</name>
    <message>
        <source>Make a gap here</source>
        <translation>Сделать здесь пропуск</translation>
    </message>
    <message>
        <source>The words selected become the right choice of the gap.</source>
        <translation>Выделенные слова станут верным вариантом для пропуска.</translation>
    </message>
</context>
<context>
    <name>GapsWidget</name>
    <message>
        <source>Your answer: {words}</source>
        <translation>Ваш ответ: {words}</translation>
    </message>
    <message>
        <source>Gap {number}</source>
        <translation>Пропуск {number}</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Go on with the session begun {time}?</source>
        <translation>Продолжить занятие, начатое в {time}?</translation>
    </message>
    <message>
        <source>Go on with the session of {name}, begun {time}?</source>
        <translation>Продолжить занятие группы {name}, начатое в {time}?</translation>
    </message>
    <message>
        <source>Its times and votes are in its report either way. With another group begin anew.</source>
        <translation>Время и голоса останутся в отчёте о нём в любом случае. С другой группой начните заново.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>the trainer</source>
        <translation>преподаватель</translation>
    </message>
</context>
<context>
    <name>GuideContents</name>
    <message>
        <source>Find in the guide</source>
        <translation>Найти в руководстве</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Страницы руководства</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ни на одной странице этих слов нет.</translation>
    </message>
</context>
<context>
    <name>GuideController</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
</context>
<context>
    <name>GuideScreen</name>
    <message>
        <source>Trainers’ guide</source>
        <translation>Руководство для преподавателей</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Показать картинку крупнее</translation>
    </message>
</context>
<context>
    <name>HandInController</name>
    <message>
        <source>Class cards (*.htclass)</source>
        <translation>Карточки группы (*.htclass)</translation>
    </message>
    <message>
        <source>Open a class card</source>
        <translation>Открыть карточку группы</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ваш код</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Вступить</translation>
    </message>
    <message>
        <source>Whoever made this card reads what you hand in then. Ask your trainer to read the key of the class aloud. Take the card only where it is: {key}</source>
        <translation>Тот, кто сделал эту карточку, прочитает то, что вы сдадите. Попросите преподавателя зачитать ключ группы вслух. Примите карточку, только если он такой: {key}</translation>
    </message>
    <message>
        <source>This card of {name} has another key</source>
        <translation>У этой карточки группы «{name}» другой ключ</translation>
    </message>
    <message>
        <source>The trainer read out this key: take it</source>
        <translation>Преподаватель зачитал этот ключ: принять</translation>
    </message>
    <message>
        <source>Your card has extra time or hours of exams. On this computer your trainer lets them count: under Exams, behind the PIN.</source>
        <translation>В вашей карточке есть дополнительное время или часы экзаменов. На этом компьютере их включает преподаватель: на странице «Экзамены», под PIN.</translation>
    </message>
    <message>
        <source>Your trainer sets the times</source>
        <translation>Время назначает преподаватель</translation>
    </message>
    <message>
        <source>Where to write: a stick or a shared folder</source>
        <translation>Куда записать: флешка или общая папка</translation>
    </message>
    <message>
        <source>Which code did your trainer give you, as K7-014? It stands in the place of your name in what you hand in. Your trainer sees your answers and marks, how long they took, lessons read and cases ended, and may have a list of who has which code. Your notes and highlights stay with you.</source>
        <translation>Какой код дал вам преподаватель, например K7-014? В сданном он стоит вместо вашего имени. Преподаватель видит ваши ответы и оценки, сколько времени они заняли, прочитанные уроки и законченные дела, и у него может быть список, чей это код. Заметки и выделения остаются у вас.</translation>
    </message>
    <message>
        <source>Answers: {count}.</source>
        <translation>Ответов: {count}.</translation>
    </message>
    <message>
        <source>Attempts in practice that stay here until an exam or test of the same questions is told: {count}. What your class has of them already stays there.</source>
        <translation>Тренировочных попыток, которые остаются здесь, пока не объявлен экзамен или тест с теми же вопросами: {count}. То, что из них у группы уже есть, остаётся там.</translation>
    </message>
    <message>
        <source>Bring this file to your trainer, who alone can open it: {path}</source>
        <translation>Передайте этот файл преподавателю, открыть его может только он: {path}</translation>
    </message>
    <message>
        <source>Ready to be handed in</source>
        <translation>Готово к сдаче</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Receipts (*.htreceipt)</source>
        <translation>Квитанции (*.htreceipt)</translation>
    </message>
    <message>
        <source>Bring a receipt</source>
        <translation>Внести квитанцию</translation>
    </message>
    <message>
        <source>Leave {name}?</source>
        <translation>Выйти из группы «{name}»?</translation>
    </message>
    <message>
        <source>What you handed in stays with your trainer. Your answers stay here.</source>
        <translation>Сданное остаётся у преподавателя. Ваши ответы остаются здесь.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>HandInScreen</name>
    <message>
        <source>Hand in to a class</source>
        <translation>Сдать работу в группу</translation>
    </message>
</context>
<context>
    <name>HandInView</name>
    <message>
        <source>Your answers and marks go to your trainer under a code, with how long they took, lessons read and cases ended; never your name, notes or highlights. Your trainer may have a list of who has which code.</source>
        <translation>Ваши ответы и оценки передаются преподавателю под кодом вместе с тем, сколько времени вы отвечали, какие уроки прочитали и какие учебные дела завершили; имя, заметки и выделения не передаются никогда. У преподавателя может быть список, чей это код.</translation>
    </message>
    <message>
        <source>Hand in to a class</source>
        <translation>Сдать работу в группу</translation>
    </message>
    <message>
        <source>You are in no class. Your trainer gives you its card: a file that ends in .htclass.</source>
        <translation>Вы не в группе. Её карточку даёт преподаватель: это файл, который оканчивается на .htclass.</translation>
    </message>
    <message>
        <source>Open a class card</source>
        <translation>Открыть карточку группы</translation>
    </message>
    <message>
        <source>Open the card of another class</source>
        <translation>Открыть карточку другой группы</translation>
    </message>
    <message>
        <source>Your code: {code}</source>
        <translation>Ваш код: {code}</translation>
    </message>
    <message>
        <source>Key of the class, which your trainer can read out: {key}</source>
        <translation>Ключ группы, который может зачитать преподаватель: {key}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Сдать</translation>
    </message>
    <message>
        <source>Bring a receipt</source>
        <translation>Внести квитанцию</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Taken on {day}: attempts {attempts}, answers {answers}. Signed by {signer}.</source>
        <translation>Принято: {day}; попыток {attempts}, ответов {answers}. Подписано: {signer}.</translation>
    </message>
</context>
<context>
    <name>HandsDialog</name>
    <message>
        <source>Count hands or cards</source>
        <translation>Подсчёт рук или карточек</translation>
    </message>
    <message>
        <source>Read the choices aloud, let people raise cards A to D or their hands, and count.</source>
        <translation>Прочитайте варианты вслух; пусть люди поднимают карточки A–D или руки; посчитайте.</translation>
    </message>
    <message>
        <source>This vote was counted already: correct the counts, or keep them as another vote.</source>
        <translation>Это голосование уже подсчитано: исправьте числа или сохраните их как ещё одно голосование.</translation>
    </message>
    <message>
        <source>People who answered</source>
        <translation>Сколько людей ответило</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Another vote</source>
        <translation>Ещё одно голосование</translation>
    </message>
    <message>
        <source>Keep the counts</source>
        <translation>Сохранить числа</translation>
    </message>
    <message>
        <source>Correct the counts</source>
        <translation>Исправить числа</translation>
    </message>
    <message>
        <source>Nobody is counted yet, or a choice has more hands than there are people.</source>
        <translation>Ещё никто не посчитан, или за вариант рук больше, чем людей.</translation>
    </message>
</context>
<context>
    <name>HeatHead</name>
    <message>
        <source>First try</source>
        <translation>Первая попытка</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Последний тест</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Последний раз</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Цель обучения</translation>
    </message>
</context>
<context>
    <name>HeatRow</name>
    <message>
        <source>none yet</source>
        <translation>ещё не было</translation>
    </message>
    <message>
        <source>First try: {went}</source>
        <translation>Первая попытка: {went}</translation>
    </message>
    <message>
        <source>Practice: {went}</source>
        <translation>Тренировка: {went}</translation>
    </message>
    <message>
        <source>Last test: {went}</source>
        <translation>Последний тест: {went}</translation>
    </message>
    <message>
        <source>Review: {went}</source>
        <translation>Повторение: {went}</translation>
    </message>
    <message>
        <source>Now: {state}</source>
        <translation>Сейчас: {state}</translation>
    </message>
    <message>
        <source>Last seen: {when}</source>
        <translation>Последний раз: {when}</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>ещё не встречалась</translation>
    </message>
    <message>
        <source>Nothing was wrong on the last two days that count</source>
        <translation>В последние два дня, которые считаются, ошибок не было</translation>
    </message>
    <message>
        <source>{right} of {all}</source>
        <translation>{right} из {all}</translation>
    </message>
    <message>
        <source>long ago</source>
        <translation>давно</translation>
    </message>
    <message>
        <source>{right} of {all} days</source>
        <translation>{right} из {all} дней</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>усвоено</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>почти</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Nothing was wrong on one of the last two days that count</source>
        <translation>В один из двух последних дней, которые считаются, всё было верно</translation>
    </message>
    <message>
        <source>A miss on each of the last two days</source>
        <translation>Ошибки в оба последних дня</translation>
    </message>
    <message>
        <source>A miss today; a new day counts anew</source>
        <translation>Сегодня была ошибка; новый день считается заново</translation>
    </message>
    <message numerus="yes">
        <source>A miss %n day(s) ago; a new day counts anew</source>
        <translation>
            <numerusform>%n день назад была ошибка; новый день считается заново</numerusform>
            <numerusform>%n дня назад была ошибка; новый день считается заново</numerusform>
            <numerusform>%n дней назад была ошибка; новый день считается заново</numerusform>
        </translation>
    </message>
    <message>
        <source>Last right over {days} days ago; one right day makes it secure</source>
        <translation>Последний раз верно больше {days} дней назад; нужен ещё один верный день</translation>
    </message>
    <message>
        <source>Guessed so far, or with help</source>
        <translation>Пока наугад или с подсказкой</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <source>{all} not seen yet</source>
        <translation>ещё не встречались: {all}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Text seen.</source>
        <translation>Текст просмотрен.</translation>
    </message>
    <message>
        <source>Parts seen.</source>
        <translation>Просмотрены части.</translation>
    </message>
    <message>
        <source>Summary seen.</source>
        <translation>Просмотрено краткое изложение.</translation>
    </message>
    <message>
        <source>Text not seen.</source>
        <translation>Текст не просмотрен.</translation>
    </message>
    <message>
        <source>Not checked: nobody could check this when it was written.</source>
        <translation>Не проверено: когда это писалось, проверить было некому.</translation>
    </message>
    <message>
        <source>Not verified: text not seen.</source>
        <translation>Не сверено: текста не видели.</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Преступление</translation>
    </message>
    <message>
        <source>Law or plan</source>
        <translation>Закон или план</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Step of referral</source>
        <translation>Шаг перенаправления</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Rating in the report of the United States</source>
        <translation>Оценка в докладе США</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>concluded, not read</source>
        <translation>заключён, не прочитан</translation>
    </message>
    <message>
        <source>art. {number}</source>
        <translation>ст. {number}</translation>
    </message>
    <message>
        <source>From “{module}”.</source>
        <translation>Из модуля «{module}».</translation>
    </message>
    <message>
        <source>As of {day}.</source>
        <translation>По состоянию на {day}.</translation>
    </message>
    <message>
        <source>official</source>
        <translation>официальный</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>общепринятый</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>предлагаемый</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Export the public key</source>
        <translation>Экспорт открытого ключа</translation>
    </message>
    <message>
        <source>Public key (*.json)</source>
        <translation>Открытый ключ (*.json)</translation>
    </message>
    <message>
        <source>The public key was written to {path}. It may be given to anybody.</source>
        <translation>Открытый ключ записан в {path}. Его можно давать кому угодно.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Экспортировано</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help lines</source>
        <translation>Телефоны помощи</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Словарь терминов</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Trainers’ guide</source>
        <translation>Руководство для преподавателей</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Быстрый выход</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Другая страна</translation>
    </message>
    <message>
        <source>{country}. If somebody comes, Esc Esc leaves this page.</source>
        <translation>{country}. Если кто-то войдёт, Esc Esc закроет эту страницу.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>If somebody comes, Esc Esc leaves this page.</source>
        <translation>Если кто-то войдёт, Esc Esc закроет эту страницу.</translation>
    </message>
    <message>
        <source>The law here: {country}</source>
        <translation>Закон этой страны: {country}</translation>
    </message>
    <message>
        <source>The law here</source>
        <translation>Закон в этой стране</translation>
    </message>
    <message>
        <source>Nothing was read of this country’s law. Choose another in the settings, or ask a lawyer.</source>
        <translation>О законах этой страны ничего не прочитано. Выберите в настройках другую или спросите юриста.</translation>
    </message>
    <message>
        <source>What was read, where and when. It is no advice: look the text in force up, or ask a lawyer.</source>
        <translation>Что прочитано, где и когда. Это не консультация: найдите действующий текст или спросите юриста.</translation>
    </message>
    <message>
        <source>Search the law</source>
        <translation>Поиск по законам</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Поиск в словаре терминов</translation>
    </message>
    <message>
        <source>What each can and cannot show, and how far its text was seen while the course was written.</source>
        <translation>Что каждый из них может показать, а чего не может, и насколько его текст был просмотрен при подготовке курса.</translation>
    </message>
    <message>
        <source>Search the sources</source>
        <translation>Поиск в источниках</translation>
    </message>
    <message>
        <source>Nothing here has “{words}”; the nearest is {nearest}.</source>
        <translation>«{words}» здесь нет; ближайшее: {nearest}.</translation>
    </message>
    <message>
        <source>Nothing here has “{words}”. Empty the field to see all again, or search everywhere with Ctrl+K.</source>
        <translation>«{words}» здесь нет. Очистите поле, чтобы снова увидеть всё, или ищите везде: Ctrl+K.</translation>
    </message>
    <message>
        <source>Everything can be reached by keyboard: Tab moves the focus. On a layout without Latin letters the keys stand where they do on a Latin one.</source>
        <translation>До всего можно добраться с клавиатуры: Tab перемещает фокус. В раскладке без латинских букв клавиши находятся на тех же местах, что и в латинской.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Preventing human trafficking in Central Asia</source>
        <translation>Предотвращение торговли людьми в Центральной Азии</translation>
    </message>
    <message>
        <source>An offline course for students, cadets and those who teach them.</source>
        <translation>Курс для студентов, курсантов и их преподавателей, работающий без сети.</translation>
    </message>
    <message>
        <source>The program needs no network and sends nothing, unless you or your trainer hand results in.</source>
        <translation>Программе не нужна сеть, и она ничего не отправляет, если вы или ваш преподаватель не сдадите результаты.</translation>
    </message>
    <message>
        <source>The program is under the MIT licence; the course text is under CC BY-SA 4.0.</source>
        <translation>Программа распространяется по лицензии MIT, текст курса — по лицензии CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Создано с помощью</translation>
    </message>
    <message>
        <source>Signing key of this installation</source>
        <translation>Ключ подписи этой установки</translation>
    </message>
    <message>
        <source>The fingerprint above stands on each certificate signed here. Give it, or the public key, to those who check certificates: by it they know that this installation signed. Whoever can read the data folder can sign as this installation.</source>
        <translation>Отпечаток выше стоит на каждом сертификате, подписанном здесь. Дайте его или открытый ключ тем, кто проверяет сертификаты: по нему видно, что подписала эта установка. Кто может читать папку с данными, может и подписывать от её имени.</translation>
    </message>
    <message>
        <source>It is made with the first certificate.</source>
        <translation>Он создаётся с первым сертификатом.</translation>
    </message>
    <message>
        <source>Export the public key</source>
        <translation>Экспортировать открытый ключ</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Show a hint</source>
        <translation>Показать подсказку</translation>
    </message>
    <message>
        <source>Show another hint</source>
        <translation>Показать ещё одну подсказку</translation>
    </message>
</context>
<context>
    <name>HomeController</name>
    <message>
        <source>{time}, {lessons}</source>
        <translation>{time}, {lessons}</translation>
    </message>
    <message>
        <source>This is your route.</source>
        <translation>Это ваш маршрут.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Contents, Home and “Next” then follow this route. What you have read and answered stays.</source>
        <translation>Содержание, главная и «Далее» пойдут по этому маршруту. Прочитанное и ответы останутся.</translation>
    </message>
    <message>
        <source>Stay on your route</source>
        <translation>Остаться на своём маршруте</translation>
    </message>
    <message>
        <source>Take this route</source>
        <translation>Выбрать этот маршрут</translation>
    </message>
    <message>
        <source>Practice: a reason after each answer</source>
        <translation>Тренировка: пояснение после каждого ответа</translation>
    </message>
    <message>
        <source>Test: the result at the end</source>
        <translation>Контрольный тест: результат в конце</translation>
    </message>
    <message>
        <source>Test by certainty: how sure you are counts</source>
        <translation>Тест по уверенности: засчитывается, насколько вы уверены</translation>
    </message>
    <message>
        <source>Exam: the result comes from the trainer</source>
        <translation>Экзамен: результат сообщает преподаватель</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Welcome, {name}</source>
        <translation>Добро пожаловать, {name}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Welcome back, {name}</source>
        <translation>С возвращением, {name}</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>С возвращением</translation>
    </message>
    <message>
        <source>No lessons are installed yet.</source>
        <translation>Уроки пока не установлены.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Телефоны помощи</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done, about {time} left.</source>
        <translation>Пройдено уроков: {done} из {total}; осталось примерно {time}.</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done.</source>
        <translation>Пройдено уроков: {done} из {total}.</translation>
    </message>
    <message>
        <source>Route: {route}. {read}</source>
        <translation>Маршрут: {route}. {read}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Still open on your route</source>
        <translation>Осталось на вашем маршруте</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Начать отсюда</translation>
    </message>
    <message>
        <source>Section {number} of {total}: {title}</source>
        <translation>Раздел {number} из {total}: {title}</translation>
    </message>
    <message>
        <source>{read} of {total} sections read</source>
        <translation>Прочитано разделов: {read} из {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>ещё примерно {time}</translation>
    </message>
    <message>
        <source>All read; {answered} of {total} checks answered</source>
        <translation>Всё прочитано; отвечено на вопросы: {answered} из {total}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>The end of your route</source>
        <translation>Конец вашего маршрута</translation>
    </message>
    <message>
        <source>All {total} lessons are done</source>
        <translation>Все уроки пройдены: {total}</translation>
    </message>
    <message>
        <source>What comes back for review stays here. Every lesson can be read again at any time.</source>
        <translation>Вопросы для повторения остаются здесь. Любой урок можно перечитать в любое время.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>See your progress</source>
        <translation>Посмотреть ход обучения</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet</source>
        <translation>Учебных материалов пока нет</translation>
    </message>
    <message>
        <source>Install a module: a file that ends in .htmod, or a folder with module.yaml.</source>
        <translation>Установите модуль: файл с расширением .htmod или папку с файлом module.yaml.</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Установить модуль</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Части</translation>
    </message>
    <message>
        <source>How much is done, and time for reading, checks, tasks and talk</source>
        <translation>Сколько сделано и сколько времени нужно на чтение, вопросы, задания и обсуждение</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Все уроки</translation>
    </message>
    <message>
        <source>Not on your route: {parts}</source>
        <translation>Не на вашем маршруте: {parts}</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
    <message>
        <source>The result is there</source>
        <translation>Результат готов</translation>
    </message>
    <message>
        <source>All quizzes and attempts</source>
        <translation>Все тесты и попытки</translation>
    </message>
    <message>
        <source>Begun elsewhere, or before the PIN was changed; waits for a trainer</source>
        <translation>Начато в другом месте или до смены PIN; ждёт преподавателя</translation>
    </message>
    <message>
        <source>All {total} answered: finish it</source>
        <translation>Отвечено на все {total}: завершите</translation>
    </message>
    <message>
        <source>All {total} answered: submit it</source>
        <translation>Отвечено на все {total}: сдайте</translation>
    </message>
    <message>
        <source>Continue: {answered} of {total} answered</source>
        <translation>Продолжить: отвечено {answered} из {total}</translation>
    </message>
    <message>
        <source>Set aside by your trainer: {reason}</source>
        <translation>Отложено преподавателем: {reason}</translation>
    </message>
    <message>
        <source>Set aside by your trainer</source>
        <translation>Отложено преподавателем</translation>
    </message>
    <message>
        <source>Last time: {points} of {total}</source>
        <translation>В прошлый раз: {points} из {total}</translation>
    </message>
    <message>
        <source>Last time: {points} of {total} so far</source>
        <translation>Прошлый раз: пока {points} из {total}</translation>
    </message>
    <message>
        <source>Submitted, your trainer decides</source>
        <translation>Отправлено, решает преподаватель</translation>
    </message>
    <message>
        <source>Submitted, not released yet</source>
        <translation>Отправлено, результат ещё не объявлен</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Маршруты</translation>
    </message>
    <message>
        <source>{time}, {lessons}</source>
        <translation>{time}, {lessons}</translation>
    </message>
    <message>
        <source>Your route</source>
        <translation>Ваш маршрут</translation>
    </message>
    <message>
        <source>Help lines for {country}, with the day each was last checked.</source>
        <translation>Телефоны помощи: {country}. У каждого указан день последней проверки.</translation>
    </message>
    <message>
        <source>Help lines by country, with the day each was last checked.</source>
        <translation>Телефоны помощи по странам. У каждого указан день последней проверки.</translation>
    </message>
    <message>
        <source>If this touches your own life</source>
        <translation>Если это касается вас лично</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>What happens now</source>
        <translation>Что происходит сейчас</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Пока ничего не пришло.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>This is written in a way that only the text shows.</source>
        <translation>Это записано так, что показать может только текст.</translation>
    </message>
</context>
<context>
    <name>InsertMenu</name>
    <message>
        <source>Callout</source>
        <translation>Врезка</translation>
    </message>
    <message>
        <source>Slide for the projector</source>
        <translation>Слайд для проектора</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Слайд</translation>
    </message>
    <message>
        <source>Note for trainers</source>
        <translation>Заметка для преподавателей</translation>
    </message>
    <message>
        <source>Ask the room</source>
        <translation>Вопрос к аудитории</translation>
    </message>
    <message>
        <source>Folded details</source>
        <translation>Свёрнутые подробности</translation>
    </message>
    <message>
        <source>Citation…</source>
        <translation>Ссылка на источник…</translation>
    </message>
    <message>
        <source>Question, answered in place…</source>
        <translation>Вопрос с ответом на месте…</translation>
    </message>
    <message>
        <source>Link to the glossary…</source>
        <translation>Ссылка на словарь…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Рисунок…</translation>
    </message>
    <message>
        <source>Chart, timeline or map…</source>
        <translation>Диаграмма, лента времени или карта…</translation>
    </message>
    <message>
        <source>For one country</source>
        <translation>Для одной страны</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Совет</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
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
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первое</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Второе</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Новый источник…</translation>
    </message>
    <message>
        <source>New term…</source>
        <translation>Новый термин…</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Новый источник</translation>
    </message>
    <message>
        <source>Paste a reference (BibTeX, RIS, a DOI, an address, a line), and it is filled in</source>
        <translation>Вставьте описание (BibTeX, RIS, DOI, адрес, строку), и поля заполнятся</translation>
    </message>
    <message>
        <source>Add and cite here</source>
        <translation>Добавить и сослаться здесь</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Новый термин</translation>
    </message>
    <message>
        <source>Add and link here</source>
        <translation>Добавить и поставить ссылку здесь</translation>
    </message>
    <message>
        <source>New chart</source>
        <translation>Новая диаграмма</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>New chart…</source>
        <translation>Новая диаграмма…</translation>
    </message>
    <message>
        <source>Chart, timeline or map</source>
        <translation>Диаграмма, лента времени или карта</translation>
    </message>
    <message>
        <source>What does the picture show? These words are read out in its place.</source>
        <translation>Что показано на рисунке? Эти слова читаются вслух вместо него.</translation>
    </message>
    <message>
        <source>Alternative text for {file}</source>
        <translation>Описание рисунка {file}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>words</source>
        <translation>слова</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>Install a module</source>
        <translation>Установить модуль</translation>
    </message>
    <message>
        <source>Modules (*.htmod module.yaml)</source>
        <translation>Модули (*.htmod module.yaml)</translation>
    </message>
    <message>
        <source>Reading the module</source>
        <translation>Чтение модуля</translation>
    </message>
    <message>
        <source>Looking for exams under way</source>
        <translation>Проверяется, идут ли экзамены</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read: nobody knows whether an exam is under way there.</source>
        <translation>
            <numerusform>Не удаётся прочитать %n запись: идёт ли там экзамен, неизвестно.</numerusform>
            <numerusform>Не удаётся прочитать %n записи: идёт ли там экзамен, неизвестно.</numerusform>
            <numerusform>Не удаётся прочитать %n записей: идёт ли там экзамен, неизвестно.</numerusform>
        </translation>
    </message>
    <message>
        <source>Update during an exam?</source>
        <translation>Обновить во время экзамена?</translation>
    </message>
    <message>
        <source>Update all the same</source>
        <translation>Всё равно обновить</translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) of “{title}” are under way on this computer: people in the same exam should have the same questions. Wait until they have submitted.</source>
        <translation>
            <numerusform>На этом компьютере идёт %n экзамен модуля «{title}»: у всех на одном экзамене должны быть одни и те же вопросы. Подождите, пока его не сдадут.</numerusform>
            <numerusform>На этом компьютере идут %n экзамена модуля «{title}»: у всех на одном экзамене должны быть одни и те же вопросы. Подождите, пока их не сдадут.</numerusform>
            <numerusform>На этом компьютере идёт %n экзаменов модуля «{title}»: у всех на одном экзамене должны быть одни и те же вопросы. Подождите, пока их не сдадут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Установка</translation>
    </message>
    <message>
        <source>Its lessons and quizzes go. What learners did in it stays in their files.</source>
        <translation>Его уроки и тесты будут убраны. То, что сделали в нём учащиеся, останется в их файлах.</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>Убрать модуль «{title}»?</translation>
    </message>
    <message>
        <source>Remove during an exam?</source>
        <translation>Убрать во время экзамена?</translation>
    </message>
    <message>
        <source>Remove all the same</source>
        <translation>Всё равно убрать</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Switch off during an exam?</source>
        <translation>Выключить во время экзамена?</translation>
    </message>
    <message>
        <source>Switch off all the same</source>
        <translation>Всё равно выключить</translation>
    </message>
    <message>
        <source>Taking the change back</source>
        <translation>Изменение отменяется</translation>
    </message>
    <message>
        <source>Undo during an exam?</source>
        <translation>Отменить действие во время экзамена?</translation>
    </message>
    <message>
        <source>Undo all the same</source>
        <translation>Всё равно отменить действие</translation>
    </message>
    <message>
        <source>“{title}” {version} is installed. Its lessons stand on Home.</source>
        <translation>Модуль «{title}» {version} установлен. Его уроки находятся на главной странице.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Установлено</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Begin the case</source>
        <translation>Начать дело</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>Другое дело</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Ваша роль</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Прежде чем начать</translation>
    </message>
    <message>
        <source>You can leave this case out; others teach the same, and you can come back at any time.</source>
        <translation>Это дело можно пропустить: другие учат тому же, и вернуться можно в любое время.</translation>
    </message>
    <message>
        <source>Time passes with your decisions only; take as long as you need.</source>
        <translation>Время идёт только с вашими решениями; думайте сколько нужно.</translation>
    </message>
    <message>
        <source>Every person and place is invented. Time passes with your decisions only; take as long as you need.</source>
        <translation>Все люди и места вымышлены. Время идёт только с вашими решениями; думайте сколько нужно.</translation>
    </message>
    <message>
        <source>A case to decide</source>
        <translation>Дело, в котором решаете вы</translation>
    </message>
    <message>
        <source>A case to decide, about {time}</source>
        <translation>Дело, в котором решаете вы, примерно {time}</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Under way</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <translation>Готово: {percent} %</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Останавливается</translation>
    </message>
    <message>
        <source>Stopped: written for {done} of {count} people. For the others all stands as before; do the same again to finish.</source>
        <translation>Остановлено: записано для {done} из {count}. У остальных всё как прежде; чтобы закончить, сделайте то же ещё раз.</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Putting the data folder in order</source>
        <translation>Папка с данными приводится в порядок</translation>
    </message>
</context>
<context>
    <name>LearnersScreen</name>
    <message>
        <source>Who is learning?</source>
        <translation>Кто учится?</translation>
    </message>
    <message>
        <source>Answers are kept in each person’s own file.</source>
        <translation>Ответы каждого хранятся в отдельном файле.</translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation>Учащийся {number}</translation>
    </message>
    <message>
        <source>asks for a PIN</source>
        <translation>нужен PIN</translation>
    </message>
    <message>
        <source>Search for a name</source>
        <translation>Поиск по имени</translation>
    </message>
    <message>
        <source>Nobody here has these words in their name.</source>
        <translation>Таких слов нет ни в одном имени.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of somebody who does not learn here, under another name.</source>
        <translation>
            <numerusform>Данные того, кто здесь не учится, лежат под чужим именем; файлов: %n.</numerusform>
            <numerusform>Данные того, кто здесь не учится, лежат под чужим именем; файлов: %n.</numerusform>
            <numerusform>Данные того, кто здесь не учится, лежат под чужим именем; файлов: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>“htcourse doctor” says where.</source>
        <translation>Где они, говорит «htcourse doctor».</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>кто-то без имени</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Импорт</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of {name} under another name: {files}. Not all of it is here.</source>
        <translation>
            <numerusform>Под чужим именем лежат данные «{name}», файлов: %n ({files}). Здесь собрано не всё.</numerusform>
            <numerusform>Под чужим именем лежат данные «{name}», файлов: %n ({files}). Здесь собрано не всё.</numerusform>
            <numerusform>Под чужим именем лежат данные «{name}», файлов: %n ({files}). Здесь собрано не всё.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten? Ask your trainer.</source>
        <translation>Не помните? Обратитесь к преподавателю.</translation>
    </message>
    <message>
        <source>this learner</source>
        <translation>этого учащегося</translation>
    </message>
    <message>
        <source>It was not closed, and the log is not beside it: what was done last may be missing. If the file “{log}” is somewhere, put it back beside it before opening it.</source>
        <translation>Файл не был закрыт, и журнала рядом нет: сделанного последним может не хватать. Если файл «{log}» где-то есть, верните его на место рядом, прежде чем открывать.</translation>
    </message>
    <message>
        <source>Last used: {day}</source>
        <translation>Последний вход: {day}</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый учащийся</translation>
    </message>
    <message>
        <source>Just look, keep nothing</source>
        <translation>Только посмотреть, ничего не сохраняя</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave the exam?</source>
        <translation>Выйти из экзамена?</translation>
    </message>
    <message>
        <source>The clock runs on: {left}. You can come back while there is time.</source>
        <translation>Время идёт дальше. {left}. Пока оно есть, можно вернуться.</translation>
    </message>
    <message>
        <source>It ends here: what you have answered is submitted.</source>
        <translation>На этом экзамен закончится: будет сдано то, на что вы ответили.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Submit and leave</source>
        <translation>Сдать и выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>LessonCheck</name>
    <message>
        <source>Check yourself</source>
        <translation>Проверьте себя</translation>
    </message>
    <message>
        <source>Showing the right answer counts as not right in your progress.</source>
        <translation>Показ правильного ответа в вашем прогрессе считается как неверный ответ.</translation>
    </message>
    <message>
        <source>Practice, not counted</source>
        <translation>Тренировка, без оценки</translation>
    </message>
</context>
<context>
    <name>LessonController</name>
    <message>
        <source>Select words with the mouse, or press F7 and hold Shift with the arrow keys, or find them with Ctrl+F. Then press Ctrl+H.</source>
        <translation>Выделите слова мышью, либо нажмите F7 и идите стрелками, удерживая Shift, либо найдите их: Ctrl+F. Затем нажмите Ctrl+H.</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message>
        <source>Do not rely on it, and do not pass it on as a fact.</source>
        <translation>Не полагайтесь на это и не передавайте дальше как факт.</translation>
    </message>
</context>
<context>
    <name>LessonFoot</name>
    <message>
        <source>Previous</source>
        <translation>Предыдущий раздел</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Следующий раздел</translation>
    </message>
    <message>
        <source>about {time} left in this lesson</source>
        <translation>до конца урока примерно {time}</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Следующий урок</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Section {number}: {title}, read</source>
        <translation>Раздел {number}: {title}, прочитано</translation>
    </message>
    <message>
        <source>Section {number}: {title}</source>
        <translation>Раздел {number}: {title}</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Go to {letter}</source>
        <translation>Перейти к {letter}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Leave all the same?</source>
        <translation>Всё равно выйти?</translation>
    </message>
    <message>
        <source>What you did last is not kept if you leave now.</source>
        <translation>Если выйти сейчас, последнее действие не сохранится.</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Всё равно выйти</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Mark a passage</source>
        <translation>Отметить фрагмент</translation>
    </message>
    <message>
        <source>Add to log</source>
        <translation>Добавить в журнал</translation>
    </message>
    <message>
        <source>Take out of the log</source>
        <translation>Убрать из журнала</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of this document in the log</source>
        <translation>
            <numerusform>%n фрагмент этого документа в журнале</numerusform>
            <numerusform>%n фрагмента этого документа в журнале</numerusform>
            <numerusform>%n фрагментов этого документа в журнале</numerusform>
        </translation>
    </message>
    <message>
        <source>Select words with the mouse, or hold Shift with the arrow keys; Enter adds them, Esc ends.</source>
        <translation>Выделите слова мышью или клавишами со стрелками, удерживая Shift; Enter добавляет их, Esc завершает.</translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message>
        <source>Keep the mark</source>
        <translation>Сохранить оценку</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Отменить оценку</translation>
    </message>
    <message>
        <source>Keep and next</source>
        <translation>Сохранить и дальше</translation>
    </message>
    <message>
        <source>All essays</source>
        <translation>Все эссе</translation>
    </message>
    <message>
        <source>Essay {number} of {count}</source>
        <translation>Эссе {number} из {count}</translation>
    </message>
    <message>
        <source>Previous essay</source>
        <translation>Предыдущее эссе</translation>
    </message>
    <message>
        <source>Next essay</source>
        <translation>Следующее эссе</translation>
    </message>
    <message>
        <source>Words: {count}</source>
        <translation>Слов: {count}</translation>
    </message>
    <message>
        <source>What {name} wrote: {text}</source>
        <translation>Что пишет {name}: {text}</translation>
    </message>
    <message>
        <source>Model answer</source>
        <translation>Образец ответа</translation>
    </message>
    <message>
        <source>Notes for who marks it</source>
        <translation>Заметки для того, кто оценивает</translation>
    </message>
    <message>
        <source>Your mark</source>
        <translation>Ваша оценка</translation>
    </message>
    <message>
        <source>This version of the question is not installed here, so the rubric and its points are from the learner’s file: check them before you mark.</source>
        <translation>Этой версии вопроса здесь нет, поэтому критерии и их баллы взяты из файла учащегося: проверьте их, прежде чем оценивать.</translation>
    </message>
    <message>
        <source>This question has no rubric. How many points is the essay worth?</source>
        <translation>У этого вопроса нет критериев. Сколько баллов заслуживает эссе?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>A level is missing, or the points.</source>
        <translation>Не хватает уровня или баллов.</translation>
    </message>
    <message>
        <source>{given} of {possible} points, counts {counts} of {total}</source>
        <translation>{given} из {possible} баллов, засчитывается {counts} из {total}</translation>
    </message>
    <message>
        <source>Comment for the learner (may stay empty)</source>
        <translation>Пояснение для учащегося (можно не писать)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Write your name above: no mark is kept without it.</source>
        <translation>Впишите выше своё имя: без него оценка не сохраняется.</translation>
    </message>
    <message>
        <source>{given} of {possible} points</source>
        <translation>{given} из {possible} баллов</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>your trainer</source>
        <translation>ваш преподаватель</translation>
    </message>
    <message>
        <source>Its record was changed or damaged, answers may be lost: it counts as it is, by decision of {by}.</source>
        <translation>Запись изменена или повреждена, ответы могли потеряться: засчитано как есть, решение принял(а) {by}.</translation>
    </message>
    <message>
        <source>Answers lost with a record that was changed or damaged: {lost}. It counts so, by decision of {by}.</source>
        <translation>Ответов потеряно вместе с изменённой или повреждённой записью: {lost}. Засчитано так, решение принял(а) {by}.</translation>
    </message>
    <message>
        <source>Now {points} of {of} points.</source>
        <translation>Теперь баллов: {points} из {of}.</translation>
    </message>
    <message>
        <source>It is not passed.</source>
        <translation>Не зачтено.</translation>
    </message>
    <message>
        <source>from {before} to {after} of {of} points, {when}.</source>
        <translation>баллов: было {before}, стало {after} из {of}, {when}.</translation>
    </message>
    <message>
        <source>from {before} to {after} of {of} points so far, {when}.</source>
        <translation>пока баллов: было {before}, стало {after} из {of}, {when}.</translation>
    </message>
    <message>
        <source>from {before} of {had} to {after} of {of} points, {when}.</source>
        <translation>баллов: было {before} из {had}, стало {after} из {of}, {when}.</translation>
    </message>
    <message>
        <source>from {before} of {had} to {after} of {of} points so far, {when}.</source>
        <translation>пока баллов: было {before} из {had}, стало {after} из {of}, {when}.</translation>
    </message>
    <message>
        <source>Other questions that changed: {count}.</source>
        <translation>Другие вопросы с изменениями: {count}.</translation>
    </message>
    <message>
        <source>An earlier change was taken back{on}.</source>
        <translation>Прежнее изменение отменено{on}.</translation>
    </message>
    <message>
        <source>An earlier change of question {number} was taken back{on}.</source>
        <translation>Прежнее изменение вопроса {number} отменено{on}.</translation>
    </message>
    <message>
        <source> on {days}</source>
        <translation>: {days}</translation>
    </message>
    <message>
        <source>Question {number}: {before} → {after}.</source>
        <translation>Вопрос {number}: {before} → {after}.</translation>
    </message>
    <message>
        <source>By certainty: {before} → {after}.</source>
        <translation>По уверенности: {before} → {after}.</translation>
    </message>
    <message>
        <source>It is passed now.</source>
        <translation>Теперь зачтено.</translation>
    </message>
    <message>
        <source>It is no longer passed.</source>
        <translation>Больше не зачтено.</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Почему: {reason}</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>попытка {number}</translation>
    </message>
    <message>
        <source>Question {number}: {before} of {had} → {after} of {of}, for it counts {of} instead of {had}.</source>
        <translation>Вопрос {number}: {before} из {had} → {after} из {of}: теперь за него {of}, а не {had}.</translation>
    </message>
    <message>
        <source>Question {number}: {before} of {had} → {after} of {of}.</source>
        <translation>Вопрос {number}: {before} из {had} → {after} из {of}.</translation>
    </message>
    <message>
        <source>It is no longer passed so far: an answer waits for its mark.</source>
        <translation>Пока больше не зачтено: один ответ ждёт оценки.</translation>
    </message>
    <message>
        <source>This attempt is a pass now.</source>
        <translation>Теперь эта попытка зачтена.</translation>
    </message>
    <message>
        <source>This attempt is no longer a pass.</source>
        <translation>Эта попытка больше не зачтена.</translation>
    </message>
    <message>
        <source>The best attempt counts: the quiz is passed.</source>
        <translation>Считается лучшая попытка: тест зачтён.</translation>
    </message>
    <message>
        <source>Question {number}: {reason}</source>
        <translation>Вопрос {number}: {reason}</translation>
    </message>
    <message>
        <source>Mean: {before} % → {after} % (attempts: {count}).</source>
        <translation>Среднее: {before} % → {after} % (попыток: {count}).</translation>
    </message>
    <message>
        <source>Practice attempts count too; answers that wait for a mark count as 0.</source>
        <translation>Попытки для практики тоже считаются; ответы, ждущие оценки, считаются как 0.</translation>
    </message>
    <message>
        <source>Learners: {count}, too few to trust a mean.</source>
        <translation>Учащихся: {count}; слишком мало, чтобы доверять среднему.</translation>
    </message>
    <message>
        <source>{points} of {total} points so far</source>
        <translation>Пока баллов: {points} из {total}</translation>
    </message>
    <message>
        <source>by certainty {marks} of at most {most}</source>
        <translation>по уверенности {marks}, самое большее {most}</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} из {total}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>from a file brought in</source>
        <translation>из внесённого файла</translation>
    </message>
    <message>
        <source>begun elsewhere, or before the PIN was changed</source>
        <translation>начато в другом месте или до смены PIN</translation>
    </message>
    <message>
        <source>begun before it opened, by what the clock said later</source>
        <translation>начато до открытия, судя по часам позже</translation>
    </message>
    <message>
        <source>answers or marks may be lost: in no figure, see Exams</source>
        <translation>ответы или оценки могли потеряться: не учитывается, см. «Экзамены»</translation>
    </message>
    <message>
        <source>set aside: it counts nowhere</source>
        <translation>отложено: нигде не засчитывается</translation>
    </message>
    <message>
        <source>practised before: {count} of {total} questions</source>
        <translation>раньше отработано вопросов: {count} из {total}</translation>
    </message>
    <message>
        <source>Answers may be lost</source>
        <translation>Ответы могли потеряться</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>Не открыто</translation>
    </message>
    <message>
        <source>To mark: {count}</source>
        <translation>Оценить: {count}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Let count</source>
        <translation>Засчитано как есть</translation>
    </message>
    <message>
        <source>Not offered here</source>
        <translation>Здесь не предлагается</translation>
    </message>
    <message>
        <source>Beyond what is allowed</source>
        <translation>Сверх разрешённого</translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation>Начато раньше срока</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>Begun elsewhere</source>
        <translation>Начато в другом месте</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>С бумаги</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation type="unfinished">Доп. время</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Другая версия</translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation>Другие веса</translation>
    </message>
    <message>
        <source>Practised before</source>
        <translation type="unfinished">Раньше отработано</translation>
    </message>
    <message>
        <source>By certainty {marks}</source>
        <translation>По уверенности {marks}</translation>
    </message>
    <message>
        <source>Essay marked</source>
        <translation>Эссе оценено</translation>
    </message>
    <message>
        <source>Marks anew: {count}</source>
        <translation>Оценено заново: {count}</translation>
    </message>
</context>
<context>
    <name>MarksChangedDialog</name>
    <message>
        <source>Your marks changed</source>
        <translation>Ваши оценки изменились</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>Показать результат</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) more changed: see Quizzes.</source>
        <translation>
            <numerusform>Изменился ещё %n результат: см. «Тесты».</numerusform>
            <numerusform>Изменились ещё %n результата: см. «Тесты».</numerusform>
            <numerusform>Изменилось ещё %n результатов: см. «Тесты».</numerusform>
        </translation>
    </message>
    <message>
        <source>Each result could be seen before it changed; it stands under Quizzes, with what changed.</source>
        <translation>Каждый результат был виден до изменения; он на странице «Тесты» вместе с тем, что изменилось.</translation>
    </message>
</context>
<context>
    <name>MarksController</name>
    <message>
        <source>Reading the attempts</source>
        <translation>Попытки читаются</translation>
    </message>
    <message>
        <source>Learner {number}</source>
        <translation>Учащийся {number}</translation>
    </message>
    <message>
        <source>Regrading</source>
        <translation>Идёт переоценка</translation>
    </message>
    <message>
        <source>Taking the regrade back</source>
        <translation>Переоценка отменяется</translation>
    </message>
    <message>
        <source>What stood before stands again. Both are kept; the reason is shown to those who were told the mark.</source>
        <translation>Снова действует то, что было. Сохраняются обе; причина видна тем, кому сообщили оценку.</translation>
    </message>
    <message>
        <source>Take the regrade back?</source>
        <translation>Отменить переоценку?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>MarksScreen</name>
    <message>
        <source>Attempts and marks</source>
        <translation>Попытки и оценки</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>For trainers: what people on this computer submitted, as it was; nothing is ever overwritten.</source>
        <translation>То, что сдано на этом компьютере, каким оно было; ничто никогда не перезаписывается.</translation>
    </message>
    <message>
        <source>Attempts and marks</source>
        <translation>Попытки и оценки</translation>
    </message>
    <message>
        <source>Attempts ({count})</source>
        <translation>Попытки ({count})</translation>
    </message>
    <message>
        <source>Regrade ({count})</source>
        <translation>Переоценить ({count})</translation>
    </message>
    <message>
        <source>Search by name or quiz</source>
        <translation>Имя или тест</translation>
    </message>
    <message>
        <source>not released</source>
        <translation>не объявлено</translation>
    </message>
    <message>
        <source>For trainers: what was collected for a class, as it was; nothing is ever overwritten.</source>
        <translation>То, что собрано для группы, каким оно было; ничто никогда не перезаписывается.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Regrade</source>
        <translation>Переоценка</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>All quizzes</source>
        <translation>Все тесты</translation>
    </message>
    <message>
        <source>All modes</source>
        <translation>Все режимы</translation>
    </message>
    <message>
        <source>Shown: {count} of {total}</source>
        <translation>Показано: {count} из {total}</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Nobody on this computer has submitted anything yet.</source>
        <translation>На этом компьютере ещё ничего не сдано.</translation>
    </message>
    <message>
        <source>No attempt has been collected for this class yet.</source>
        <translation>Для этой группы ещё не собрано ни одной попытки.</translation>
    </message>
    <message>
        <source>No attempt here has these words.</source>
        <translation>Ни в одной попытке здесь нет таких слов.</translation>
    </message>
    <message>
        <source>{count} more: search for a name or a quiz.</source>
        <translation>Ещё {count}: найдите по имени или тесту.</translation>
    </message>
    <message>
        <source>When a module is updated with another key or other weights, what was submitted keeps its marks until you regrade it. What would change is shown first.</source>
        <translation>Когда модуль обновлён с другим ключом или весами, сданное сохраняет оценки, пока вы не переоцените. Сначала видно, что изменится.</translation>
    </message>
    <message>
        <source>marks that change: {count}</source>
        <translation>изменится оценок: {count}</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>другой ключ</translation>
    </message>
    <message>
        <source>other weights</source>
        <translation>другие веса</translation>
    </message>
    <message>
        <source>to be looked at: {count}</source>
        <translation>надо взглянуть: {count}</translation>
    </message>
    <message>
        <source>No longer in the course, so they keep their marks: {questions}</source>
        <translation>Этих вопросов больше нет в курсе, оценки за них остаются: {questions}</translation>
    </message>
    <message>
        <source>All else submitted is marked by the keys and weights as they stand.</source>
        <translation>Всё остальное сданное оценено по нынешним ключам и весам.</translation>
    </message>
    <message>
        <source>Everything submitted is marked by the keys and weights as they stand.</source>
        <translation>Всё сданное оценено по нынешним ключам и весам.</translation>
    </message>
    <message>
        <source>Nothing was regraded yet. Each regrade stands here, and can be taken back.</source>
        <translation>Пока ничего не переоценено. Каждая переоценка стоит здесь, и её можно отменить.</translation>
    </message>
    <message>
        <source>Regraded: {count}</source>
        <translation>Переоценено: {count}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <translation>Размер текста: {percent} %</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>Для преподавателей</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Моё обучение</translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation>В PDF</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation>Размер текста и цвета</translation>
    </message>
</context>
<context>
    <name>ModuleHead</name>
    <message>
        <source>Module</source>
        <translation>Модуль</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Часть {number}</translation>
    </message>
    <message>
        <source>Route {number}</source>
        <translation>Маршрут {number}</translation>
    </message>
    <message>
        <source>Lessons in order</source>
        <translation>Уроки по порядку</translation>
    </message>
    <message>
        <source>Add a lesson…</source>
        <translation>Добавить урок…</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Добавить часть</translation>
    </message>
    <message>
        <source>Sections in order</source>
        <translation>Разделы по порядку</translation>
    </message>
    <message>
        <source>Add a section…</source>
        <translation>Добавить раздел…</translation>
    </message>
    <message>
        <source>Add a route</source>
        <translation>Добавить маршрут</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Such as 1.0.0</source>
        <translation>Например, 1.0.0</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Such as CC-BY-SA-4.0.</source>
        <translation>Например, CC-BY-SA-4.0.</translation>
    </message>
    <message>
        <source>Authors, one a line</source>
        <translation>Авторы, по одному в строке</translation>
    </message>
    <message>
        <source>Languages, the first is the original&apos;s</source>
        <translation>Языки, первый — язык оригинала</translation>
    </message>
    <message>
        <source>Add a language…</source>
        <translation>Добавить язык…</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Части</translation>
    </message>
    <message>
        <source>Routes: other ways through the lessons</source>
        <translation>Маршруты: другие пути по урокам</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Title ({language})</source>
        <translation>Название ({language})</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Казахский</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Кыргызский</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Таджикский</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Туркменский</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Узбекский</translation>
    </message>
</context>
<context>
    <name>ModuleUpdate</name>
    <message>
        <source>Another program changed the modules: this page is from before, the next one is new.</source>
        <translation>Другая программа изменила модули: эта страница прежняя, следующая будет новой.</translation>
    </message>
    <message>
        <source>Show it anew</source>
        <translation>Показать заново</translation>
    </message>
    <message>
        <source>Making the modules ready</source>
        <translation>Модули подготавливаются</translation>
    </message>
    <message>
        <source>The library of {titles} was damaged and is made anew; tell your trainer of a mark that looks wrong.</source>
        <translation>Библиотека была повреждена и сделана заново: {titles}. Если оценка кажется неверной, скажите преподавателю.</translation>
    </message>
    <message>
        <source>Made ready for this version of the program: {titles}.</source>
        <translation>Подготовлено для этой версии программы: {titles}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Somebody new</source>
        <translation>Новый учащийся</translation>
    </message>
    <message>
        <source>A name or a nickname, so that nobody’s answers land in another’s file.</source>
        <translation>Имя или псевдоним, чтобы ничьи ответы не попали в чужой файл.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Name of who learned here before (if you know it)</source>
        <translation>Имя того, кто учился здесь раньше (если знаете)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Add people</source>
        <translation>Добавить людей</translation>
    </message>
    <message>
        <source>Write one name a line; after a semicolon the group, if there are groups. Codes are dealt.</source>
        <translation>Пишите по одному имени в строке; после точки с запятой — подгруппу, если они есть. Коды раздаёт программа.</translation>
    </message>
    <message>
        <source>Names, one a line</source>
        <translation>Имена, по одному в строке</translation>
    </message>
    <message>
        <source>Aigerim Sadykova; A
Nurlan Toktosunov; B</source>
        <translation>Айгерим Садыкова; A
Нурлан Токтосунов; B</translation>
    </message>
    <message>
        <source>From a table…</source>
        <translation>Из таблицы…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>NarrativeInput</name>
    <message>
        <source>Mark as “{label}”</source>
        <translation>Отметить как «{label}»</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>Сначала выделите слова.</translation>
    </message>
    <message>
        <source>A mark may stand inside another, but not reach over its edge.</source>
        <translation>Отметка может стоять внутри другой, но не выходить за её край.</translation>
    </message>
    <message>
        <source>Put the cursor into a mark first.</source>
        <translation>Сначала поставьте курсор в отметку.</translation>
    </message>
</context>
<context>
    <name>NewPinDialog</name>
    <message>
        <source>New PIN</source>
        <translation>Новый PIN</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. See that nobody looks over your shoulder.</source>
        <translation>Цифр: от {shortest} до {longest}. Следите, чтобы никто не смотрел через плечо.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>The exam has ended</source>
        <translation>Экзамен закончился</translation>
    </message>
</context>
<context>
    <name>Nodes</name>
    <message>
        <source>Moments</source>
        <translation>Моменты</translation>
    </message>
    <message>
        <source>within {minutes} min</source>
        <translation>за {minutes} мин</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>иначе</translation>
    </message>
    <message>
        <source>no decision leads here</source>
        <translation>сюда не ведёт ни одно решение</translation>
    </message>
    <message>
        <source>nothing leads on from here</source>
        <translation>отсюда ничего не ведёт дальше</translation>
    </message>
    <message>
        <source>the case starts here</source>
        <translation>начало дела</translation>
    </message>
    <message>
        <source>an ending</source>
        <translation>концовка</translation>
    </message>
    <message>
        <source>a best ending</source>
        <translation>лучшая концовка</translation>
    </message>
    <message>
        <source>a fork</source>
        <translation>развилка</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Момент</translation>
    </message>
    <message>
        <source>what happens, and what can be decided.</source>
        <translation>что происходит и что можно решить.</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Развилка</translation>
    </message>
    <message>
        <source>what was done so far decides how it goes on.</source>
        <translation>сделанное до сих пор решает, как пойдёт дальше.</translation>
    </message>
    <message>
        <source>What happens here.</source>
        <translation>Что здесь происходит.</translation>
    </message>
    <message>
        <source>Decision {number}</source>
        <translation>Решение {number}</translation>
    </message>
    <message>
        <source>Add a decision</source>
        <translation>Добавить решение</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что происходит</translation>
    </message>
    <message>
        <source>The case ends here</source>
        <translation>Дело здесь заканчивается</translation>
    </message>
    <message>
        <source>Careful work ends here</source>
        <translation>Сюда приводит тщательная работа</translation>
    </message>
    <message>
        <source>Documents that arrive</source>
        <translation>Документы, которые приходят</translation>
    </message>
    <message>
        <source>Add a document…</source>
        <translation>Добавить документ…</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Way {number}</source>
        <translation>Путь {number}</translation>
    </message>
    <message>
        <source>Add a way</source>
        <translation>Добавить путь</translation>
    </message>
    <message>
        <source>The first way that is open leads on</source>
        <translation>Дальше ведёт первый открытый путь</translation>
    </message>
    <message>
        <source>{measure}: at least, 1 to 3</source>
        <translation>{measure}: не меньше, от 1 до 3</translation>
    </message>
    <message>
        <source>Within so many minutes</source>
        <translation>За столько минут</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>{measure}: change, -3 to 3</source>
        <translation>{measure}: изменение, от -3 до 3</translation>
    </message>
    <message>
        <source>What the learner does</source>
        <translation>Что делает учащийся</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Ведёт к</translation>
    </message>
    <message>
        <source>Minutes it takes</source>
        <translation>Сколько минут занимает</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Можно отменить</translation>
    </message>
    <message>
        <source>Held against</source>
        <translation>С каким критерием сверяется</translation>
    </message>
    <message>
        <source>Good by that</source>
        <translation>Отвечает критерию</translation>
    </message>
    <message>
        <source>What is said of it at the end</source>
        <translation>Что об этом сказано в конце</translation>
    </message>
    <message>
        <source>A fork, which nobody sees: states and time tell which way is open. The last asks for nothing.</source>
        <translation>Развилка, которой никто не видит: состояния и время решают, какой путь открыт. Последний ничего не требует.</translation>
    </message>
    <message>
        <source>A moment: what happens, which documents arrive, and what can be decided.</source>
        <translation>Момент: что происходит, какие документы приходят и что можно решить.</translation>
    </message>
</context>
<context>
    <name>NotKeptDialog</name>
    <message>
        <source>Not everything was kept</source>
        <translation>Сохранено не всё</translation>
    </message>
    <message>
        <source>The exam is not submitted, and stays under way. Mend that and try again, or leave all the same and come back to it; tell your trainer.</source>
        <translation>Экзамен не сдан и продолжается. Исправьте это и попробуйте ещё раз или всё равно выйдите и вернитесь к нему потом; скажите преподавателю.</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Всё равно выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Take this note away?</source>
        <translation>Убрать эту заметку?</translation>
    </message>
    <message>
        <source>Its words cannot be brought back.</source>
        <translation>Её слова нельзя будет вернуть.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>NotesScreen</name>
    <message>
        <source>My notes</source>
        <translation>Мои заметки</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Search my notes</source>
        <translation>Поиск в моих заметках</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Мои заметки</translation>
    </message>
    <message>
        <source>Kept on this computer only, with the words they belong to.</source>
        <translation>Хранятся только на этом компьютере вместе со словами, к которым относятся.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Выделения</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>The text has changed</source>
        <translation>Текст изменился</translation>
    </message>
    <message>
        <source>These words stand there no longer.</source>
        <translation>Этих слов там больше нет.</translation>
    </message>
    <message>
        <source>From a module that is not installed</source>
        <translation>Из модуля, который не установлен</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Здесь нет записей с такими словами.</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Продолжить курс</translation>
    </message>
    <message>
        <source>Nothing yet. In a lesson, write beside the text, choose words and press Ctrl+H to highlight them, or set a bookmark with Ctrl+D.</source>
        <translation>Пока ничего нет. На уроке пишите рядом с текстом, выбирайте слова и выделяйте их цветом по Ctrl+H или ставьте закладку по Ctrl+D.</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>Убрать: {what}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Выделение</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Закладка</translation>
    </message>
    <message>
        <source>Equal task</source>
        <translation>Равноценное задание</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Which number did you mean?</source>
        <translation>Какое число вы имели в виду?</translation>
    </message>
    <message>
        <source>Meant:</source>
        <translation>Имелось в виду:</translation>
    </message>
    <message>
        <source>“{other}” is not what is asked for. Give the number in this unit: {unit}.</source>
        <translation>Спрашивается не «{other}». Дайте число в этой единице: {unit}.</translation>
    </message>
    <message>
        <source>This is not one number. Write it in digits alone, such as 1110 or {decimal}.</source>
        <translation>Это не одно число. Напишите его одними цифрами, например 1110 или {decimal}.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>In danger now</source>
        <translation>Если опасность сейчас</translation>
    </message>
    <message>
        <source>Call from a telephone that others cannot check. Nobody tests an emergency number.</source>
        <translation>Звоните с телефона, который никто другой не может проверить. Номера экстренных служб никто не проверяет звонком.</translation>
    </message>
    <message>
        <source>Call the local emergency number: none was found here in what was read, so ask for it before you need it. Call from a telephone that others cannot check.</source>
        <translation>Звоните по местному номеру экстренной службы: в прочитанном его здесь нет, поэтому узнайте его заранее. Звоните с телефона, который никто другой не может проверить.</translation>
    </message>
    <message>
        <source>Help lines that were called</source>
        <translation>Линии помощи, на которые звонили</translation>
    </message>
    <message>
        <source>Reported by others, never called</source>
        <translation>Сообщили другие, звонков не было</translation>
    </message>
    <message>
        <source>Nobody has called these numbers for this course. They may be dead or belong to somebody else. Do not rely on one and do not pass it on before one person of the group has called it.</source>
        <translation>Для этого курса по этим номерам никто не звонил. Они могут не работать или принадлежать кому-то другому. Не полагайтесь на такой номер и не передавайте его дальше, пока по нему не позвонил кто-нибудь из группы.</translation>
    </message>
    <message>
        <source>If no number answers</source>
        <translation>Если ни один номер не отвечает</translation>
    </message>
    <message>
        <source>Ask a hospital, an organisation that helps migrants, or the police. Abroad: the local emergency number, your own embassy or consulate, or the mission of the International Organization for Migration (IOM).</source>
        <translation>Обратитесь в больницу, в организацию, которая помогает мигрантам, или в полицию. За границей: местный номер экстренной службы, своё посольство или консульство либо представительство Международной организации по миграции (МОМ).</translation>
    </message>
    <message>
        <source>last checked: {day}</source>
        <translation>проверено: {day}</translation>
    </message>
    <message>
        <source>A number “From …” comes from a module that was installed here, not from the course: ask who gave you the module before you rely on it.</source>
        <translation>Номер с пометкой «Из модуля …» взят из установленного здесь модуля, а не из курса: прежде чем полагаться на него, спросите того, кто дал вам модуль.</translation>
    </message>
    <message>
        <source>Hours and languages not known.</source>
        <translation>Часы работы и языки неизвестны.</translation>
    </message>
    <message>
        <source>Hours not known</source>
        <translation>Часы работы неизвестны</translation>
    </message>
    <message>
        <source>languages not known</source>
        <translation>языки неизвестны</translation>
    </message>
    <message>
        <source>Reported by {source}, {when}</source>
        <translation>Сообщено: {source}, {when}</translation>
    </message>
    <message>
        <source>From “{module}”.</source>
        <translation>Из модуля «{module}».</translation>
    </message>
</context>
<context>
    <name>OneReading</name>
    <message>
        <source>“{cell}” was read as {number}. Choose the other if it is meant so.</source>
        <translation>«{cell}» прочитано как {number}. Если имелось в виду другое, выберите его.</translation>
    </message>
    <message>
        <source>What is “{cell}”? It was read as {number} for now: choose what it is.</source>
        <translation>Что значит «{cell}»? Пока прочитано как {number}: выберите, что это.</translation>
    </message>
    <message>
        <source>Read “{cell}” as {number}</source>
        <translation>Читать «{cell}» как {number}</translation>
    </message>
</context>
<context>
    <name>OrderWidget</name>
    <message>
        <source>In its place</source>
        <translation>На своём месте</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>Место {place}</translation>
    </message>
    <message>
        <source>Drag a row, press its arrows, or Ctrl and an arrow key.</source>
        <translation>Перетащите строку, нажмите её стрелки или Ctrl и стрелку.</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Оставить этот порядок</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>По порядку</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Не по порядку</translation>
    </message>
    <message>
        <source>Nothing comes before it</source>
        <translation>Перед ней ничего нет</translation>
    </message>
    <message>
        <source>In order, but place {place}</source>
        <translation>По порядку, но место {place}</translation>
    </message>
    <message>
        <source>The right order</source>
        <translation>Верный порядок</translation>
    </message>
    <message>
        <source>Move a row, or keep this order</source>
        <translation>Переместите строку или оставьте этот порядок</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ваш порядок</translation>
    </message>
    <message>
        <source>No answer: the order as it was dealt</source>
        <translation>Ответа нет: порядок, какой выпал</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Переместить выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Переместить ниже</translation>
    </message>
</context>
<context>
    <name>OutDialog</name>
    <message>
        <source>Module</source>
        <translation>Модуль</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Also exams, pre-tests and post-tests</source>
        <translation>Также экзамены, предварительные и итоговые тесты</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Вынести…</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Other pages</source>
        <translation>Другие страницы</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search lessons, terms, questions, sources and commands</source>
        <translation>Поиск уроков, терминов, вопросов, источников и команд</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>move</source>
        <translation>перемещение</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>следующая группа</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>показать всё</translation>
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
        <translation>Напишите одну букву.</translation>
    </message>
    <message>
        <source>Write every letter that is right.</source>
        <translation>Напишите все верные буквы.</translation>
    </message>
    <message>
        <source>Write all letters in their order.</source>
        <translation>Напишите все буквы по порядку.</translation>
    </message>
    <message>
        <source>Write one letter for each number.</source>
        <translation>Напишите по одной букве к каждому номеру.</translation>
    </message>
    <message>
        <source>Write one letter for each number; a letter may stand several times.</source>
        <translation>Напишите по одной букве к каждому номеру; буква может повторяться.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Напишите число.</translation>
    </message>
    <message>
        <source>Write a word or a few words.</source>
        <translation>Напишите слово или несколько слов.</translation>
    </message>
    <message>
        <source>Fill each gap.</source>
        <translation>Заполните каждый пропуск.</translation>
    </message>
    <message>
        <source>Answer in your own words.</source>
        <translation>Ответьте своими словами.</translation>
    </message>
    <message>
        <source>Of several numbers or gaps each earns the same part, or the one that stands in square brackets.</source>
        <translation>Из нескольких номеров или пропусков каждый приносит одинаковую часть баллов или ту, что стоит в квадратных скобках.</translation>
    </message>
    <message>
        <source>An order that is not right earns a part for each letter before its right neighbour; letters joined by “=” are worded alike, and one may stand for the other.</source>
        <translation>Неверный порядок приносит часть баллов за каждую букву перед её верной соседкой; буквы, соединённые знаком «=», обозначают одинаковые слова, и одна может стоять вместо другой.</translation>
    </message>
    <message>
        <source>Paper {letter}</source>
        <translation>Вариант {letter}</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ваш код</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>A wrong choice can take points away; no answer takes none.</source>
        <translation>Неверный выбор может отнять баллы; за отсутствие ответа баллы не отнимаются.</translation>
    </message>
    <message>
        <source>Asked on a screen alone, not on paper: {count}.</source>
        <translation>Только на экране, не на бумаге: {count}.</translation>
    </message>
    <message>
        <source>Not translated into “{language}”: {count} of {all}. They stand in “{other}”.</source>
        <translation>Не переведено на «{language}»: {count} из {all}. Язык этих текстов — «{other}».</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>to be read and marked by a person</source>
        <translation>читает и оценивает человек</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Of answers parted by “/” each counts: behind one that earns a part of the points, or takes it off, stands how much, and of numbers with “…” between them all from the first to the second; a star stands for anything. Several letters add up, to 0 at least.</source>
        <translation>Засчитывается любой из ответов, разделённых знаком «/»; если ответ даёт или отнимает часть баллов, сколько — указано после него; числа с «…» между ними — все от первого до второго; звёздочка заменяет что угодно. За несколько букв баллы складываются, но не ниже 0.</translation>
    </message>
    <message>
        <source>Points: {points}</source>
        <translation>Баллы: {points}</translation>
    </message>
    <message>
        <source>Minutes: {count}</source>
        <translation>Минут: {count}</translation>
    </message>
    <message>
        <source>To pass: {percent} % of the points</source>
        <translation>Проходной балл: {percent} % баллов</translation>
    </message>
    <message>
        <source>Cross the letter of your answer. To change it, fill the cross and make another.</source>
        <translation>Зачеркните крестиком букву своего ответа. Чтобы исправить, закрасьте крестик и поставьте другой.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Присутствовали</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Вопросов: {count}</translation>
    </message>
    <message>
        <source>Code of the paper: {code}</source>
        <translation>Код варианта: {code}</translation>
    </message>
</context>
<context>
    <name>PaperController</name>
    <message>
        <source>Taking answers in</source>
        <translation>Ответы принимаются</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листы</translation>
    </message>
    <message>
        <source>Paper {letter}</source>
        <translation>Вариант {letter}</translation>
    </message>
    <message>
        <source>Before or after?</source>
        <translation>До или после?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>This quiz is taken in several ways: choose above which these sheets are of.</source>
        <translation>Этот тест проходят по-разному: выберите выше, какого он вида на этих листах.</translation>
    </message>
    <message>
        <source>Answers can be typed in once there is a class: make one under My class.</source>
        <translation>Ответы можно вводить, когда есть группа: создайте её на странице «Моя группа».</translation>
    </message>
    <message>
        <source>One for each person.</source>
        <translation>По одному на человека.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>The right letters, for whoever marks by hand.</source>
        <translation>Верные буквы — для проверки вручную.</translation>
    </message>
    <message>
        <source>Answer sheets</source>
        <translation>Листы ответов</translation>
    </message>
    <message>
        <source>A page for each person, with their code.</source>
        <translation>По странице на человека, с его кодом.</translation>
    </message>
    <message>
        <source>Papers A to D ask the same questions in another order.</source>
        <translation>В вариантах A–D те же вопросы в другом порядке.</translation>
    </message>
    <message>
        <source>Print for the room</source>
        <translation>Печать для занятия</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Лист посещаемости</translation>
    </message>
    <message>
        <source>The class, with columns to sign in.</source>
        <translation>Группа и графы для подписей.</translation>
    </message>
    <message>
        <source>Codes to cut apart</source>
        <translation>Коды на разрезание</translation>
    </message>
    <message>
        <source>A slip for each person.</source>
        <translation>По полоске на человека.</translation>
    </message>
    <message>
        <source>A–D cards</source>
        <translation>Карточки A–D</translation>
    </message>
    <message>
        <source>To hold up: a vote without phones.</source>
        <translation>Поднять и проголосовать без телефонов.</translation>
    </message>
    <message>
        <source>Names on the attendance sheet and beside codes</source>
        <translation>Имена в листе посещаемости и рядом с кодами</translation>
    </message>
    <message>
        <source>Answers from paper</source>
        <translation>Ответы с бумаги</translation>
    </message>
    <message>
        <source>People stand by name, as their sheets are printed.</source>
        <translation>Люди стоят по имени, как печатаются их листы.</translation>
    </message>
    <message>
        <source>Enter or Tab goes on to the next question; a hyphen is no answer.</source>
        <translation>Enter или Tab ведёт к следующему вопросу; дефис — нет ответа.</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Первый раз</translation>
    </message>
    <message>
        <source>Second time</source>
        <translation>Второй раз</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Где расходятся</translation>
    </message>
    <message>
        <source>Code in the foot</source>
        <translation>Код внизу листа</translation>
    </message>
    <message>
        <source>Code of a sheet</source>
        <translation>Код человека</translation>
    </message>
    <message>
        <source>Day of the sheets</source>
        <translation>Дата листов</translation>
    </message>
    <message>
        <source>These sheets bear the code {code}.</source>
        <translation>На этих листах код {code}.</translation>
    </message>
    <message>
        <source>A quiz without screens, from the printer to the marks.</source>
        <translation>Тест без экранов — от принтера до оценок.</translation>
    </message>
    <message>
        <source>Print the quiz</source>
        <translation>Печать теста</translation>
    </message>
    <message>
        <source>The code in its foot: {code}.</source>
        <translation>Код внизу: {code}.</translation>
    </message>
    <message>
        <source>Type each sheet twice: what is alike both times is taken in.</source>
        <translation>Введите каждый лист дважды: принимается то, что совпало.</translation>
    </message>
    <message>
        <source>First type the code in the foot of their paper.</source>
        <translation>Сначала введите код внизу листа с вопросами.</translation>
    </message>
    <message>
        <source>Begin typing</source>
        <translation>Начать ввод</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Другой код</translation>
    </message>
    <message>
        <source>Marks count from the day of the sheets, whenever they are typed.</source>
        <translation>Оценки считаются с даты листов, когда бы их ни ввели.</translation>
    </message>
    <message>
        <source>Typed once: {once}. Twice: {twice}. Different: {differ}. Taken in: {taken}.</source>
        <translation>Введено один раз: {once}. Дважды: {twice}. Расходятся: {differ}. Принято: {taken}.</translation>
    </message>
    <message>
        <source>Nobody on the list has these codes: {codes}.</source>
        <translation>Этих кодов нет ни у кого в списке: {codes}.</translation>
    </message>
    <message>
        <source>No answer to its question: {count}, marked “?”.</source>
        <translation>Не ответ на свой вопрос: {count}, отмечено «?».</translation>
    </message>
    <message>
        <source>Take in: {count}</source>
        <translation>Принять: {count}</translation>
    </message>
</context>
<context>
    <name>PartButton</name>
    <message>
        <source>Done</source>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done</source>
        <translation>Пройдено уроков: {done} из {total}</translation>
    </message>
    <message>
        <source>checks open</source>
        <translation>есть вопросы без ответа</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>ещё {minutes} мин</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>ещё {hours} ч</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ч</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Reading what was pasted</source>
        <translation>Читается вставленное</translation>
    </message>
    <message>
        <source>The looks of what was pasted could not be read: its words stand alone.</source>
        <translation>Оформление вставленного не прочиталось: слова стоят без него.</translation>
    </message>
    <message>
        <source>Their words stand on one line: {names}.</source>
        <translation>Слова стоят в одной строке: {names}.</translation>
    </message>
    <message>
        <source>Left out: {names}.</source>
        <translation>Пропущено: {names}.</translation>
    </message>
    <message>
        <source>A part was too long to keep its looks: its words stand alone.</source>
        <translation>Часть слишком длинная, чтобы сохранить оформление: слова стоят без него.</translation>
    </message>
    <message>
        <source>Notes that are references became sources: {names}.</source>
        <translation>Сноски со ссылками на литературу стали источниками: {names}.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>somebody in the case.</source>
        <translation>кто-то в деле.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Name and age</source>
        <translation>Имя и возраст</translation>
    </message>
    <message>
        <source>What is known of this person</source>
        <translation>Что известно об этом человеке</translation>
    </message>
</context>
<context>
    <name>PeopleKeeper</name>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Списки (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Добавить людей</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Other names for the same codes</source>
        <translation>Другие имена для тех же кодов</translation>
    </message>
    <message>
        <source>What was collected under a code stays with it, whoever it is called by.</source>
        <translation>Собранное под кодом остаётся при нём, как бы человека ни называли.</translation>
    </message>
    <message>
        <source>{code}: {before} here, {after} in the list</source>
        <translation>{code}: здесь {before}, в списке {after}</translation>
    </message>
    <message>
        <source>More of them: {count}</source>
        <translation>Ещё таких: {count}</translation>
    </message>
    <message>
        <source>Take the names of the list</source>
        <translation>Взять имена из списка</translation>
    </message>
    <message>
        <source>Keep those here</source>
        <translation>Оставить здешние</translation>
    </message>
    <message>
        <source>{code}, {name}: known by that name; to Moodle “{number}”.</source>
        <translation>{code}, {name}: известно под этим именем; для Moodle — «{number}».</translation>
    </message>
    <message>
        <source>{code}, {name}: another person of that name was put on the list. Take one out if they are one.</source>
        <translation>{code}, {name}: в список внесён другой человек с этим именем. Если это один и тот же, исключите одного.</translation>
    </message>
    <message>
        <source>{code}, {name}: on the list already, and not added again.</source>
        <translation>{code}, {name}: уже есть в списке, второй раз не добавляется.</translation>
    </message>
    <message>
        <source>What the list has wrong</source>
        <translation>Что не так в списке</translation>
    </message>
    <message>
        <source>Names that were here already</source>
        <translation>Имена, которые здесь уже были</translation>
    </message>
    <message>
        <source>Row {row}: {problem}</source>
        <translation>Строка {row}: {problem}</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem}</source>
        <translation>{file}, строка {row}: {problem}</translation>
    </message>
    <message>
        <source>To add a namesake, write that name alone.</source>
        <translation>Чтобы добавить тёзку, напишите только это имя.</translation>
    </message>
    <message>
        <source>Who is another person with the same name and group can be added, with a code of their own.</source>
        <translation>Другого человека с тем же именем и группой можно добавить с отдельным кодом.</translation>
    </message>
    <message>
        <source>Add as other people: {count}</source>
        <translation>Добавить как других людей: {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Take {name} out of the class?</source>
        <translation>Исключить из группы: {name}?</translation>
    </message>
    <message>
        <source>The entry and every answer collected of this person go, from paper too. Files on sticks stay.</source>
        <translation>Удаляются запись и все собранные ответы этого человека, также с бумаги. Файлы на флешках остаются.</translation>
    </message>
    <message>
        <source>So does what was sent to a record store: how it is taken back first stands in the guide, “From one room to a university”.</source>
        <translation>Остаётся и отправленное в хранилище записей: как сначала отозвать его, сказано в руководстве, «Из одной аудитории — в университет».</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>To read (*.pdf);;All of it, for programs (*.json)</source>
        <translation>Для чтения (*.pdf);;Всё, для программ (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Исключить…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Write all that this class keeps of this person, for them to read</source>
        <translation>Записать всё, что эта группа хранит об этом человеке, чтобы он мог прочитать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>PickInput</name>
    <message>
        <source>Alt with the arrow keys moves, Delete takes out.</source>
        <translation>Alt со стрелками перемещает, Delete убирает.</translation>
    </message>
    <message>
        <source>Move up in “{list}”</source>
        <translation>Выше в списке «{list}»</translation>
    </message>
    <message>
        <source>Move down in “{list}”</source>
        <translation>Ниже в списке «{list}»</translation>
    </message>
    <message>
        <source>Take out of “{list}”</source>
        <translation>Убрать из списка «{list}»</translation>
    </message>
    <message>
        <source>Add to “{list}”</source>
        <translation>Добавить в список «{list}»</translation>
    </message>
    <message>
        <source>Choose one to add…</source>
        <translation>Выберите, что добавить…</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Nobody is in this class yet.</source>
        <translation>В группе пока никого нет.</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>Forgotten? Whoever set up this computer can take the PIN away: the README says how.</source>
        <translation>Забыли? Тот, кто настраивал этот компьютер, может убрать PIN: как это сделать, сказано в файле README.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN: {name}</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Это не тот PIN.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Удалить последнюю цифру</translation>
    </message>
</context>
<context>
    <name>PlaceBoard</name>
    <message>
        <source>To be placed</source>
        <translation>Разместить</translation>
    </message>
    <message>
        <source>Choose one, then its place; or press the place’s number.</source>
        <translation>Выберите элемент, затем его место; или нажмите номер места.</translation>
    </message>
    <message>
        <source>Each has its place. Choose one to put it elsewhere.</source>
        <translation>У каждого есть место. Выберите элемент, чтобы переставить его.</translation>
    </message>
    <message>
        <source>Now choose the place of “{item}”, or leave it with Esc.</source>
        <translation>Теперь выберите место для «{item}» или оставьте как есть: Esc.</translation>
    </message>
    <message>
        <source>All are placed</source>
        <translation>Всё размещено</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Куда относится</translation>
    </message>
    <message>
        <source>Right: {answer}.</source>
        <translation>Верно: {answer}.</translation>
    </message>
    <message>
        <source>to be placed</source>
        <translation>не размещено</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Поместить сюда</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>{title}, now</source>
        <translation>{title}, сейчас</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>Choose …</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>напр. {example}</translation>
    </message>
    <message>
        <source>{what}, in points</source>
        <translation>{what}, в баллах</translation>
    </message>
</context>
<context>
    <name>PollCard</name>
    <message>
        <source>Phones in the room</source>
        <translation>Телефоны в аудитории</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Сетевой адрес</translation>
    </message>
    <message>
        <source>Start poll</source>
        <translation>Начать опрос</translation>
    </message>
    <message>
        <source>Open vote</source>
        <translation>Открыть голосование</translation>
    </message>
    <message>
        <source>Close vote</source>
        <translation>Закрыть голосование</translation>
    </message>
    <message>
        <source>Count hands</source>
        <translation>Посчитать руки</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Показать код</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Новый код</translation>
    </message>
    <message>
        <source>Stop poll</source>
        <translation>Остановить опрос</translation>
    </message>
    <message>
        <source>The vote is open. Answered: {count} of {phones}</source>
        <translation>Голосование открыто. Ответили: {count} из {phones}</translation>
    </message>
    <message>
        <source>The answer is shown. Answered: {count}</source>
        <translation>Ответ показан. Ответили: {count}</translation>
    </message>
    <message>
        <source>The vote is closed. Answered: {count}</source>
        <translation>Голосование закрыто. Ответили: {count}</translation>
    </message>
    <message>
        <source>Address {url}, code {code}</source>
        <translation>Адрес {url}, код {code}</translation>
    </message>
    <message>
        <source>Some are right and some not: let neighbours talk for two minutes, then open a second vote.</source>
        <translation>Одни ответили верно, другие нет: пусть соседи поговорят две минуты, затем откройте второе голосование.</translation>
    </message>
    <message>
        <source>Second vote</source>
        <translation>Второе голосование</translation>
    </message>
    <message>
        <source>Only you see the bars now.</source>
        <translation>Сейчас столбики видите только вы.</translation>
    </message>
    <message>
        <source>One screen: the bars come when the vote is closed.</source>
        <translation>Экран один: столбики появятся, когда голосование закроется.</translation>
    </message>
    <message>
        <source>Off: nothing is sent. Phones need the network of this computer, and no internet.</source>
        <translation>Выключено: ничего не отправляется. Телефонам нужна сеть этого компьютера, интернет не нужен.</translation>
    </message>
    <message>
        <source>Phones joined: {count}. Go to a question to ask it.</source>
        <translation>Телефонов: {count}. Чтобы спросить, перейдите к вопросу.</translation>
    </message>
    <message>
        <source>Phones joined: {count}. The vote is not open yet.</source>
        <translation>Телефонов: {count}. Голосование ещё не открыто.</translation>
    </message>
    <message>
        <source>Answered: {count}, too few to tell what</source>
        <translation>Ответили: {count}; слишком мало, чтобы сказать что</translation>
    </message>
    <message>
        <source>For a room in which somebody has taken many seats: all phones join anew with the new code. The answers of an open vote are forgotten; closed votes stay.</source>
        <translation>Для аудитории, где кто-то занял много мест: все телефоны входят заново с новым кодом. Ответы открытого голосования забываются, закрытые голосования остаются.</translation>
    </message>
    <message>
        <source>Empty all seats?</source>
        <translation>Освободить все места?</translation>
    </message>
    <message>
        <source>{address}, this computer alone</source>
        <translation>{address}, только этот компьютер</translation>
    </message>
</context>
<context>
    <name>PreTestDialog</name>
    <message>
        <source>It shows what you know before the course. It gives no mark, and nothing hangs on it.</source>
        <translation>Тест показывает, что вы знаете до курса. Оценки за него нет, и от него ничего не зависит.</translation>
    </message>
    <message>
        <source>Nothing is told while you answer. You can change answers until you submit.</source>
        <translation>Пока вы отвечаете, результат не сообщается. Ответы можно менять до отправки.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>PresentController</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} из {total}</translation>
    </message>
    <message>
        <source>{count} of {phones} answered</source>
        <translation>Ответили: {count} из {phones}</translation>
    </message>
    <message>
        <source>{count} answered, the vote is closed</source>
        <translation>Ответили: {count}; голосование закрыто</translation>
    </message>
    <message>
        <source>Nothing here can be asked by phone: only choices can be tapped.</source>
        <translation>Здесь ничего нельзя спросить по телефону: на нём только выбирают варианты.</translation>
    </message>
    <message>
        <source>This is a new session. That of {name} has ended, and its report is under In the room.</source>
        <translation>Это новое занятие. Занятие группы {name} закончено, его отчёт — на странице «В аудитории».</translation>
    </message>
</context>
<context>
    <name>PresentScreen</name>
    <message>
        <source>{title} – presented</source>
        <translation>{title} – показ</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>В аудитории</translation>
    </message>
    <message>
        <source>Phones in the room are asked just now. Votes are kept; phones wait until you present again.</source>
        <translation>Телефоны в аудитории сейчас отвечают на вопрос. Голоса сохраняются; телефоны ждут, пока вы снова не начнёте показ.</translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>Остановить и уйти</translation>
    </message>
    <message>
        <source>Stop the poll?</source>
        <translation>Остановить опрос?</translation>
    </message>
</context>
<context>
    <name>PresentView</name>
    <message>
        <source>Jump to</source>
        <translation>Перейти к</translation>
    </message>
    <message>
        <source>On the projector</source>
        <translation>На проекторе</translation>
    </message>
    <message>
        <source>slide {number} of {total}</source>
        <translation>слайд {number} из {total}</translation>
    </message>
    <message>
        <source>, letters {percent} %</source>
        <translation>, буквы {percent} %</translation>
    </message>
    <message>
        <source>, as large as this slide has room for</source>
        <translation>, предельная величина для этого слайда</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный экран</translation>
    </message>
    <message>
        <source>The computer slept for {time}: that does not count.</source>
        <translation>Компьютер спал {time}: это не считается.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Show to the room</source>
        <translation>Показать аудитории</translation>
    </message>
    <message>
        <source>Not picked yet: {count}</source>
        <translation>Ещё не вызывали: {count}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Question only</source>
        <translation>Только вопрос</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>An exam or test asks this: its answer is not told.</source>
        <translation>Об этом спрашивает экзамен или тест: ответ не сообщается.</translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation>Аудитория видит</translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>из {time}</translation>
    </message>
    <message>
        <source>presented</source>
        <translation>показано</translation>
    </message>
    <message>
        <source>This is the last slide.</source>
        <translation>Это последний слайд.</translation>
    </message>
    <message>
        <source>Trainer’s notes</source>
        <translation>Заметки преподавателя</translation>
    </message>
    <message>
        <source>There are none for this slide.</source>
        <translation>К этому слайду заметок нет.</translation>
    </message>
    <message>
        <source>No class: nobody to pick, and none in the report.</source>
        <translation>Без группы: вызвать некого, и в отчёте никого не будет.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Here, not picked: {count}</source>
        <translation>Здесь, ещё не выбраны: {count}</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Pick somebody</source>
        <translation>Вызвать кого-нибудь</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Exactly this is installed: there is nothing to do, and nothing was changed.</source>
        <translation>Установлено именно это: делать нечего, ничего не изменено.</translation>
    </message>
    <message>
        <source>This is an older version: {version} takes the place of {installed}, which is newer.</source>
        <translation>Это более старая версия: {version} займёт место версии {installed}, а та новее.</translation>
    </message>
    <message>
        <source>This module cannot be installed yet. Nothing was changed. In the editor it can be mended.</source>
        <translation>Этот модуль пока нельзя установить. Ничего не изменено. Его можно исправить в редакторе.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Открыть в редакторе</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message>
        <source>Install the older version</source>
        <translation>Установить старую версию</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>installed now: {version}</source>
        <translation>сейчас установлено: {version}</translation>
    </message>
    <message>
        <source>new entries</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>edited entries</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>removed entries</source>
        <translation>убрано</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>Ещё %n такое же</numerusform>
            <numerusform>Ещё %n таких же</numerusform>
            <numerusform>Ещё %n таких же</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Убрано</translation>
    </message>
    <message>
        <source>help line</source>
        <translation>телефон помощи</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>about the module</source>
        <translation>о модуле</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>урок</translation>
    </message>
    <message>
        <source>section</source>
        <translation>раздел</translation>
    </message>
    <message>
        <source>question</source>
        <translation>вопрос</translation>
    </message>
    <message>
        <source>quiz</source>
        <translation>тест</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>учебное дело</translation>
    </message>
    <message>
        <source>term</source>
        <translation>термин</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>факт</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>диаграмма</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>картинка</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Where a key changed, marks given before stay: see Regrade, under Attempts and marks.</source>
        <translation>Где изменился ключ, выставленные раньше оценки остаются: см. «Переоценить» на странице «Попытки и оценки».</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Было: {words}</translation>
    </message>
    <message>
        <source>After: {words}</source>
        <translation>Стало: {words}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Version {version} is installed already, with other content: attempts made under it would go by its new pass marks, modes and attempts; raise the version first.</source>
        <translation>Версия {version} уже установлена, но с другим содержанием: начатые при ней попытки пошли бы по новым проходным баллам, режимам и числу попыток; сначала увеличьте номер версии.</translation>
    </message>
    <message>
        <source>Attempts made under version {version} still count by its pass marks, modes and number of attempts; how many may yet be begun is as the new version says.</source>
        <translation>Для попыток, начатых при версии {version}, по-прежнему действуют её проходные баллы, режимы и число попыток; сколько ещё можно начать, определяет новая версия.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>As learners see it (Ctrl+Alt+1)</source>
        <translation>Как видят учащиеся (Ctrl+Alt+1)</translation>
    </message>
    <message>
        <source>On the projector (Ctrl+Alt+2)</source>
        <translation>На проекторе (Ctrl+Alt+2)</translation>
    </message>
    <message>
        <source>On paper (Ctrl+Alt+3)</source>
        <translation>На бумаге (Ctrl+Alt+3)</translation>
    </message>
    <message>
        <source>as learners see it</source>
        <translation>как видят учащиеся</translation>
    </message>
    <message>
        <source>Short, beside the text</source>
        <translation>Кратко, рядом с текстом</translation>
    </message>
    <message>
        <source>Full, in the list of sources</source>
        <translation>Полностью, в списке источников</translation>
    </message>
    <message>
        <source>In a lesson</source>
        <translation>В уроке</translation>
    </message>
    <message>
        <source>Sources on this page</source>
        <translation>Источники на этой странице</translation>
    </message>
    <message>
        <source>on the projector</source>
        <translation>на проекторе</translation>
    </message>
    <message>
        <source>The projector shows no text of a section: add a “Slide for the projector” from Insert.</source>
        <translation>На проекторе нет текста раздела: добавьте «Слайд для проектора» из меню «Вставить».</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>на бумаге</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Страница {number}</translation>
    </message>
    <message>
        <source>Try as learner</source>
        <translation>Глазами учащегося</translation>
    </message>
    <message>
        <source>Try the case</source>
        <translation>Попробовать дело</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Страница {number} из {total}</translation>
    </message>
    <message>
        <source>Before you read</source>
        <translation>Прежде чем читать</translation>
    </message>
    <message>
        <source>A task of equal worth, instead of the lesson</source>
        <translation>Равноценное задание вместо урока</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Проверьте себя</translation>
    </message>
    <message>
        <source>For trainers: {title}</source>
        <translation>Для преподавателей: {title}</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>Для преподавателей</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print to PDF</source>
        <translation>Печать в PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>PDF записывается</translation>
    </message>
    <message>
        <source>{pages} written to {path}</source>
        <translation>{pages}: записано в файл {path}</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>checked as you type</source>
        <translation>проверяется при вводе</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>проверяется</translation>
    </message>
    <message>
        <source>errors: {count}</source>
        <translation>ошибок: {count}</translation>
    </message>
    <message>
        <source>warnings: {count}</source>
        <translation>предупреждений: {count}</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Замечаний нет.</translation>
    </message>
    <message>
        <source>and more: mend these first</source>
        <translation>и другие: сначала исправьте эти</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Ещё не проверено.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Показать меньше</translation>
    </message>
    <message numerus="yes">
        <source>%n more like these</source>
        <translation>
            <numerusform>Ещё %n подобное</numerusform>
            <numerusform>Ещё %n подобных</numerusform>
            <numerusform>Ещё %n подобных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>Ещё %n такое же</numerusform>
            <numerusform>Ещё %n таких же</numerusform>
            <numerusform>Ещё %n таких же</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>line {line}</source>
        <translation>строка {line}</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>весь файл</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
</context>
<context>
    <name>ProgressController</name>
    <message>
        <source>Export my data</source>
        <translation>Экспорт моих данных</translation>
    </message>
    <message>
        <source>Record (*.db)</source>
        <translation>Данные (*.db)</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Экспортировано</translation>
    </message>
    <message>
        <source>Your record was written to {path}. On another computer, choose Bring in under My data.</source>
        <translation>Ваши данные записаны в файл {path}. На другом компьютере выберите «Импорт» в разделе «Мои данные».</translation>
    </message>
    <message>
        <source>Bring in my data</source>
        <translation>Импорт моих данных</translation>
    </message>
    <message>
        <source>Everything you read, answered and noted is deleted from this computer, backups included. This cannot be taken back. Export first if you want to keep it.</source>
        <translation>Всё прочитанное, все ответы и заметки будут удалены с этого компьютера вместе с резервными копиями. Отменить это нельзя. Если хотите сохранить данные, сначала экспортируйте их.</translation>
    </message>
    <message>
        <source>Delete my data?</source>
        <translation>Удалить мои данные?</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>Progress</source>
        <translation>Ход обучения</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Progress</source>
        <translation>Ход обучения</translation>
    </message>
    <message>
        <source>Route: {route}. {read}</source>
        <translation>Маршрут: {route}. {read}</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Цели обучения</translation>
    </message>
    <message>
        <source>Nothing was answered yet. Checks in the lessons and quizzes fill this table.</source>
        <translation>Ответов пока нет. Таблица заполняется по проверкам в уроках и по тестам.</translation>
    </message>
    <message>
        <source>Nothing of your route was answered yet. What you answered so far lies outside it.</source>
        <translation>На вопросы вашего маршрута ответов пока нет. Всё, на что вы ответили, — вне его.</translation>
    </message>
    <message>
        <source>None of these objectives was answered yet. What you answered so far belongs to others.</source>
        <translation>По этим целям ответов пока нет. Ваши ответы относятся к другим.</translation>
    </message>
    <message>
        <source>{secure} of {seen}</source>
        <translation>{secure} из {seen}</translation>
    </message>
    <message>
        <source>objectives seen so far are secure</source>
        <translation>встретившихся целей усвоено</translation>
    </message>
    <message>
        <source>all right on the last two days</source>
        <translation>всё верно в два последних дня</translation>
    </message>
    <message>
        <source>on one, or long ago</source>
        <translation>в один из них или давно</translation>
    </message>
    <message>
        <source>on neither so far</source>
        <translation>пока ни в один</translation>
    </message>
    <message>
        <source>wrong on both {count}</source>
        <translation>ошибки в оба: {count}</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>из них</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Тренироваться</translation>
    </message>
    <message>
        <source>Read the section</source>
        <translation>Прочитать раздел</translation>
    </message>
    <message>
        <source>Not secure yet: {objective}</source>
        <translation>Пока не усвоено: {objective}</translation>
    </message>
    <message>
        <source>Right once, so once more on another day: {objective}</source>
        <translation>Верно один раз, повторите в другой день: {objective}</translation>
    </message>
    <message>
        <source>{done} of {total} lessons done</source>
        <translation>Пройдено уроков: {done} из {total}</translation>
    </message>
    <message>
        <source>Right counts without a hint and not as a guess. The figures say how many of the questions were right.</source>
        <translation>Верным считается ответ без подсказки и не наугад. Числа говорят, сколько вопросов решено верно.</translation>
    </message>
    <message>
        <source>A day is right when nothing was wrong on it.</source>
        <translation>День считается верным, если в этот день не было ошибок.</translation>
    </message>
    <message>
        <source>{secure} of {all} secure</source>
        <translation>усвоено: {secure} из {all}</translation>
    </message>
    <message>
        <source>{all} not seen yet</source>
        <translation>ещё не встречались: {all}</translation>
    </message>
    <message>
        <source>Answer the checks in: {section}</source>
        <translation>Ответьте на проверки в разделе: {section}</translation>
    </message>
    <message>
        <source>Continue with: {section}</source>
        <translation>Продолжить: {section}</translation>
    </message>
    <message>
        <source>Right long ago, so once more: {objective}</source>
        <translation>Верно было давно, ещё раз: {objective}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Части</translation>
    </message>
    <message>
        <source>done</source>
        <translation>пройдено</translation>
    </message>
    <message>
        <source>Quizzes and attempts</source>
        <translation>Тесты и попытки</translation>
    </message>
    <message>
        <source>Answers by week</source>
        <translation>Ответы по неделям</translation>
    </message>
    <message>
        <source>Each week by its Monday; the last is this one. A week without answers is no fault.</source>
        <translation>Неделя названа по понедельнику, последняя — текущая. Неделя без ответов — не провинность.</translation>
    </message>
    <message>
        <source>Kept on this computer, in one file, and sent nowhere unless you or your trainer hand it in.</source>
        <translation>Хранятся на этом компьютере в одном файле и никуда не отправляются, если вы или ваш преподаватель их не сдадите.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Мои данные</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Of a test only the last answer to each question counts here.</source>
        <translation>Из теста здесь учитывается только последний ответ на каждый вопрос.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message>
        <source>Select words and press the button below.</source>
        <translation>Выделите слова и нажмите кнопку ниже.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>A few words to find it by; learners see it too.</source>
        <translation>Несколько слов, чтобы его найти; учащиеся тоже их видят.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Explanation, shown after the answer</source>
        <translation>Объяснение, показывается после ответа</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Лёгкий</translation>
    </message>
    <message>
        <source>Middling</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Трудный</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Цель обучения</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Сложность</translation>
    </message>
    <message>
        <source>Hints, one a line</source>
        <translation>Подсказки, по одной в строке</translation>
    </message>
    <message>
        <source>Shown one after the other when asked for.</source>
        <translation>Показываются одна за другой, когда их просят.</translation>
    </message>
    <message>
        <source>Tells of harm closely: no clock beside it</source>
        <translation>Близко говорит о вреде: часов рядом нет</translation>
    </message>
    <message>
        <source>Facts, one a line</source>
        <translation>Факты, по одному в строке</translation>
    </message>
    <message>
        <source>Such as D-204.</source>
        <translation>Например, D-204.</translation>
    </message>
    <message>
        <source>Sources, one a line</source>
        <translation>Источники, по одному в строке</translation>
    </message>
    <message>
        <source>Such as @palermo-text, art. 3.</source>
        <translation>Например, @palermo-text, art. 3.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Why it is right or wrong.</source>
        <translation>Почему это верно или неверно.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>From -1 to 1. Empty: all of the points, or none.</source>
        <translation>От -1 до 1. Пусто: все баллы или ничего.</translation>
    </message>
    <message>
        <source>Part of the points</source>
        <translation>Часть баллов</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Это верно</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Добавить вариант</translation>
    </message>
    <message>
        <source>Choices (shown in any order)</source>
        <translation>Варианты (показываются в любом порядке)</translation>
    </message>
    <message>
        <source>Choice {number}</source>
        <translation>Вариант {number}</translation>
    </message>
    <message>
        <source>The statement is true</source>
        <translation>Утверждение верно</translation>
    </message>
    <message>
        <source>The statement is false</source>
        <translation>Утверждение неверно</translation>
    </message>
    <message>
        <source>Feedback for those who chose “true”</source>
        <translation>Пояснение для выбравших «верно»</translation>
    </message>
    <message>
        <source>Feedback for those who chose “false”</source>
        <translation>Пояснение для выбравших «неверно»</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Pair {number}</source>
        <translation>Пара {number}</translation>
    </message>
    <message>
        <source>Spare {number}</source>
        <translation>Лишнее {number}</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Пары</translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation>Добавить пару</translation>
    </message>
    <message>
        <source>Spare right sides, which belong to none</source>
        <translation>Лишнее справа, не подходит ни к чему</translation>
    </message>
    <message>
        <source>Add a spare one</source>
        <translation>Добавить лишнее</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Шаг {number}</translation>
    </message>
    <message>
        <source>Feedback (may be left out)</source>
        <translation>Пояснение (можно пропустить)</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Добавить шаг</translation>
    </message>
    <message>
        <source>Steps, in the right order</source>
        <translation>Шаги в верном порядке</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Группа {number}</translation>
    </message>
    <message>
        <source>Statement {number}</source>
        <translation>Утверждение {number}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Название группы</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Statements (shown in any order)</source>
        <translation>Утверждения (показываются в любом порядке)</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Относится к</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Добавить утверждение</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Число {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Give or take</source>
        <translation>Плюс-минус</translation>
    </message>
    <message>
        <source>Plurals and abbreviations, such as year and yr.</source>
        <translation>Формы и сокращения, например «год» и «г.».</translation>
    </message>
    <message>
        <source>Its other forms that may be typed, one a line</source>
        <translation>Другие её формы, которые можно ввести, по одной в строке</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Добавить число</translation>
    </message>
    <message>
        <source>Unit, shown behind the field</source>
        <translation>Единица, стоит за полем</translation>
    </message>
    <message>
        <source>Such as %, people or US$.</source>
        <translation>Например, %, человек или US$.</translation>
    </message>
    <message>
        <source>Numbers; the first that fits counts</source>
        <translation>Числа; засчитывается первое подходящее</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Ответ {number}</translation>
    </message>
    <message>
        <source>A * stands for anything.</source>
        <translation>* означает что угодно.</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Добавить ответ</translation>
    </message>
    <message>
        <source>Answers that are recognised; the first that fits counts</source>
        <translation>Распознаваемые ответы; засчитывается первый подходящий</translation>
    </message>
    <message>
        <source>Gap {number} in the text: {mark}</source>
        <translation>Пропуск {number} в тексте: {mark}</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Chosen from a list</source>
        <translation>Выбирается из списка</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Вводится</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>How it is filled</source>
        <translation>Как заполняется</translation>
    </message>
    <message>
        <source>Weight against other gaps</source>
        <translation>Вес среди других пропусков</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Уровень {number}</translation>
    </message>
    <message>
        <source>Criterion {number}</source>
        <translation>Критерий {number}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>What the answer shows</source>
        <translation>Что показывает ответ</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>Добавить уровень</translation>
    </message>
    <message>
        <source>What the answer should show</source>
        <translation>Что должен показать ответ</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Уровни</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Добавить критерий</translation>
    </message>
    <message>
        <source>What a good answer says: learners hold theirs against it.</source>
        <translation>Что сказано в хорошем ответе: учащиеся сверяют с ним свой.</translation>
    </message>
    <message>
        <source>About how many words</source>
        <translation>Примерно сколько слов</translation>
    </message>
    <message>
        <source>Model answer</source>
        <translation>Образец ответа</translation>
    </message>
    <message>
        <source>Notes for who marks it</source>
        <translation>Заметки для того, кто оценивает</translation>
    </message>
    <message>
        <source>Rubric: what a trainer marks it by</source>
        <translation>Критерии, по которым оценивает преподаватель</translation>
    </message>
    <message>
        <source>Label {number}</source>
        <translation>Метка {number}</translation>
    </message>
    <message>
        <source>Mark {number}</source>
        <translation>Отметка {number}</translation>
    </message>
    <message>
        <source>An adult</source>
        <translation>Взрослый</translation>
    </message>
    <message>
        <source>A child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Labels to mark with</source>
        <translation>Метки для разметки</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Название метки</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>The story is about</source>
        <translation>История о ком</translation>
    </message>
    <message>
        <source>About a child no means is asked for.</source>
        <translation>О ребёнке средства воздействия не спрашиваются.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Select words and press a label. Marks stay with their words while you type.</source>
        <translation>Выделите слова и нажмите метку. Отметки остаются при своих словах, пока вы пишете.</translation>
    </message>
    <message>
        <source>Marks, and what is said of each</source>
        <translation>Отметки и что о каждой сказано</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Выводы</translation>
    </message>
    <message>
        <source>Verdict {number}</source>
        <translation>Вывод {number}</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Feedback comes after you submit</source>
        <translation>Пояснения появятся после отправки</translation>
    </message>
    <message>
        <source>The result comes from your trainer</source>
        <translation>Результат сообщит преподаватель</translation>
    </message>
    <message>
        <source>Nothing is told while you answer</source>
        <translation>Пока вы отвечаете, ничего не сообщается</translation>
    </message>
    <message>
        <source>Right {right}; wrong {wrong}: as sure as you say</source>
        <translation>Верно {right}; неверно {wrong}: по вашей уверенности</translation>
    </message>
    <message>
        <source>{try_words}; each further try costs {points}</source>
        <translation>{try_words}; каждая следующая попытка стоит {points}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n балл</numerusform>
            <numerusform>%n балла</numerusform>
            <numerusform>%n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>Баллы: {points}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} из {total}</translation>
    </message>
</context>
<context>
    <name>QuestionWords</name>
    <message>
        <source>Single choice</source>
        <translation>Один верный вариант</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Несколько верных вариантов</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Верно или неверно</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Sorting into groups</source>
        <translation>Распределение по группам</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>Краткий ответ</translation>
    </message>
    <message>
        <source>Text with gaps</source>
        <translation>Текст с пропусками</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Эссе</translation>
    </message>
    <message>
        <source>Marking a narrative</source>
        <translation>Разметка текста</translation>
    </message>
    <message>
        <source>one of several is right.</source>
        <translation>верен один из нескольких.</translation>
    </message>
    <message>
        <source>several can be right; all of them are asked for.</source>
        <translation>верных может быть несколько; нужны все.</translation>
    </message>
    <message>
        <source>a statement that holds or does not.</source>
        <translation>утверждение, которое верно или нет.</translation>
    </message>
    <message>
        <source>each thing at the left belongs to one at the right.</source>
        <translation>каждому слева соответствует одно справа.</translation>
    </message>
    <message>
        <source>steps are put into their order.</source>
        <translation>шаги ставятся по порядку.</translation>
    </message>
    <message>
        <source>statements go into two or more groups.</source>
        <translation>утверждения распределяются по двум или более группам.</translation>
    </message>
    <message>
        <source>a figure is typed, give or take a little.</source>
        <translation>вводится число, с небольшим допуском.</translation>
    </message>
    <message>
        <source>a word or two are typed.</source>
        <translation>вводится слово или два.</translation>
    </message>
    <message>
        <source>words missing in a text are chosen or typed.</source>
        <translation>пропущенные в тексте слова выбираются или вводятся.</translation>
    </message>
    <message>
        <source>a free text, marked by a trainer with a rubric.</source>
        <translation>свободный текст, который преподаватель оценивает по критериям.</translation>
    </message>
    <message>
        <source>words in a story are marked, then a verdict is given.</source>
        <translation>в истории отмечаются слова, затем делается вывод.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>True</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Неверно</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>its answers have no form; write them in the text.</source>
        <translation>для его ответов нет формы; пишите их в тексте.</translation>
    </message>
    <message>
        <source>{kind}: {sentence}</source>
        <translation>{kind}: {sentence}</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Grey: of fewer than ten learners, too few to trust, or while answers wait for a mark.</source>
        <translation>Серым — меньше десяти учащихся, слишком мало, чтобы доверять, или есть ответы, ждущие оценки.</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Что значат столбцы</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Все ({count})</translation>
    </message>
    <message>
        <source>Needs a look ({count})</source>
        <translation>Требуют внимания ({count})</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>A quiz that is no longer installed ({id})</source>
        <translation>Тест, который больше не установлен ({id})</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Тренировка</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Контрольный тест</translation>
    </message>
    <message>
        <source>Test by certainty</source>
        <translation>Тест с уверенностью</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Экзамен</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>Осталось меньше минуты</translation>
    </message>
    <message>
        <source>Taken once; no more attempts.</source>
        <translation>Пройдено один раз; попыток больше нет.</translation>
    </message>
    <message>
        <source>Taken {used} times; no more attempts.</source>
        <translation>Использовано попыток: {used}; больше нет.</translation>
    </message>
    <message>
        <source>Taken {used} of {of} times; no more attempts.</source>
        <translation>Использовано попыток: {used} из {of}; больше нет.</translation>
    </message>
    <message>
        <source>It can be taken once.</source>
        <translation>Пройти можно один раз.</translation>
    </message>
    <message>
        <source>Attempt {number} of {of}.</source>
        <translation>Попытка {number} из {of}.</translation>
    </message>
    <message>
        <source>Your trainer set an attempt aside. It counts nothing, neither for you nor against you, and its answers are kept. Talk to your trainer about when you can sit it.</source>
        <translation>Преподаватель отложил одну попытку. Она не засчитывается ни за вас, ни против вас, её ответы сохранены. Договоритесь с преподавателем, когда вы сможете пройти тест.</translation>
    </message>
    <message>
        <source>Your trainer set an attempt aside: {reason}. It counts nothing, neither for you nor against you, and its answers are kept. Talk to your trainer about when you can sit it.</source>
        <translation>Преподаватель отложил одну попытку: {reason}. Она не засчитывается ни за вас, ни против вас, её ответы сохранены. Договоритесь с преподавателем, когда вы сможете пройти тест.</translation>
    </message>
    <message>
        <source>closed {when}</source>
        <translation>закрыт {when}</translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation>откроется {when}</translation>
    </message>
    <message>
        <source>open until {when}</source>
        <translation>открыт до {when}</translation>
    </message>
    <message>
        <source>Lesson quiz</source>
        <translation>Тест к уроку</translation>
    </message>
    <message>
        <source>Before the course</source>
        <translation>До курса</translation>
    </message>
    <message>
        <source>After the course</source>
        <translation>После курса</translation>
    </message>
    <message>
        <source>Each answer is explained at once.</source>
        <translation>Каждый ответ сразу объясняется.</translation>
    </message>
    <message>
        <source>The result comes at the end.</source>
        <translation>Результат — в конце.</translation>
    </message>
    <message>
        <source>How sure you are of each answer counts.</source>
        <translation>Учитывается, насколько вы уверены в каждом ответе.</translation>
    </message>
    <message>
        <source>The result comes from the trainer.</source>
        <translation>Результат сообщает преподаватель.</translation>
    </message>
    <message>
        <source>What you know before the lessons. It is compared later, not marked.</source>
        <translation>Что вы знаете до уроков. Это не оценивается, а сравнивается потом.</translation>
    </message>
    <message>
        <source>What you know after the lessons, beside what you knew before.</source>
        <translation>Что вы знаете после уроков — рядом с тем, что знали до них.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Частично верно</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Неверно</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>Ожидает проверки</translation>
    </message>
    <message>
        <source>Your answer is kept</source>
        <translation>Ваш ответ сохранён</translation>
    </message>
    <message>
        <source>Blank or lost</source>
        <translation>Пусто или утеряно</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>An exam or test asks this question too: go on, and come back once its result is told.</source>
        <translation>Этот вопрос есть и в экзамене или тесте: идите дальше и вернитесь, когда объявят его результат.</translation>
    </message>
    <message>
        <source>The explanation comes with the right answer.</source>
        <translation>Пояснение появится вместе с правильным ответом.</translation>
    </message>
    <message>
        <source>The other reasons come with the right answer.</source>
        <translation>Остальные пояснения появятся вместе с правильным ответом.</translation>
    </message>
    <message>
        <source>The reasons come with the right answer.</source>
        <translation>Пояснения появятся вместе с правильным ответом.</translation>
    </message>
    <message>
        <source>Once shown, it counts 0 of {total}.</source>
        <translation>После показа будет 0 из {total}.</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Один ответ</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Несколько ответов</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Расставить по порядку</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Распределить</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Одно или несколько слов</translation>
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation>Заполнить пропуски</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Mark a text</source>
        <translation>Разметить текст</translation>
    </message>
    <message>
        <source>When you called it a guess, {right} of {all} were right.</source>
        <translation>Наугад: верно {right} из {all}.</translation>
    </message>
    <message>
        <source>When you said fairly sure, {right} of {all} were right.</source>
        <translation>Довольно уверенно: верно {right} из {all}.</translation>
    </message>
    <message>
        <source>When you said very sure, {right} of {all} were right.</source>
        <translation>Очень уверенно: верно {right} из {all}.</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Наугад</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Довольно уверенно</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Очень уверенно</translation>
    </message>
    <message>
        <source>First try</source>
        <translation>Первая попытка</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>Вторая попытка</translation>
    </message>
    <message>
        <source>Third try</source>
        <translation>Третья попытка</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation>Попытка {number}</translation>
    </message>
    <message>
        <source>Right, at the second try: {points} of {total}</source>
        <translation>Верно со второй попытки: {points} из {total}</translation>
    </message>
    <message>
        <source>Right, at the third try: {points} of {total}</source>
        <translation>Верно с третьей попытки: {points} из {total}</translation>
    </message>
    <message>
        <source>Right, at a later try: {points} of {total}</source>
        <translation>Верно с более поздней попытки: {points} из {total}</translation>
    </message>
    <message>
        <source>{minutes} left</source>
        <translation>Осталось: {minutes}</translation>
    </message>
    <message>
        <source>Up to {minutes} with this question are not counted</source>
        <translation>До {minutes} с этим вопросом не учтено</translation>
    </message>
    <message>
        <source>The time for “{title}” was up at {when}. What you had answered by then is submitted.</source>
        <translation>Время для «{title}» истекло: {when}. Сдано то, на что вы успели ответить.</translation>
    </message>
</context>
<context>
    <name>QuizCard</name>
    <message>
        <source>Quiz of this lesson</source>
        <translation>Тест к этому уроку</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Begin the pre-test: {quiz}</source>
        <translation>Начать входной тест: {quiz}</translation>
    </message>
    <message>
        <source>Begin the post-test: {quiz}</source>
        <translation>Начать итоговый тест: {quiz}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>Отвечено: {answered} из {total}</translation>
    </message>
    <message>
        <source>last time {points} of {total}</source>
        <translation>в прошлый раз {points} из {total}</translation>
    </message>
</context>
<context>
    <name>QuizController</name>
    <message>
        <source>Submit with answers missing?</source>
        <translation>Отправить без части ответов?</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>QuizFoot</name>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Take flag away</source>
        <translation>Снять отметку</translation>
    </message>
</context>
<context>
    <name>QuizHeader</name>
    <message>
        <source>Every answer is saved at once</source>
        <translation>Каждый ответ сохраняется сразу</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Вопрос {number} из {total}</translation>
    </message>
    <message>
        <source>{answered} answered</source>
        <translation>Отвечено: {answered}</translation>
    </message>
    <message>
        <source>{answered} answered ({parts} not complete)</source>
        <translation>Отвечено: {answered} (не полностью: {parts})</translation>
    </message>
    <message>
        <source>{flagged} flagged</source>
        <translation>отмечено: {flagged}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Вопрос {number}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>есть ответ</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>не полностью</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>отмечен</translation>
    </message>
</context>
<context>
    <name>QuizLine</name>
    <message>
        <source>open</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>свёрнуто</translation>
    </message>
</context>
<context>
    <name>QuizScreen</name>
    <message>
        <source>Nothing can be looked up while you take a test. Submit it first, then search.</source>
        <translation>Во время теста искать нельзя. Сначала отправьте его, потом ищите.</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
</context>
<context>
    <name>QuizView</name>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>К вопросам</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Продолжить курс</translation>
    </message>
    <message>
        <source>Practise what was not right</source>
        <translation>Поработать над ошибками</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>Пройти ещё раз</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>К результату</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Review and submit</source>
        <translation>Просмотреть и отправить</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
    <message>
        <source>Mark my text</source>
        <translation>Оценить мой текст</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>You can change answers until you submit</source>
        <translation>Ответы можно менять до отправки</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>Отвечено: {answered} из {total}</translation>
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
        <translation>следующий вопрос</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отменить действие</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>check</source>
        <translation>проверить</translation>
    </message>
</context>
<context>
    <name>Quizzes</name>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>questions taken one after the other.</source>
        <translation>вопросы, на которые отвечают один за другим.</translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation>Новый тест</translation>
    </message>
    <message>
        <source>None: it stands by itself</source>
        <translation>Нет: стоит отдельно</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Minutes (exams; empty: no limit)</source>
        <translation>Минуты (экзамен; пусто: без ограничения)</translation>
    </message>
    <message>
        <source>Ways to take it</source>
        <translation>Режимы</translation>
    </message>
    <message>
        <source>Add a way…</source>
        <translation>Добавить режим…</translation>
    </message>
    <message>
        <source>Questions in any order</source>
        <translation>Вопросы в любом порядке</translation>
    </message>
    <message>
        <source>Only on these routes (none: on all)</source>
        <translation>Только на этих маршрутах (пусто: на всех)</translation>
    </message>
    <message>
        <source>Add a route…</source>
        <translation>Добавить маршрут…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Add a question…</source>
        <translation>Добавить вопрос…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Title ({language})</source>
        <translation>Название ({language})</translation>
    </message>
    <message>
        <source>Form, of tests around a course</source>
        <translation>Форма, у тестов до и после курса</translation>
    </message>
    <message>
        <source>Said to who has passed</source>
        <translation>Что сказать тем, кто сдал</translation>
    </message>
    <message>
        <source>Said to who has not passed yet</source>
        <translation>Что сказать тем, кто пока не сдал</translation>
    </message>
    <message>
        <source>Attempts (empty: any; an exam: one)</source>
        <translation>Попытки (пусто: сколько угодно; экзамен: одна)</translation>
    </message>
    <message>
        <source>Per cent of the points to pass (empty: none)</source>
        <translation>Процент баллов, чтобы сдать (пусто: нет)</translation>
    </message>
    <message>
        <source>No certificate of the module without passing</source>
        <translation>Без сдачи нет сертификата модуля</translation>
    </message>
    <message>
        <source>Points of “{question}”</source>
        <translation>Баллы за «{question}»</translation>
    </message>
    <message>
        <source>What each try before costs in practice (0 to 1; empty: nothing)</source>
        <translation>Сколько отнимает каждая прежняя попытка в тренировке (от 0 до 1; пусто: нисколько)</translation>
    </message>
    <message>
        <source>Draw {number}</source>
        <translation>Выборка {number}</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Не важно</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Лёгкий</translation>
    </message>
    <message>
        <source>Middling</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Трудный</translation>
    </message>
    <message>
        <source>Questions to practise</source>
        <translation>Вопросы для тренировки</translation>
    </message>
    <message>
        <source>The exam bank</source>
        <translation>Экзаменационный набор</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Цель обучения</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Сложность</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Points each (empty: 1)</source>
        <translation>Баллов за каждый (пусто: 1)</translation>
    </message>
    <message>
        <source>Add a draw</source>
        <translation>Добавить выборку</translation>
    </message>
    <message>
        <source>Drawn by lot, anew each time</source>
        <translation>Выбираются случайно, каждый раз заново</translation>
    </message>
    <message>
        <source>Tell whether an answer is right</source>
        <translation>Говорить, верен ли ответ</translation>
    </message>
    <message>
        <source>Tell whether an answer is right ({way})</source>
        <translation>Говорить, верен ли ответ ({way})</translation>
    </message>
    <message>
        <source>As usual: yes</source>
        <translation>Как обычно: да</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Show explanations</source>
        <translation>Показывать объяснения</translation>
    </message>
    <message>
        <source>Show the right answer</source>
        <translation>Показать правильный ответ</translation>
    </message>
</context>
<context>
    <name>QuizzesController</name>
    <message>
        <source>It was set aside</source>
        <translation>Попытка отложена</translation>
    </message>
</context>
<context>
    <name>QuizzesScreen</name>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
</context>
<context>
    <name>QuizzesView</name>
    <message>
        <source>Search the quizzes</source>
        <translation>Поиск по тестам</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начатые</translation>
    </message>
    <message>
        <source>{taken} of {total} taken. Every attempt is kept, to be looked at again or retaken.</source>
        <translation>Пройдено {taken} из {total}. Каждая попытка хранится: её можно посмотреть или пройти тест заново.</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Начато</translation>
    </message>
    <message>
        <source>Next quiz</source>
        <translation>Следующий тест</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>No quiz was begun yet. Choose All, then Practice: each answer is explained at once.</source>
        <translation>Ни один тест ещё не начат. Выберите «Все», затем «Тренировка»: каждый ответ объясняется сразу.</translation>
    </message>
    <message>
        <source>Around the course</source>
        <translation>По всему курсу</translation>
    </message>
    <message>
        <source>From a module that is not installed, or no longer in it</source>
        <translation>Из модуля, который не установлен, или теста в нём больше нет</translation>
    </message>
    <message>
        <source>No quiz here has these words.</source>
        <translation>Тестов с такими словами здесь нет.</translation>
    </message>
    <message>
        <source>No installed module has a quiz.</source>
        <translation>Ни в одном установленном модуле нет тестов.</translation>
    </message>
    <message>
        <source>Modules are installed in the settings.</source>
        <translation>Модули устанавливают в настройках.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sources on this page</source>
        <translation>Источники на этой странице</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Ваши заметки</translation>
    </message>
    <message>
        <source>Your notes: something is written</source>
        <translation>Ваши заметки: что-то записано</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n entry/entries of it could not be used and stayed out.</source>
        <translation>
            <numerusform>Не удалось использовать и не внесено записей: %n.</numerusform>
            <numerusform>Не удалось использовать и не внесено записей: %n.</numerusform>
            <numerusform>Не удалось использовать и не внесено записей: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for copies of this record</source>
        <translation>Ищем копии этих данных</translation>
    </message>
    <message>
        <source>Which exams, pre- and post-tests were begun, and on which day, stays known to the trainer here, without a name.</source>
        <translation>Какие экзамены, входные и итоговые тесты были начаты и в какой день, преподавателю здесь остаётся известно — без имени.</translation>
    </message>
    <message>
        <source>In its place stands the record of another learner, {name}: that one stays, and is theirs.</source>
        <translation>На их месте стоят данные другого учащегося, {name}: они остаются за своим владельцем.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Somebody put copies of this record there under other names: {paths}</source>
        <translation>Кто-то положил туда копии этих данных под другими именами: {paths}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>A copy of this record that somebody put there under a name of their own stays: {paths}</source>
        <translation>Копия этих данных, которую кто-то положил туда под своим именем, остаётся: {paths}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>кто-то без имени</translation>
    </message>
    <message>
        <source>It is the record of {name}, which is open now.</source>
        <translation>Это данные «{name}», они сейчас открыты.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries of a trainer stayed out: what was decided here about the same stands.</source>
        <translation>
            <numerusform>Не внесено записей преподавателя: %n. Действует то, что решено здесь.</numerusform>
            <numerusform>Не внесено записей преподавателя: %n. Действует то, что решено здесь.</numerusform>
            <numerusform>Не внесено записей преподавателя: %n. Действует то, что решено здесь.</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>The record was gone: its newest whole copy was put back first, that of {when}.</source>
        <translation>Записи не было: сначала возвращена её самая новая целая копия: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged: %n answer(s) can be read of it.</source>
        <translation>
            <numerusform>Файл повреждён, читаемых ответов в нём: %n.</numerusform>
            <numerusform>Файл повреждён, читаемых ответов в нём: %n.</numerusform>
            <numerusform>Файл повреждён, читаемых ответов в нём: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s) or test(s) around the course</source>
        <translation>
            <numerusform>%n экзамен или тест до и после курса</numerusform>
            <numerusform>%n экзамена или теста до и после курса</numerusform>
            <numerusform>%n экзаменов или тестов до и после курса</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test under way stands there once it is submitted.</source>
        <translation>
            <numerusform>В тестах или экзаменах (%n) могли потеряться ответы или оценки: они не учитываются, пока это не решено на странице «Экзамены»; тест, который ещё идёт, появится там после сдачи.</numerusform>
            <numerusform>В тестах или экзаменах (%n) могли потеряться ответы или оценки: они не учитываются, пока это не решено на странице «Экзамены»; тест, который ещё идёт, появится там после сдачи.</numerusform>
            <numerusform>В тестах или экзаменах (%n) могли потеряться ответы или оценки: они не учитываются, пока это не решено на странице «Экзамены»; тест, который ещё идёт, появится там после сдачи.</numerusform>
        </translation>
    </message>
    <message>
        <source>New here: {what}.</source>
        <translation>Новое здесь: {what}.</translation>
    </message>
    <message>
        <source>New here: no answers, but other things that were done.</source>
        <translation>Новое здесь: ответов нет, но сделано другое.</translation>
    </message>
    <message>
        <source>Nothing in it was new here.</source>
        <translation>Нового для этих данных в нём нет.</translation>
    </message>
    <message>
        <source>All of it was here already.</source>
        <translation>Всё это здесь уже было.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries stayed out: what was released, marked or allowed elsewhere.</source>
        <translation>
            <numerusform>Не внесено записей: %n — то, что открыто, оценено или разрешено в другом месте.</numerusform>
            <numerusform>Не внесено записей: %n — то, что открыто, оценено или разрешено в другом месте.</numerusform>
            <numerusform>Не внесено записей: %n — то, что открыто, оценено или разрешено в другом месте.</numerusform>
        </translation>
    </message>
    <message>
        <source>An exam under way in it waits until a trainer lets it in.</source>
        <translation>Идущий в нём экзамен ждёт, пока преподаватель его не допустит.</translation>
    </message>
    <message>
        <source>What you did yourself is in your record. A trainer can bring in the rest, too.</source>
        <translation>Сделанное вами — в ваших данных. Остальное может внести преподаватель.</translation>
    </message>
    <message>
        <source>As the trainer …</source>
        <translation>Как преподаватель…</translation>
    </message>
    <message>
        <source>Bring this back?</source>
        <translation>Вернуть это?</translation>
    </message>
    <message>
        <source>In your record: {now}. That can be read of the damaged file: {then}. They come together; what you have now is kept as a backup too.</source>
        <translation>В ваших данных: {now}. В повреждённом файле читается: {then}. Они соединятся; то, что есть сейчас, сохранится и как резервная копия.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Восстановить эту резервную копию?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Восстановлено</translation>
    </message>
    <message>
        <source>What could be read of the damaged file is in your record again.</source>
        <translation>То, что читалось в повреждённом файле, снова в ваших данных.</translation>
    </message>
    <message>
        <source>The file “reset-pin” in the data folder took every PIN away: choose the trainer’s anew now, under Settings, Exams. Where settings were lost, set the hours and extra time of exams there again, too.</source>
        <translation>Файл «reset-pin» в папке с данными снял все PIN: выберите сейчас PIN преподавателя заново в «Настройках», «Экзамены». Если настройки потеряны, задайте там снова и часы, и дополнительное время экзаменов.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Delete without these</source>
        <translation>Удалить без них</translation>
    </message>
    <message>
        <source>Delete these, too</source>
        <translation>Удалить и их</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) with card</source>
        <translation>
            <numerusform>%n группа с карточкой</numerusform>
            <numerusform>%n группы с карточками</numerusform>
            <numerusform>%n групп с карточками</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not closed, or was closed by an earlier version, which left no mark of it. No log (-wal) lies beside it: if there was one, what was done last is missing. Then copy all files that begin with its name, and bring it in again.</source>
        <translation>Файл не был закрыт или его закрыла прежняя версия, которая не оставляет об этом отметки. Журнала (-wal) рядом нет: если он был, сделанного последним не хватает. Тогда скопируйте все файлы, чьи имена начинаются так же, и внесите его снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) or exam(s) were submitted twice, here and there: the first counts.</source>
        <translation>
            <numerusform>Сдано дважды, здесь и там, тестов или экзаменов: %n. Засчитывается первый раз.</numerusform>
            <numerusform>Сдано дважды, здесь и там, тестов или экзаменов: %n. Засчитывается первый раз.</numerusform>
            <numerusform>Сдано дважды, здесь и там, тестов или экзаменов: %n. Засчитывается первый раз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to tests or exams stayed out: these were submitted without them.</source>
        <translation>
            <numerusform>Не внесено ответов на тесты или экзамены: %n. Они сданы без этих ответов.</numerusform>
            <numerusform>Не внесено ответов на тесты или экзамены: %n. Они сданы без этих ответов.</numerusform>
            <numerusform>Не внесено ответов на тесты или экзамены: %n. Они сданы без этих ответов.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your record: {now}. In the backup: {then}. What you have now is kept as a backup; exams, and tests submitted, stay.</source>
        <translation>В ваших данных: {now}. В резервной копии: {then}. То, что есть сейчас, сохранится как резервная копия; экзамены и сданные тесты остаются.</translation>
    </message>
    <message>
        <source>Your record is as it was then; exams, and tests submitted, stay. What you had is kept as a backup.</source>
        <translation>Ваши данные — как тогда; экзамены и сданные тесты остаются. То, что было, сохранено как резервная копия.</translation>
    </message>
    <message>
        <source>The file “reset-pin” did not take every PIN away; it stays and tries again at each start.</source>
        <translation>Файл «reset-pin» снял не все PIN; он остаётся и пробует снова при каждом запуске.</translation>
    </message>
    <message>
        <source>This record was not closed, and its log was not beside it: what was done last may be missing. If another copy of it is somewhere, with its log (-wal) beside it, bring that in: Progress, Bring in.</source>
        <translation>Эти данные не были закрыты, и журнала рядом с ними не было: сделанного последним может не хватать. Если где-то есть другая копия с журналом (-wal) рядом, внесите её: «Ход обучения», «Импорт».</translation>
    </message>
    <message>
        <source>What you did is kept, but the disk has no room for a copy of the record. Free some space; a copy is made when the record is closed or opened next.</source>
        <translation>Сделанное вами сохранено, но на диске нет места для копии данных. Освободите место; копия создаётся при следующем закрытии или открытии данных.</translation>
    </message>
    <message>
        <source>The record is kept, but no copy of it could be made. {problem}</source>
        <translation>Данные сохранены, но их копию сделать не удалось. {problem}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>RegradeQuestion</name>
    <message>
        <source>The questions of this quiz count other points now: the sums are reckoned anew.</source>
        <translation>За вопросы этого теста теперь другие баллы: суммы подсчитываются заново.</translation>
    </message>
    <message>
        <source>As it was asked</source>
        <translation>Как спрашивали</translation>
    </message>
    <message>
        <source>As it is asked now</source>
        <translation>Как спрашивают теперь</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Новый ключ</translation>
    </message>
    <message>
        <source>Was key, now partly right</source>
        <translation>Был ключ, теперь частично верно</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Частично верно</translation>
    </message>
    <message>
        <source>Was key</source>
        <translation>Был ключ</translation>
    </message>
    <message>
        <source>Was partly right</source>
        <translation>Было частично верно</translation>
    </message>
</context>
<context>
    <name>RegradeSide</name>
    <message>
        <source>Regrade ({count})</source>
        <translation>Переоценить ({count})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>The old marks are kept with each attempt. This can be taken back.</source>
        <translation>Прежние оценки хранятся с каждой попыткой. Это можно отменить.</translation>
    </message>
    <message>
        <source>Kept with each mark, and shown to those whose mark changes.</source>
        <translation>Хранится с каждой оценкой и видна тем, чья оценка меняется.</translation>
    </message>
</context>
<context>
    <name>RegradeTable</name>
    <message>
        <source>Show all {count}</source>
        <translation>Показать все: {count}</translation>
    </message>
    <message>
        <source>Another mark for {count} of {total} answers</source>
        <translation>Другая оценка за {count} из {total} ответов</translation>
    </message>
    <message>
        <source>Another sum for {count} of {total} attempts</source>
        <translation>Другая сумма у {count} из {total} попыток</translation>
    </message>
    <message>
        <source>Lower: {count}.</source>
        <translation>Ниже: {count}.</translation>
    </message>
    <message>
        <source>Higher: {count}.</source>
        <translation>Выше: {count}.</translation>
    </message>
    <message>
        <source>The same part of all points: {count}.</source>
        <translation>Та же доля всех баллов: {count}.</translation>
    </message>
    <message>
        <source>People who pass by it: {count}.</source>
        <translation>Теперь зачтено людей: {count}.</translation>
    </message>
    <message>
        <source>People who pass no more: {count}.</source>
        <translation>Больше не зачтено людей: {count}.</translation>
    </message>
    <message>
        <source>By hand, kept: {count}.</source>
        <translation>Оценено вручную, остаётся: {count}.</translation>
    </message>
    <message>
        <source>Told the learner already: {count}.</source>
        <translation>Уже сообщено учащимся: {count}.</translation>
    </message>
    <message>
        <source>Marked as before: {count}.</source>
        <translation>Оценено как прежде: {count}.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>To be looked at: {names}.</source>
        <translation>Надо взглянуть: {names}.</translation>
    </message>
    <message>
        <source>by certainty {before} → {after}</source>
        <translation>по уверенности {before} → {after}</translation>
    </message>
    <message>
        <source>by hand, kept</source>
        <translation>вручную, остаётся</translation>
    </message>
    <message>
        <source>passes no more so far</source>
        <translation>пока больше не зачтено</translation>
    </message>
    <message>
        <source>passes by it</source>
        <translation>теперь зачтено</translation>
    </message>
    <message>
        <source>passes no more</source>
        <translation>больше не зачтено</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Not marked anew: {count}. What was chosen there is not in the question any more, or what it asks now was not asked then. Where another mark is due, open the attempt under Attempts and give it by hand.</source>
        <translation>Не оценено заново: {count}. Выбранного там в вопросе больше нет, или тогда не спрашивали того, что спрашивается теперь. Где нужна другая оценка, откройте попытку на странице «Попытки и оценки» и поставьте её вручную.</translation>
    </message>
    <message>
        <source>the quiz stays passed</source>
        <translation>тест остаётся зачтённым</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>попытка {number}</translation>
    </message>
    <message>
        <source>not released</source>
        <translation>не объявлено</translation>
    </message>
    <message>
        <source>{before} → {after} of {total}</source>
        <translation>{before} → {after} из {total}</translation>
    </message>
    <message>
        <source>{before} of {had} → {after} of {total}</source>
        <translation>{before} из {had} → {after} из {total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Questions or parts left out: {errors}. To be looked at: {warnings}.</source>
        <translation>Не взято вопросов или частей: {errors}. Посмотрите: {warnings}.</translation>
    </message>
    <message>
        <source>To be looked at: {warnings}.</source>
        <translation>Посмотрите: {warnings}.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Копировать список</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Ничего не пропущено.</translation>
    </message>
    <message>
        <source>What was left out or is to be looked at</source>
        <translation>Что пропущено и на что взглянуть</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Что прочитано</translation>
    </message>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation>
            <numerusform>и ещё %n такая же</numerusform>
            <numerusform>и ещё %n такие же</numerusform>
            <numerusform>и ещё %n таких же</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Пропущено.</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Подсчитано</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>attendance was not taken</source>
        <translation>посещаемость не отмечали</translation>
    </message>
    <message>
        <source>of the list of today</source>
        <translation>из сегодняшнего списка</translation>
    </message>
    <message>
        <source>Were there</source>
        <translation>Присутствовали</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Minutes in all</source>
        <translation>Всего минут</translation>
    </message>
    <message>
        <source>Vote {number}</source>
        <translation>Голосование {number}</translation>
    </message>
    <message>
        <source>Vote {number}, hands</source>
        <translation>Голосование {number}, руками</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>Слишком мало, чтобы сообщать</translation>
    </message>
    <message>
        <source>{choice} (right)</source>
        <translation>{choice} (верно)</translation>
    </message>
    <message>
        <source>All that is right, and no more</source>
        <translation>Всё верное и ничего лишнего</translation>
    </message>
    <message>
        <source>too few: {count}</source>
        <translation>мало: {count}</translation>
    </message>
    <message>
        <source>waits for marks</source>
        <translation>ждёт оценок</translation>
    </message>
    <message>
        <source>{title}, by {day}</source>
        <translation>{title}, срок {day}</translation>
    </message>
    <message>
        <source>late: {day}</source>
        <translation>поздно: {day}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>срок был {day}</translation>
    </message>
    <message>
        <source>done: {count} of {all}, late: {late}</source>
        <translation>сделано: {count} из {all}, поздно: {late}</translation>
    </message>
    <message>
        <source>done in any form: {count} of {all}, late: {late}</source>
        <translation>сделано в любой форме: {count} из {all}, поздно: {late}</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Mean mark, %</source>
        <translation>Средняя оценка, %</translation>
    </message>
    <message>
        <source>Tells levels apart</source>
        <translation>Различает уровни</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Most chosen wrong answer</source>
        <translation>Самый частый неверный ответ</translation>
    </message>
    <message>
        <source>Rough, as fewer than {least} people were asked: questions of {quizzes}.</source>
        <translation>Приблизительно, так как спросили меньше людей, чем {least}: вопросы из {quizzes}.</translation>
    </message>
    <message>
        <source>{question}, version {number} of {versions}</source>
        <translation>{question}, версия {number} из {versions}</translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation>ждут: {count}</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Модуль</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Цель обучения</translation>
    </message>
    <message>
        <source>Lower quarter</source>
        <translation>Нижняя четверть</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Upper quarter</source>
        <translation>Верхняя четверть</translation>
    </message>
    <message>
        <source>Per cent of the points. Box: the middle half of the class; line: the median</source>
        <translation>Процент баллов. Прямоугольник — средняя половина группы, черта — медиана</translation>
    </message>
    <message>
        <source>How results are spread</source>
        <translation>Как распределены результаты</translation>
    </message>
    <message>
        <source>{question} ({quiz}): read it again</source>
        <translation>{question} ({quiz}): перечитайте</translation>
    </message>
    <message>
        <source>{question} ({quiz})</source>
        <translation>{question} ({quiz})</translation>
    </message>
    <message>
        <source>The hardest questions</source>
        <translation>Самые трудные вопросы</translation>
    </message>
    <message>
        <source>Mean mark, %. Read it again: it is hard and does not tell levels apart.</source>
        <translation>Средняя оценка, %. Перечитайте: вопрос трудный и не различает уровни.</translation>
    </message>
    <message>
        <source>Before, %</source>
        <translation>До, %</translation>
    </message>
    <message>
        <source>After, %</source>
        <translation>После, %</translation>
    </message>
    <message>
        <source>Weeks later, %</source>
        <translation>Через недели, %</translation>
    </message>
    <message>
        <source>{label} (people: {count}, weeks later: {later})</source>
        <translation>{label} (людей: {count}, через недели: {later})</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>До и после</translation>
    </message>
    <message>
        <source>Gained, points of 100</source>
        <translation>Прирост, баллов из 100</translation>
    </message>
    <message>
        <source>Of what could be gained</source>
        <translation>От возможного прироста</translation>
    </message>
    <message>
        <source>People weeks later</source>
        <translation>Людей через недели</translation>
    </message>
    <message>
        <source>Their before, %</source>
        <translation>Их результат до, %</translation>
    </message>
    <message>
        <source>Kept, points of 100</source>
        <translation>Сохранилось, баллов из 100</translation>
    </message>
    <message>
        <source>Of each person the first pre-test and the first post-test of the other form after it count.</source>
        <translation>У каждого считаются первый входной тест и первый итоговый тест другой формы после него.</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Against the others</source>
        <translation>Вразрез с другими</translation>
    </message>
    <message>
        <source>Nearly all right</source>
        <translation>Верно почти у всех</translation>
    </message>
    <message>
        <source>Nearly none right</source>
        <translation>Верно почти ни у кого</translation>
    </message>
    <message>
        <source>Hardly tells apart</source>
        <translation>Почти не различает</translation>
    </message>
    <message>
        <source>{module}: pre-tests without a post-test of the other form after: {waiting}</source>
        <translation>{module}: входных тестов без последующего итогового другой формы: {waiting}</translation>
    </message>
    <message>
        <source>{module}: all had form {form} before the lessons. Where one form is harder, that cannot be told from a gain: deal both forms next time.</source>
        <translation>{module}: до занятий у всех был вариант {form}. Если один вариант труднее, это нельзя отличить от прироста: в следующий раз раздайте оба варианта.</translation>
    </message>
    <message>
        <source>Weeks later: the first follow-up submitted {days} days or more after the post-test of its lesson, else the last of the module before it (who has none: after the pre-test), beside what the same people knew before.</source>
        <translation>Через недели: первый повторный тест, отправленный через {days} дней или позже после итогового теста своего урока, иначе — последнего теста модуля перед ним (если его нет — после входного); рядом — что те же люди знали до.</translation>
    </message>
    <message>
        <source>{module}: follow-ups taken within {days} days of the post-test are not weeks later and do not count: {count}</source>
        <translation>{module}: повторных тестов в течение {days} дней после итогового: {count}; они не считаются сделанными через недели</translation>
    </message>
    <message>
        <source>Their before is not told where it differs by too few people: theirs could be reckoned from the two.</source>
        <translation>Их результат до не сообщается, если разница — слишком мало людей: иначе его можно было бы вычислить по двум другим.</translation>
    </message>
    <message>
        <source>{module}, weeks later: {least} to {most} days after the post-test.</source>
        <translation>{module}, через недели: от {least} до {most} дней после итогового теста.</translation>
    </message>
    <message>
        <source>Label or verdict</source>
        <translation>Метка или вывод</translation>
    </message>
    <message>
        <source>Gave this</source>
        <translation>Выбрали это</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Of each person the newest answer counts.</source>
        <translation>У каждого считается самый новый ответ.</translation>
    </message>
    <message>
        <source>Agreement on passages: 1 where all gave the same labels, 0 where it is no more than chance (Krippendorff&apos;s alpha). On the verdict: of all pairs of people, how many gave the same. Where people differ, talk about it.</source>
        <translation>Согласие о фрагментах: 1 — все поставили одни и те же метки, 0 — не больше случайного (альфа Криппендорфа). О выводе: какая доля пар людей сделала один и тот же. Где мнения расходятся, обсудите это.</translation>
    </message>
    <message>
        <source>the verdict</source>
        <translation>вывод</translation>
    </message>
    <message>
        <source>all passages</source>
        <translation>все фрагменты</translation>
    </message>
    <message>
        <source>In no figure, for answers that cannot be marked here: attempts {count}. Install the module’s version of then: the next look at the class marks them. Marks by another version’s key stay: see htcourse regrade --class CLASS.</source>
        <translation>Не учитываются из-за ответов, которые нельзя оценить здесь: попыток {count}. Установите тогдашнюю версию модуля: при следующем просмотре группы они будут оценены. Оценки по ключу другой версии остаются: см. htcourse regrade --class CLASS.</translation>
    </message>
    <message>
        <source>pairs of people who gave the same</source>
        <translation>пары людей, сделавшие одинаковый вывод</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0,5</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>не сообщается</translation>
    </message>
    <message>
        <source>mean {percent} %, people: {count}</source>
        <translation>в среднем {percent} %, людей: {count}</translation>
    </message>
    <message>
        <source>mean {percent} %</source>
        <translation>ср. {percent} %</translation>
    </message>
    <message>
        <source>mean {percent} %, people: {count}, without what waits for marks</source>
        <translation>в среднем {percent} %, людей: {count}, без того, что ждёт оценки</translation>
    </message>
    <message>
        <source>done in any way: {count} of {all}, late: {late}</source>
        <translation>сделано в любом режиме: {count} из {all}, поздно: {late}</translation>
    </message>
    <message>
        <source>Mean certainty, 1 to 3</source>
        <translation>Средняя уверенность, от 1 до 3</translation>
    </message>
    <message>
        <source>all marked the same, or nothing</source>
        <translation>все отметили одно и то же или ничего</translation>
    </message>
    <message>
        <source>people agree</source>
        <translation>люди согласны</translation>
    </message>
    <message>
        <source>people agree in the main</source>
        <translation>люди в основном согласны</translation>
    </message>
    <message>
        <source>people differ</source>
        <translation>мнения расходятся</translation>
    </message>
    <message>
        <source>{percent} %: {choice}</source>
        <translation>{percent} %: {choice}</translation>
    </message>
    <message>
        <source>Gained at least</source>
        <translation>Прирост не меньше</translation>
    </message>
    <message>
        <source>Gained at most</source>
        <translation>Прирост не больше</translation>
    </message>
    <message>
        <source>Of that at least</source>
        <translation>Из этого не меньше</translation>
    </message>
    <message>
        <source>Of that at most</source>
        <translation>Из этого не больше</translation>
    </message>
    <message>
        <source>Kept at least</source>
        <translation>Сохранилось не меньше</translation>
    </message>
    <message>
        <source>Kept at most</source>
        <translation>Сохранилось не больше</translation>
    </message>
    <message>
        <source>All objectives</source>
        <translation>Все цели</translation>
    </message>
    <message>
        <source>Knowledge, measured at once: it says nothing yet about what people will do. “At least” and “at most”: as sure as 95 times of 100.</source>
        <translation>Знания, измеренные сразу: о том, что люди будут делать, это ещё ничего не говорит. «Не меньше» и «не больше» верны в 95 случаях из 100.</translation>
    </message>
    <message>
        <source>{title}: test</source>
        <translation>{title}: контрольный тест</translation>
    </message>
    <message>
        <source>{title}: test by certainty, its plain points</source>
        <translation>{title}: тест с уверенностью, простые баллы</translation>
    </message>
    <message>
        <source>{title}: exam</source>
        <translation>{title}: экзамен</translation>
    </message>
    <message>
        <source>{title}: before the course</source>
        <translation>{title}: до курса</translation>
    </message>
    <message>
        <source>{title}: after the course</source>
        <translation>{title}: после курса</translation>
    </message>
    <message>
        <source>{title}: practice</source>
        <translation>{title}: тренировка</translation>
    </message>
    <message>
        <source>{title}: lesson</source>
        <translation>{title}: урок</translation>
    </message>
    <message>
        <source>{title}: case</source>
        <translation>{title}: дело</translation>
    </message>
    <message>
        <source>Exam results that are not released yet are in no mean here.</source>
        <translation>Ещё не открытые результаты экзаменов не входят здесь ни в одно среднее.</translation>
    </message>
    <message>
        <source>Not in the chart, as long as answers wait for their marks: questions {count}.</source>
        <translation>Не на диаграмме, пока ответы ждут оценки: вопросов {count}.</translation>
    </message>
    <message>
        <source>With so few people every figure is rough.</source>
        <translation>Когда людей так мало, любой показатель приблизителен.</translation>
    </message>
    <message>
        <source>Of each person the first whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation>У каждого считается первая полная попытка контрольного теста, экзамена, входного или итогового теста.</translation>
    </message>
    <message>
        <source>Of each person the last whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation>У каждого считается последняя полная попытка контрольного теста, экзамена, входного или итогового теста.</translation>
    </message>
    <message>
        <source>Of each person the best whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation>У каждого считается лучшая полная попытка контрольного теста, экзамена, входного или итогового теста.</translation>
    </message>
    <message>
        <source>Every whole attempt in a test, exam, pre-test or post-test counts.</source>
        <translation>Считается каждая полная попытка контрольного теста, экзамена, входного или итогового теста.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Составлен</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>{title}, of {points}</source>
        <translation>{title}, из {points}</translation>
    </message>
    <message>
        <source>{title}: state</source>
        <translation>{title}: состояние</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Answers that count</source>
        <translation>Засчитано ответов</translation>
    </message>
    <message>
        <source>of {points}</source>
        <translation>из {points}</translation>
    </message>
    <message>
        <source>below half: {count}</source>
        <translation>меньше половины: {count}</translation>
    </message>
    <message>
        <source>not passed: {count}</source>
        <translation>не сдано: {count}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>Lessons read</source>
        <translation>Прочитано уроков</translation>
    </message>
    <message>
        <source>Only of the group “{group}”, people: {count}.</source>
        <translation>Только подгруппа «{group}», людей: {count}.</translation>
    </message>
    <message>
        <source>Cases ended</source>
        <translation>Завершено дел</translation>
    </message>
    <message>
        <source>{title}: points</source>
        <translation>{title}: баллы</translation>
    </message>
    <message>
        <source>Essays waiting</source>
        <translation>Эссе ждут оценки</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Последний раз</translation>
    </message>
    <message>
        <source>All: {count}</source>
        <translation>Всего: {count}</translation>
    </message>
    <message>
        <source>An attempt with other questions or weights than most have (on paper, where one stays on the screen; from before the quiz was changed, and not regraded) has points of its own maximum, and the mean leaves it out.</source>
        <translation>У попытки с другими вопросами или весами, чем у большинства (на бумаге, если один вопрос только на экране; до изменения теста и без переоценки), баллы от своего максимума, и среднее её не учитывает.</translation>
    </message>
    <message>
        <source>Left out, because they were collected and are gone: records {count}.</source>
        <translation>Не учтены, потому что были собраны и пропали: записей {count}.</translation>
    </message>
    <message>
        <source>Being taken out of the class, which was stopped and has to be done once more: people {count}.</source>
        <translation>Исключение из группы прервано, его надо повторить: людей {count}.</translation>
    </message>
    <message>
        <source>Older than what was marked in them, the newer is missing: records {count}.</source>
        <translation>Старше того, что в них оценено, более новых нет: записей {count}.</translation>
    </message>
    <message>
        <source>Changed by another program; all else in them counts as it is: records {count}.</source>
        <translation>Изменены другой программой; всё остальное в них учитывается как есть: записей {count}.</translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation>{points} из {most}</translation>
    </message>
    <message>
        <source>practised; its answers come once “{exam}” is told on their computer</source>
        <translation>пройдено для практики; ответы появятся, когда на том компьютере объявят результат «{exam}»</translation>
    </message>
    <message>
        <source>begun on {day} and not submitted</source>
        <translation>начато {day} и не отправлено</translation>
    </message>
    <message>
        <source>{count} wait for a mark</source>
        <translation>ждут оценки: {count}</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>с бумаги</translation>
    </message>
    <message>
        <source>Module: {title}</source>
        <translation>Модуль: {title}</translation>
    </message>
    <message>
        <source>Nobody has a pre-test and, after it, a post-test of the other form yet. Give what is missing, then collect results, or type answers from paper.</source>
        <translation>Входного теста и после него итогового теста другой формы пока нет ни у кого. Задайте, чего не хватает, затем соберите результаты или введите ответы с бумаги.</translation>
    </message>
    <message>
        <source>Nothing counts yet: it needs a test, exam, pre-test or post-test that somebody handed in. Give one, then collect results, or type answers from paper.</source>
        <translation>Пока считать нечего: нужен контрольный тест, экзамен, входной или итоговый тест, который кто-нибудь сдал. Задайте его, затем соберите результаты или введите ответы с бумаги.</translation>
    </message>
    <message>
        <source>Nothing counts yet: it needs five people with a pre-test and a post-test. Give both, then collect results, or type answers from paper.</source>
        <translation>Пока считать нечего: нужны пять человек с входным и итоговым тестом. Задайте оба, затем соберите результаты или введите ответы с бумаги.</translation>
    </message>
    <message>
        <source>Nothing counts yet: it needs five people who marked the same text. Give a quiz in which passages of a text are marked, then collect results.</source>
        <translation>Пока считать нечего: нужны пять человек, разметивших один и тот же текст. Задайте тест, где размечают фрагменты текста, затем соберите результаты.</translation>
    </message>
    <message>
        <source>Means are told without questions to which an answer still waits for its mark.</source>
        <translation>Средние сообщаются без вопросов, ответы на которые ещё ждут оценки.</translation>
    </message>
    <message>
        <source>Not in the chart, as long as answers wait for their marks: {quizzes}.</source>
        <translation>Не на диаграмме, пока ответы ждут оценки: {quizzes}.</translation>
    </message>
    <message>
        <source>Left out, because they cannot be read: records {count}.</source>
        <translation>Не учтены, потому что не читаются: записей {count}.</translation>
    </message>
    <message>
        <source>With attempts in no figure that may have lost answers: records {count}.</source>
        <translation>С неучитываемыми попытками, где ответы могли потеряться: записей {count}.</translation>
    </message>
    <message>
        <source>first attempts</source>
        <translation>первые попытки</translation>
    </message>
    <message>
        <source>last attempts</source>
        <translation>последние попытки</translation>
    </message>
    <message>
        <source>best attempts</source>
        <translation>лучшие попытки</translation>
    </message>
    <message>
        <source>all attempts</source>
        <translation>все попытки</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>How the questions work</source>
        <translation>Как работают вопросы</translation>
    </message>
    <message>
        <source>What was gained</source>
        <translation>Чему научились</translation>
    </message>
    <message>
        <source>How texts were marked</source>
        <translation>Как размечали тексты</translation>
    </message>
    <message>
        <source>results missing</source>
        <translation>нет результатов</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>answers may be lost</source>
        <translation>ответы могли потеряться</translation>
    </message>
    <message>
        <source>waits for a mark</source>
        <translation>ждёт оценки</translation>
    </message>
    <message>
        <source>to release</source>
        <translation>открыть результат</translation>
    </message>
    <message>
        <source>practised; its answers come once a test of the same questions is told on their computer</source>
        <translation>пройдено для практики; ответы появятся, когда на том компьютере объявят результат теста с теми же вопросами</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>зачтено</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>не зачтено</translation>
    </message>
    <message>
        <source>done</source>
        <translation>завершено</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>начато</translation>
    </message>
    <message>
        <source>practised</source>
        <translation>практика</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тест</translation>
    </message>
    <message>
        <source>by certainty</source>
        <translation>с уверенностью</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>экзамен</translation>
    </message>
    <message>
        <source>before</source>
        <translation>до курса</translation>
    </message>
    <message>
        <source>after</source>
        <translation>после курса</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>практика</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>урок</translation>
    </message>
    <message>
        <source>case</source>
        <translation>дело</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>всё верно</translation>
    </message>
    <message>
        <source>below half</source>
        <translation>меньше половины</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>to mark: {count}</source>
        <translation>оценить: {count}</translation>
    </message>
    <message>
        <source>{minutes} minutes allowed</source>
        <translation>разрешено минут: {minutes}</translation>
    </message>
    <message>
        <source>{minutes} minutes allowed, {extra} of them extra time</source>
        <translation>разрешено минут: {minutes}, из них дополнительных: {extra}</translation>
    </message>
    <message>
        <source>taken too often: only the first may count</source>
        <translation>попыток слишком много: считаться может только первая</translation>
    </message>
    <message>
        <source>begun under version {version}: by its pass mark and number of attempts</source>
        <translation>начато при версии {version}: по её проходному баллу и числу попыток</translation>
    </message>
    <message>
        <source>by the pass mark of version {by} here; it was begun under {version}, which is not installed</source>
        <translation>здесь — по проходному баллу версии {by}; начато при {version}, а она не установлена</translation>
    </message>
    <message>
        <source>A figure is told of a group only where it rests on {least} people or more, and where as many others of the class, or none, are in the class’s: else theirs could be reckoned. Those without a group, or in a small one, are such others: while they are few the smallest group beside them is held back too. Put them into a group.</source>
        <translation>Показатель подгруппы сообщается, только если за ним не меньше {least} человек и столько же других людей группы (или ни одного) входит в показатель группы: иначе показатель других можно было бы вычислить. Люди без подгруппы или в маленькой подгруппе — такие другие; пока их мало, не сообщается и самая маленькая подгруппа рядом. Внесите их в подгруппу.</translation>
    </message>
</context>
<context>
    <name>ReportsController</name>
    <message>
        <source>Reading the report</source>
        <translation>Отчёт читается</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Таблицы (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Marks for Moodle</source>
        <translation>Оценки для Moodle</translation>
    </message>
    <message>
        <source>Writing the marks</source>
        <translation>Оценки записываются</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>For trainers: how a class stands.</source>
        <translation>Для преподавателей: как обстоят дела в группе.</translation>
    </message>
    <message>
        <source>There is no class yet. Make one under My class.</source>
        <translation>Группы пока нет. Создайте её на странице «Моя группа».</translation>
    </message>
    <message>
        <source>Nobody is in this class yet: add people, or collect results, under My class.</source>
        <translation>В этой группе пока никого нет: добавьте людей или соберите результаты на странице «Моя группа».</translation>
    </message>
    <message>
        <source>Go to My class</source>
        <translation>К моей группе</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>К плану</translation>
    </message>
    <message>
        <source>Fewer columns</source>
        <translation>Меньше столбцов</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Показать все столбцы</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>How the questions work</source>
        <translation>Как работают вопросы</translation>
    </message>
    <message>
        <source>What was gained</source>
        <translation>Чему научились</translation>
    </message>
    <message>
        <source>How texts were marked</source>
        <translation>Как размечали тексты</translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation>Какие попытки</translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation>Первая попытка</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Последняя попытка</translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation>Лучшая попытка</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Все подгруппы</translation>
    </message>
    <message>
        <source>For Moodle</source>
        <translation>Для Moodle</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>С именами</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The record cannot be opened, and nobody could say why.</source>
        <translation>Данные не открываются, и причину установить не удалось.</translation>
    </message>
    <message>
        <source>The record of {name} is there again, from the copy of {when}, with {answers}.</source>
        <translation>Данные «{name}» восстановлены из копии: {when}, в ней {answers}.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Восстановлено</translation>
    </message>
    <message>
        <source>The record of {name} is there again, with {answers}.</source>
        <translation>Данные «{name}» восстановлены, в них {answers}.</translation>
    </message>
    <message>
        <source>{name} begins with an empty record. Exams and tests that can be read stay, the copies too: Progress, Backups restores them later.</source>
        <translation>У «{name}» теперь новые, пустые данные. Экзамены и тесты, которые читаются, остаются, копии тоже: их можно вернуть позже через «Ход обучения», «Резервные копии».</translation>
    </message>
    <message>
        <source>{name} begins with an empty record. Nothing can be read of the old one; its file is kept.</source>
        <translation>У «{name}» теперь новые, пустые данные. Из прежних ничего не читается; их файл сохранён.</translation>
    </message>
    <message>
        <source>Start new?</source>
        <translation>Начать заново?</translation>
    </message>
    <message>
        <source>Start new</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>The record is new. What stood in its place is kept: Progress, Backups brings it back.</source>
        <translation>Данные новые. То, что стояло на их месте, сохранено: вернуть можно через «Ход обучения», «Резервные копии».</translation>
    </message>
    <message>
        <source>The record is new. The old file is kept, though no answer can be read of it.</source>
        <translation>Данные новые. Прежний файл сохранён, хотя ни один ответ из него не читается.</translation>
    </message>
    <message>
        <source>Begun anew</source>
        <translation>Начато заново</translation>
    </message>
    <message>
        <source>Looking at the record</source>
        <translation>Данные просматриваются</translation>
    </message>
    <message numerus="yes">
        <source>Everything of {name} is deleted from this computer: the record and %n copy/copies of it, with every file that was kept aside.</source>
        <translation>
            <numerusform>Всё, что есть у «{name}», удаляется с этого компьютера: данные и их копии (%n), со всеми отложенными файлами.</numerusform>
            <numerusform>Всё, что есть у «{name}», удаляется с этого компьютера: данные и их копии (%n), со всеми отложенными файлами.</numerusform>
            <numerusform>Всё, что есть у «{name}», удаляется с этого компьютера: данные и их копии (%n), со всеми отложенными файлами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is left of {name} is deleted from this computer: the record and %n copy/copies of it, with every file that was kept aside.</source>
        <translation>
            <numerusform>Всё, что осталось от «{name}», удаляется с этого компьютера: данные и их копии (%n), со всеми отложенными файлами.</numerusform>
            <numerusform>Всё, что осталось от «{name}», удаляется с этого компьютера: данные и их копии (%n), со всеми отложенными файлами.</numerusform>
            <numerusform>Всё, что осталось от «{name}», удаляется с этого компьютера: данные и их копии (%n), со всеми отложенными файлами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies of it among another learner’s go, too.</source>
        <translation>
            <numerusform>Удаляются и их копии среди копий другого учащегося: %n.</numerusform>
            <numerusform>Удаляются и их копии среди копий другого учащегося: %n.</numerusform>
            <numerusform>Удаляются и их копии среди копий другого учащегося: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version of the program can still open this record.</source>
        <translation>Более новая версия программы ещё может открыть эти данные.</translation>
    </message>
    <message>
        <source>The record may be whole: it opens once this account may read it.</source>
        <translation>Данные могут быть целы: они откроются, когда эта учётная запись сможет их читать.</translation>
    </message>
    <message>
        <source>A whole copy goes too: it could be restored now.</source>
        <translation>Удаляется и целая копия: сейчас её можно восстановить.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies may be whole: they open once this account may read them.</source>
        <translation>
            <numerusform>Возможно, целых копий: %n. Они откроются, когда эта учётная запись сможет их читать.</numerusform>
            <numerusform>Возможно, целых копий: %n. Они откроются, когда эта учётная запись сможет их читать.</numerusform>
            <numerusform>Возможно, целых копий: %n. Они откроются, когда эта учётная запись сможет их читать.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Delete this record?</source>
        <translation>Удалить эти данные?</translation>
    </message>
    <message>
        <source>The copy from {when}, only to look at: nothing you do here is kept.</source>
        <translation>Копия только для просмотра: {when}. Ничего из того, что вы здесь сделаете, не сохранится.</translation>
    </message>
    <message>
        <source>Restoring the record</source>
        <translation>Данные восстанавливаются</translation>
    </message>
    <message numerus="yes">
        <source>%n of them could still be read of what is damaged.</source>
        <translation>
            <numerusform>Из повреждённого удалось прочитать: %n.</numerusform>
            <numerusform>Из повреждённого удалось прочитать: %n.</numerusform>
            <numerusform>Из повреждённого удалось прочитать: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of these, {answers} came from a file kept aside {when}. It shares none with the copy besides tests and exams: the record may have been begun anew between. For the copy alone restore it once more, under Progress, Backups.</source>
        <translation>Из них {answers} — из файла, отложенного {when}. Кроме тестов и экзаменов, у него с копией нет общего: между ними данные могли начать заново. Чтобы вернуть только копию, восстановите её ещё раз: «Ход обучения», «Резервные копии».</translation>
    </message>
    <message numerus="yes">
        <source>From tests that could not be put together: %n.</source>
        <translation>
            <numerusform>Из тестов, которые не удалось соединить: %n.</numerusform>
            <numerusform>Из тестов, которые не удалось соединить: %n.</numerusform>
            <numerusform>Из тестов, которые не удалось соединить: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test under way stands there once it is submitted.</source>
        <translation>
            <numerusform>В тестах или экзаменах (%n) могли потеряться ответы или оценки: они не учитываются, пока это не решено на странице «Экзамены»; тест, который ещё идёт, появится там после сдачи.</numerusform>
            <numerusform>В тестах или экзаменах (%n) могли потеряться ответы или оценки: они не учитываются, пока это не решено на странице «Экзамены»; тест, который ещё идёт, появится там после сдачи.</numerusform>
            <numerusform>В тестах или экзаменах (%n) могли потеряться ответы или оценки: они не учитываются, пока это не решено на странице «Экзамены»; тест, который ещё идёт, появится там после сдачи.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Your answers are kept</source>
        <translation>Ваши ответы сохранены</translation>
    </message>
    <message>
        <source>Passed: {mark}.</source>
        <translation>Пройдено: {mark}.</translation>
    </message>
    <message>
        <source>Not passed yet: {mark}.</source>
        <translation>Пока не пройдено: {mark}.</translation>
    </message>
    <message>
        <source>What next: open a question below, and read why.</source>
        <translation>Что дальше: откройте вопрос ниже и прочитайте пояснение.</translation>
    </message>
    <message>
        <source>This test has no pass mark.</source>
        <translation>У этого теста нет проходного балла.</translation>
    </message>
    <message>
        <source>Questions left blank, or with a lost answer: {count}.</source>
        <translation>Без ответа или с утерянным ответом: {count}.</translation>
    </message>
    <message>
        <source>It was changed outside the program or damaged since: your trainer says what counts.</source>
        <translation>Результат изменён вне программы или повреждён: что засчитать, решит преподаватель.</translation>
    </message>
    <message>
        <source>The result comes when your trainer releases it.</source>
        <translation>Результат появится, когда его объявит преподаватель.</translation>
    </message>
    <message>
        <source>What was right is not told before the course, so that it can be compared afterwards.</source>
        <translation>До курса не сообщается, что верно: потом результаты можно будет сравнить.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) had no answer.</source>
        <translation>
            <numerusform>%n вопрос остался без ответа.</numerusform>
            <numerusform>%n вопроса остались без ответа.</numerusform>
            <numerusform>%n вопросов остались без ответа.</numerusform>
        </translation>
    </message>
    <message>
        <source>Result: {quiz}</source>
        <translation>Результат: {quiz}</translation>
    </message>
    <message>
        <source>{points} of {total} points, {percent} %</source>
        <translation>{points} из {total} баллов, {percent} %</translation>
    </message>
    <message>
        <source>{points} of {total} points so far</source>
        <translation>Пока баллов: {points} из {total}</translation>
    </message>
    <message>
        <source>{points} of {total} points in the questions that are told</source>
        <translation>{points} из {total} баллов по тем вопросам, о которых уже сообщено</translation>
    </message>
    <message>
        <source>The result is open</source>
        <translation>Результат открыт</translation>
    </message>
    <message>
        <source>Submitted: {quiz}</source>
        <translation>Отправлено: {quiz}</translation>
    </message>
    <message>
        <source>All other questions</source>
        <translation>Все остальные вопросы</translation>
    </message>
    <message>
        <source>What next: all that was marked is right. Continue the course.</source>
        <translation>Что дальше: все проверенные ответы верны. Продолжайте курс.</translation>
    </message>
    <message>
        <source>What next: your answer waits for a mark. Continue the course.</source>
        <translation>Что дальше: ваш ответ ждёт оценки. Продолжайте курс.</translation>
    </message>
    <message>
        <source>What next: open a question below, and see what is right.</source>
        <translation>Что дальше: откройте вопрос ниже и посмотрите, что верно.</translation>
    </message>
    <message>
        <source>The exam closed at {time}: what you had answered by then is submitted.</source>
        <translation>Экзамен закрылся в {time}: сдано то, на что вы успели ответить.</translation>
    </message>
    <message>
        <source>The time was up: what you had answered by then is submitted.</source>
        <translation>Время вышло: отправлено то, на что вы успели ответить.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for a mark: the result is not final.</source>
        <translation>
            <numerusform>%n ответ ещё ждёт оценки: результат не окончательный.</numerusform>
            <numerusform>%n ответа ещё ждут оценки: результат не окончательный.</numerusform>
            <numerusform>%n ответов ещё ждут оценки: результат не окончательный.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) were given anew by your trainer.</source>
        <translation>
            <numerusform>%n оценку преподаватель поставил заново.</numerusform>
            <numerusform>%n оценки преподаватель поставил заново.</numerusform>
            <numerusform>%n оценок преподаватель поставил заново.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not told yet: an exam or test asks them too.</source>
        <translation>
            <numerusform>О %n вопросе пока не сообщается: он есть и в экзамене или тесте.</numerusform>
            <numerusform>О %n вопросах пока не сообщается: они есть и в экзамене или тесте.</numerusform>
            <numerusform>О %n вопросах пока не сообщается: они есть и в экзамене или тесте.</numerusform>
        </translation>
    </message>
    <message>
        <source>This result changed {what}</source>
        <translation>Этот результат изменился {what}</translation>
    </message>
    <message>
        <source>By certainty: {marks} of at most {most}.</source>
        <translation>По уверенности: {marks}, самое большее {most}.</translation>
    </message>
    <message>
        <source>This quiz does not tell which answers are right.</source>
        <translation>Этот тест не сообщает, какие ответы верны.</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} из {total}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Есть ответ</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Release {count} results</source>
        <translation>Открыть результаты: {count}</translation>
    </message>
    <message>
        <source>Waiting for you: {count}</source>
        <translation>Ждут вас: {count}</translation>
    </message>
    <message>
        <source>Under way: {count}</source>
        <translation>Идут: {count}</translation>
    </message>
    <message>
        <source>Done: {count}</source>
        <translation>Завершены: {count}</translation>
    </message>
    <message>
        <source>Released: {count}</source>
        <translation>Результаты открыты: {count}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответов</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>{minutes} more</source>
        <translation>ещё {minutes}</translation>
    </message>
    <message>
        <source>{minutes} less</source>
        <translation>на {minutes} меньше</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Допустить</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>Засчитать</translation>
    </message>
    <message>
        <source>One more attempt</source>
        <translation>Ещё одна попытка</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>you marked it</source>
        <translation>вы отметили его</translation>
    </message>
    <message>
        <source>it was not right last time</source>
        <translation>в прошлый раз было неверно</translation>
    </message>
    <message>
        <source>of {times} wrong answers in a row</source>
        <translation>неверно подряд, раз: {times}</translation>
    </message>
    <message>
        <source>it was right, but a guess</source>
        <translation>было верно, но наугад</translation>
    </message>
    <message>
        <source>it was right, but with help</source>
        <translation>было верно, но с подсказкой</translation>
    </message>
    <message>
        <source>it was right last time</source>
        <translation>в прошлый раз было верно</translation>
    </message>
    <message>
        <source>it was right {times} times in a row</source>
        <translation>верно подряд, раз: {times}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>примерно {time}</translation>
    </message>
    <message>
        <source>It comes back once it is marked.</source>
        <translation>Вернётся, когда будет оценён.</translation>
    </message>
    <message>
        <source>Comes back {when}, because {reason}.</source>
        <translation>Вернётся {when}: {reason}.</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Due for review</source>
        <translation>К повторению</translation>
    </message>
    <message>
        <source>{questions}, about {time}</source>
        <translation>{questions}, примерно {time}</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Другие вопросы</translation>
    </message>
    <message>
        <source>Review now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Не сегодня</translation>
    </message>
</context>
<context>
    <name>ReviewOverview</name>
    <message>
        <source>Review</source>
        <translation>Повторение</translation>
    </message>
    <message>
        <source>Questions come back just before they would be forgotten.</source>
        <translation>Вопросы возвращаются незадолго до того, как забудутся.</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>На сегодня</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Начать повторение</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Другие вопросы</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>На сегодня ничего нет</translation>
    </message>
    <message>
        <source>Questions that were not right, guessed or left blank, or that you flag in a quiz, come back here on later days. Answer the checks in the lessons and take a quiz first.</source>
        <translation>Вопросы, на которые ответ был неверным, наугад или не дан, и отмеченные в тесте возвращаются сюда в следующие дни. Сначала ответьте на проверки в уроках и пройдите тест.</translation>
    </message>
    <message>
        <source>The next question comes back {when}. Until then, go on with the course.</source>
        <translation>Следующий вопрос вернётся {when}. До тех пор продолжайте курс.</translation>
    </message>
    <message>
        <source>Continue the course</source>
        <translation>Продолжить курс</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>Повторено сегодня</translation>
    </message>
    <message>
        <source>{right} of {all} right.</source>
        <translation>Верно: {right} из {all}.</translation>
    </message>
    <message>
        <source>Practise what was not right</source>
        <translation>Поработать над ошибками</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>Следующие семь дней</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>A day left out moves on; nothing piles up as debt.</source>
        <translation>Пропущенный день переносится, долги не копятся.</translation>
    </message>
    <message>
        <source>How sure, and how it went</source>
        <translation>Уверенность и результат</translation>
    </message>
    <message>
        <source>Whoever is very sure should be right nearly always; whoever guesses need not be.</source>
        <translation>Кто очень уверен, должен быть прав почти всегда; кто отвечает наугад — не обязан.</translation>
    </message>
    <message>
        <source>Sure and wrong</source>
        <translation>Уверенно, но неверно</translation>
    </message>
    <message>
        <source>Nothing stands here. Say how sure you are when you answer: what you were very sure of and was not right is kept here, until it is right on another day.</source>
        <translation>Здесь пусто. Отвечая, указывайте, насколько вы уверены: то, в чём вы были очень уверены, но ошиблись, остаётся здесь, пока в другой день не будет верно.</translation>
    </message>
    <message>
        <source>The newest {count} are shown.</source>
        <translation>Показаны последние: {count}.</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Очень уверенно</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Вы выбрали</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посмотреть ещё раз</translation>
    </message>
    <message>
        <source>Look again: {title}</source>
        <translation>Посмотреть ещё раз: {title}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review before you submit</source>
        <translation>Просмотр перед отправкой</translation>
    </message>
    <message>
        <source>After you submit, answers can no longer be changed.</source>
        <translation>После отправки ответы изменить нельзя.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Не полностью</translation>
    </message>
    <message>
        <source>Answered, flagged to look at again</source>
        <translation>С ответом, отмечены для просмотра</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>есть ответ</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer. That is fine here.</source>
        <translation>
            <numerusform>%n вопрос без ответа. Здесь это ничего не меняет.</numerusform>
            <numerusform>%n вопроса без ответа. Здесь это ничего не меняет.</numerusform>
            <numerusform>%n вопросов без ответа. Здесь это ничего не меняет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not complete. That is fine here.</source>
        <translation>
            <numerusform>%n вопрос с неполным ответом. Здесь это ничего не меняет.</numerusform>
            <numerusform>%n вопроса с неполным ответом. Здесь это ничего не меняет.</numerusform>
            <numerusform>%n вопросов с неполным ответом. Здесь это ничего не меняет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer. They count as 0 points.</source>
        <translation>
            <numerusform>%n вопрос без ответа. Он оценивается в 0 баллов.</numerusform>
            <numerusform>%n вопроса без ответа. Они оцениваются в 0 баллов.</numerusform>
            <numerusform>%n вопросов без ответа. Они оцениваются в 0 баллов.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number can be read in two ways: the one that is worth more will count.</source>
        <translation>Число можно прочитать двояко: засчитается то, что даёт больше.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not complete. What is left out counts as 0 points.</source>
        <translation>
            <numerusform>%n вопрос заполнен не до конца. За пропущенное 0 баллов.</numerusform>
            <numerusform>%n вопроса заполнены не до конца. За пропущенное 0 баллов.</numerusform>
            <numerusform>%n вопросов заполнены не до конца. За пропущенное 0 баллов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>На все вопросы есть ответы.</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>не полностью</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>no number: {typed}</source>
        <translation>не число: {typed}</translation>
    </message>
    <message>
        <source>say which number you mean: {typed}</source>
        <translation>укажите, какое число имеется в виду: {typed}</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>отмечен</translation>
    </message>
    <message>
        <source>Question {number}: {words}</source>
        <translation>Вопрос {number}: {words}</translation>
    </message>
</context>
<context>
    <name>ReviewQuestion</name>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Вопрос {number} из {total}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Повторение</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>По памяти</translation>
    </message>
    <message>
        <source>Read the section</source>
        <translation>Прочитать раздел</translation>
    </message>
    <message>
        <source>Stop for now</source>
        <translation>Пока остановиться</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>Отменить последний ответ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Read the lesson</source>
        <translation>Прочитать урок</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Review</source>
        <translation>Повторение</translation>
    </message>
</context>
<context>
    <name>ReviewTexts</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>not right last time</source>
        <translation>в последний раз неверно</translation>
    </message>
    <message>
        <source>last right today</source>
        <translation>последний верный ответ сегодня</translation>
    </message>
    <message>
        <source>last right yesterday</source>
        <translation>последний верный ответ вчера</translation>
    </message>
    <message numerus="yes">
        <source>last right %n day(s) ago</source>
        <translation>
            <numerusform>последний верный ответ %n день назад</numerusform>
            <numerusform>последний верный ответ %n дня назад</numerusform>
            <numerusform>последний верный ответ %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) held with confidence</source>
        <translation>
            <numerusform>%n уверенный ответ</numerusform>
            <numerusform>%n уверенных ответа</numerusform>
            <numerusform>%n уверенных ответов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Move up</source>
        <translation>Переместить выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Переместить ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation>Переместить выше: {name}</translation>
    </message>
    <message>
        <source>Move down: {name}</source>
        <translation>Переместить ниже: {name}</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>Убрать: {name}</translation>
    </message>
</context>
<context>
    <name>ScreenHost</name>
    <message>
        <source>Search everywhere</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>This exam is not open</source>
        <translation>Этот экзамен не открыт</translation>
    </message>
    <message>
        <source>It is meant for {day} or later. Submitted sooner it does not tell what you still know weeks later, and it is taken once.</source>
        <translation>Тест предназначен на {day} или позже. Если отправить его раньше, он не покажет, что вы помните спустя недели, а пройти его можно только один раз.</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>Начать сейчас</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Nothing has “{text}”. This is what “{mended}” finds:</source>
        <translation>«{text}» нигде нет. Вот что найдено по «{mended}»:</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ещё {count}</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>Показать все: {total}</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>Other commands</source>
        <translation>Другие команды</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Ещё команды</translation>
    </message>
    <message>
        <source>{command}: open a lesson first</source>
        <translation>{command}: сначала откройте урок</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Определение</translation>
    </message>
    <message>
        <source>Lessons on your route</source>
        <translation>Уроки вашего маршрута</translation>
    </message>
    <message>
        <source>Lessons of other routes</source>
        <translation>Уроки других маршрутов</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Учебные дела</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Тесты</translation>
    </message>
    <message>
        <source>The law here</source>
        <translation>Закон в этой стране</translation>
    </message>
    <message>
        <source>Questions you have seen</source>
        <translation>Вопросы, которые вы видели</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} из {total}</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Словарь терминов</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>{part}, section {number}</source>
        <translation>{part}, раздел {number}</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>Nothing found for “{text}”. Try another word; its first three letters are enough.</source>
        <translation>По запросу «{text}» ничего не найдено. Попробуйте другое слово; достаточно первых трёх букв.</translation>
    </message>
</context>
<context>
    <name>SectionColumn</name>
    <message>
        <source>Content note</source>
        <translation>О содержании урока</translation>
    </message>
    <message>
        <source>Section {number} of {total}</source>
        <translation>Раздел {number} из {total}</translation>
    </message>
    <message>
        <source>{place}  ·  changed since you read it</source>
        <translation>{place}  ·  изменено после прочтения</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Your route, {own}, goes past this lesson. You can read it all the same.</source>
        <translation>На вашем маршруте ({own}) этого урока нет. Его всё равно можно прочитать.</translation>
    </message>
    <message>
        <source>Take the route {title}</source>
        <translation>Выбрать маршрут {title}</translation>
    </message>
    <message>
        <source>For trainers: {title}</source>
        <translation>Для преподавателей: {title}</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>Для преподавателей</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>То же в виде таблицы</translation>
    </message>
</context>
<context>
    <name>SeenPage</name>
    <message>
        <source>Previous question</source>
        <translation>Предыдущий вопрос</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Все попытки</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>зачтено</translation>
    </message>
    <message>
        <source>Print for the learner</source>
        <translation>Печать для учащегося</translation>
    </message>
    <message>
        <source>Print with keys, for your files</source>
        <translation>Печать с ключами, для вас</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>пока не зачтено</translation>
    </message>
    <message>
        <source>result not released</source>
        <translation>результат не открыт</translation>
    </message>
    <message>
        <source>Question {number}: {title}, {verdict}, {points} of {total}</source>
        <translation>Вопрос {number}: {title}, {verdict}, {points} из {total}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>blank or lost</source>
        <translation>пусто или потеряно</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Вопрос {number} из {total}</translation>
    </message>
    <message>
        <source>to mark</source>
        <translation>на проверку</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>The question as it was shown</source>
        <translation>Вопрос, каким он был показан</translation>
    </message>
    <message>
        <source>A right answer, by the key of that day</source>
        <translation>Верный ответ по ключу того дня</translation>
    </message>
    <message>
        <source>A right answer, by the key since</source>
        <translation>Верный ответ по новому ключу</translation>
    </message>
    <message>
        <source>A right answer, as it is worded since</source>
        <translation>Верный ответ в новой формулировке</translation>
    </message>
    <message>
        <source>Regraded by another key</source>
        <translation>Переоценено по другому ключу</translation>
    </message>
    <message>
        <source>The key was changed</source>
        <translation>Ключ изменён</translation>
    </message>
    <message>
        <source>By the key of that day this answer got {then} of {total}, by the key since {now}.</source>
        <translation>По ключу того дня за этот ответ {then} из {total}, по новому — {now}.</translation>
    </message>
    <message>
        <source>It is not regraded yet: see Regrade in the list.</source>
        <translation>Ещё не переоценено: см. «Переоценить» в списке.</translation>
    </message>
    <message>
        <source>Marked by the key since</source>
        <translation>Оценено по новому ключу</translation>
    </message>
    <message>
        <source>By the key</source>
        <translation>По ключу</translation>
    </message>
    <message>
        <source>key then</source>
        <translation>прежний ключ</translation>
    </message>
    <message>
        <source>key since</source>
        <translation>новый ключ</translation>
    </message>
    <message>
        <source>partly right then and now</source>
        <translation>частично верно и раньше, и теперь</translation>
    </message>
    <message>
        <source>partly right then</source>
        <translation>частично верно раньше</translation>
    </message>
    <message>
        <source>partly right since</source>
        <translation>частично верно теперь</translation>
    </message>
    <message>
        <source>key then and now</source>
        <translation>ключ и раньше, и теперь</translation>
    </message>
    <message>
        <source>By the key of that day: {then} of {total}. The mark by hand stands.</source>
        <translation>По ключу того дня: {then} из {total}. В силе оценка, поставленная вручную.</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Данный ответ</translation>
    </message>
</context>
<context>
    <name>SeenSources</name>
    <message>
        <source>Paste a reference</source>
        <translation>Вставить ссылку</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) seen. Is each one here, whole?</source>
        <translation>
            <numerusform>Найден %n источник. Он здесь весь?</numerusform>
            <numerusform>Найдено %n источника. Каждый здесь, и весь?</numerusform>
            <numerusform>Найдено %n источников. Каждый здесь, и весь?</numerusform>
        </translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>«{line}»</translation>
    </message>
    <message>
        <source>Not read: {lines}</source>
        <translation>Не прочитано: {lines}</translation>
    </message>
    <message>
        <source>If not, go back: put an empty line between two sources; what is one, put on one line.</source>
        <translation>Если нет, вернитесь: между двумя источниками поставьте пустую строку, один источник поместите в одну строку.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Взять их</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Взять его</translation>
    </message>
</context>
<context>
    <name>SessionsController</name>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Таблицы (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Экспорт отчёта</translation>
    </message>
    <message>
        <source>Delete this session?</source>
        <translation>Удалить это занятие?</translation>
    </message>
    <message>
        <source>Its times and its votes are gone then for good.</source>
        <translation>Его время и голосования исчезнут навсегда.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>In the room</source>
        <translation>В аудитории</translation>
    </message>
</context>
<context>
    <name>SessionsView</name>
    <message>
        <source>In the room</source>
        <translation>В аудитории</translation>
    </message>
    <message>
        <source>Reading what can be presented…</source>
        <translation>Читается, что можно показать…</translation>
    </message>
    <message>
        <source>Present a lesson on the projector, ask the phones in the room, and see what came of it.</source>
        <translation>Покажите урок через проектор, спросите телефоны в аудитории и посмотрите, что получилось.</translation>
    </message>
    <message>
        <source>Choose what to present to {name}.</source>
        <translation>Выберите, что показать: {name}.</translation>
    </message>
    <message>
        <source>Lesson or quiz</source>
        <translation>Урок или тест</translation>
    </message>
    <message>
        <source>No lesson and no quiz here has these words.</source>
        <translation>Нет ни урока, ни теста с такими словами.</translation>
    </message>
    <message>
        <source>Planned for today</source>
        <translation>В плане на сегодня</translation>
    </message>
    <message>
        <source>Given to the class</source>
        <translation>Задано группе</translation>
    </message>
    <message>
        <source>{day}, {begun} to {until}</source>
        <translation>{day}, {begun}–{until}</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Все занятия</translation>
    </message>
    <message>
        <source>Present again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>The room was asked nothing.</source>
        <translation>Аудиторию ни о чём не спрашивали.</translation>
    </message>
    <message>
        <source>Earlier sessions</source>
        <translation>Прошлые занятия</translation>
    </message>
    <message>
        <source>Votes: {count}</source>
        <translation>Голосований: {count}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Show all: {count}</source>
        <translation>Показать все: {count}</translation>
    </message>
    <message>
        <source>Ask the questions of a quiz</source>
        <translation>Спросить вопросы теста</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Quiz  ·  Polls: {count}</source>
        <translation>Тест  ·  Опросов: {count}</translation>
    </message>
    <message>
        <source>Polls: {count}</source>
        <translation>Опросов: {count}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>По плану</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>What was presented</source>
        <translation>Что показывали</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>The computer slept meanwhile: {minutes} min</source>
        <translation>Компьютер тем временем спал: {minutes} мин</translation>
    </message>
    <message>
        <source>under 1</source>
        <translation>меньше 1</translation>
    </message>
    <message>
        <source>{name}: who was there is not noted; tick it under Plan.</source>
        <translation>{name}: кто присутствовал, не отмечено; отметьте на странице «План».</translation>
    </message>
    <message>
        <source>{name}: {there} of {people} were there</source>
        <translation>{name}: присутствовало {there} из {people}</translation>
    </message>
    <message>
        <source>{name}: {there} of {people} on the list of today were there</source>
        <translation>{name}: из сегодняшнего списка присутствовало {there} из {people}</translation>
    </message>
    <message>
        <source>Fewer than five answers: what they were is not kept in sight.</source>
        <translation>Меньше пяти ответов: какие они были, не сохраняется на виду.</translation>
    </message>
    <message>
        <source>{choice} (right)</source>
        <translation>{choice} (верно)</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>All that is right, and no more: {count}</source>
        <translation>Всё верное и ничего лишнего: {count}</translation>
    </message>
    <message>
        <source>Vote {number}, people: {count}</source>
        <translation>Голосование {number}, людей: {count}</translation>
    </message>
    <message>
        <source>Vote {number}, hands counted, people: {count}</source>
        <translation>Голосование {number}, подсчёт рук, людей: {count}</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>the trainer</source>
        <translation>преподаватель</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Другая страна</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Учиться</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Преподавать</translation>
    </message>
    <message>
        <source>One learner</source>
        <translation>Один учащийся</translation>
    </message>
    <message>
        <source>A trainer</source>
        <translation>Преподаватель</translation>
    </message>
    <message>
        <source>Many people, or exams</source>
        <translation>Много людей или экзамены</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Изменения применяются сразу.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Поиск в настройках</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Таких слов нет ни в одной настройке.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Printing is always light.</source>
        <translation>Печать всегда в светлой теме.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Text, tables and controls together: Ctrl plus and Ctrl minus.</source>
        <translation>Текст, таблицы и кнопки вместе: Ctrl и плюс, Ctrl и минус.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>For the law and help lines shown.</source>
        <translation>От страны зависят законы и телефоны помощи.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Which lessons, in which depth.</source>
        <translation>Какие уроки и насколько подробно.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Teaching shows the trainers’ notes.</source>
        <translation>При выборе «Преподавать» видны заметки для преподавателей.</translation>
    </message>
    <message>
        <source>You are here to</source>
        <translation>Ваша цель</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
    <message>
        <source>Version {version}, {lessons}, {questions}</source>
        <translation>Версия {version}, {lessons}, {questions}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>встроенный</translation>
    </message>
    <message>
        <source>Switched off. {detail}</source>
        <translation>Выключено. {detail}</translation>
    </message>
    <message>
        <source>A file that ends in .htmod, or a folder. Or drop it on the window.</source>
        <translation>Файл .htmod или папка. Можно и перетащить в окно.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Each asks for the trainer’s PIN.</source>
        <translation>Каждый пункт спрашивает PIN преподавателя.</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Экзамены</translation>
    </message>
    <message>
        <source>Release results, give extra time, say when an exam opens and its password.</source>
        <translation>Открывать результаты, давать дополнительное время, назначать начало экзамена и его пароль.</translation>
    </message>
    <message>
        <source>Read what was written and mark it by the rubric.</source>
        <translation>Читать написанное и оценивать по критериям.</translation>
    </message>
    <message>
        <source>People by work, and results from other computers.</source>
        <translation>Люди и их работа, результаты с других компьютеров.</translation>
    </message>
    <message>
        <source>Present lessons, ask the phones in the room, and see earlier sessions.</source>
        <translation>Показывать уроки, опрашивать телефоны в аудитории и смотреть прошлые занятия.</translation>
    </message>
    <message>
        <source>Submitted attempts</source>
        <translation>Отправленные попытки</translation>
    </message>
    <message>
        <source>Look at attempts as they were, regrade by a changed key, mark by hand.</source>
        <translation>Смотреть попытки, какими они были, переоценивать по изменённому ключу, оценивать вручную.</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>Для преподавателей</translation>
    </message>
    <message>
        <source>Exams on this computer</source>
        <translation>Экзамены на этом компьютере</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>Эссе</translation>
    </message>
    <message>
        <source>Essays to mark</source>
        <translation>Эссе на проверку</translation>
    </message>
    <message>
        <source>My class</source>
        <translation>Моя группа</translation>
    </message>
    <message>
        <source>A class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>В аудитории</translation>
    </message>
    <message>
        <source>Present and ask</source>
        <translation>Показывать и спрашивать</translation>
    </message>
    <message>
        <source>Attempts and marks</source>
        <translation>Попытки и оценки</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>How quizzes work</source>
        <translation>Как работают тесты</translation>
    </message>
    <message>
        <source>How well quizzes and their questions work.</source>
        <translation>Насколько хорошо работают тесты и их вопросы.</translation>
    </message>
    <message>
        <source>Exams, essays, class, room, marks and statistics</source>
        <translation>Экзамены, эссе, группа, аудитория, оценки и статистика</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Изменить PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Задать PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Убрать PIN</translation>
    </message>
    <message>
        <source>Asked before your tile opens. The PIN is a curtain, not a lock: who can open the files of this computer can read yours.</source>
        <translation>Спрашивается, прежде чем откроется ваша плитка. PIN — занавеска, а не замок: кто может открыть файлы этого компьютера, прочтёт и ваши.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Установить модуль</translation>
    </message>
    <message>
        <source>Another module</source>
        <translation>Другой модуль</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Учащийся</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Only needed where several people learn on this computer.</source>
        <translation>Нужно, только если на этом компьютере учатся несколько человек.</translation>
    </message>
    <message>
        <source>With many people each start asks who is learning.</source>
        <translation>Если людей много, при каждом запуске спрашивается, кто учится.</translation>
    </message>
    <message>
        <source>This computer serves</source>
        <translation>Этим компьютером пользуются</translation>
    </message>
    <message>
        <source>Switch learner</source>
        <translation>Сменить учащегося</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>Each person has a file of their own.</source>
        <translation>У каждого свой файл.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>What was typed into these files before the program ended was not saved, and is not in the module: {files}. Open each of them to take it back or to forget it.</source>
        <translation>Набранное в этих файлах до того, как программа закрылась, не сохранено, и в модуле его нет: {files}. Откройте каждый, чтобы вернуть набранное или отказаться от него.</translation>
    </message>
    <message>
        <source>Texts that were not saved</source>
        <translation>Несохранённые тексты</translation>
    </message>
    <message>
        <source>Share without them</source>
        <translation>Поделиться без них</translation>
    </message>
    <message>
        <source>Modules (*.htmod)</source>
        <translation>Модули (*.htmod)</translation>
    </message>
    <message>
        <source>Share as .htmod</source>
        <translation>Поделиться как .htmod</translation>
    </message>
    <message>
        <source>Packing the module</source>
        <translation>Модуль упаковывается</translation>
    </message>
    <message>
        <source>Building the module</source>
        <translation>Модуль собирается</translation>
    </message>
    <message>
        <source>Building the case</source>
        <translation>Дело собирается</translation>
    </message>
    <message>
        <source>Written to {path}. Whoever opens it in the program can install it.</source>
        <translation>Записано в {path}. Кто откроет файл в программе, сможет его установить.</translation>
    </message>
    <message>
        <source>Warnings that are left: {count}. They stand below the text.</source>
        <translation>Осталось предупреждений: {count}. Они стоят под текстом.</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Упаковано</translation>
    </message>
</context>
<context>
    <name>SheetPicture</name>
    <message>
        <source>The certificate as it will be on paper</source>
        <translation>Сертификат, каким он будет на бумаге</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Sources on this page</source>
        <translation>Источники на этой странице</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Ваши заметки</translation>
    </message>
    <message>
        <source>Write a note to this section</source>
        <translation>Напишите заметку к этому разделу</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>Только на этом компьютере</translation>
    </message>
    <message>
        <source>Not kept yet: it is tried again when you go on.</source>
        <translation>Пока не сохранено: попытка повторится, когда вы пойдёте дальше.</translation>
    </message>
    <message>
        <source>All my notes</source>
        <translation>Все мои заметки</translation>
    </message>
    <message>
        <source>Saved. Kept on this computer only</source>
        <translation>Сохранено. Только на этом компьютере</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s): the text has changed.</source>
        <translation>
            <numerusform>%n выделение: текст изменился.</numerusform>
            <numerusform>%n выделения: текст изменился.</numerusform>
            <numerusform>%n выделений: текст изменился.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skeletons</name>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Что в нём стоит</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>The kind of question; every kind is explained below.</source>
        <translation>Тип вопроса; каждый тип объяснён ниже.</translation>
    </message>
    <message>
        <source>A path, from the top: Law / Protocol. May be empty.</source>
        <translation>Путь, начиная сверху: Право / Протокол. Можно оставить пустым.</translation>
    </message>
    <message>
        <source>A short title for lists. May be empty.</source>
        <translation>Короткое название для списков. Можно оставить пустым.</translation>
    </message>
    <message>
        <source>What the learner is asked.</source>
        <translation>О чём спрашивают учащегося.</translation>
    </message>
    <message>
        <source>The answers, one a column; add answer5, answer6 as you need them.</source>
        <translation>Ответы, по одному в столбце; добавьте answer5, answer6, если нужно.</translation>
    </message>
    <message>
        <source>What is said to a learner who gave that answer.</source>
        <translation>Что сказать учащемуся, который так ответил.</translation>
    </message>
    <message>
        <source>The letters of the right answers: A is answer1, B answer2. “A; C” for two; weights in per cent: “A=50”.</source>
        <translation>Буквы верных ответов: A — answer1, B — answer2. «A; C» — два верных; веса в процентах: «A=50».</translation>
    </message>
    <message>
        <source>What is said to everybody in the end.</source>
        <translation>Что сказать всем в конце.</translation>
    </message>
    <message>
        <source>How much the question counts; empty is one point.</source>
        <translation>Сколько весит вопрос; пусто — один балл.</translation>
    </message>
    <message>
        <source>Words to find it by, with semicolons between. The tag format:markdown lets **bold** and links work.</source>
        <translation>Слова, по которым его находят, через точку с запятой. С тегом format:markdown работают **полужирное** и ссылки.</translation>
    </message>
    <message>
        <source>One answer is right.</source>
        <translation>Верен один ответ.</translation>
    </message>
    <message>
        <source>Several answers are right.</source>
        <translation>Верно несколько ответов.</translation>
    </message>
    <message>
        <source>Write TRUE or FALSE under “correct”; no answers are needed.</source>
        <translation>Напишите TRUE или FALSE в столбце «correct»; ответы не нужны.</translation>
    </message>
    <message>
        <source>All answers that are accepted; a star stands for anything.</source>
        <translation>Все принимаемые ответы; звёздочка означает что угодно.</translation>
    </message>
    <message>
        <source>Each answer is a pair: left -&gt; right; “-&gt; right” fits nothing.</source>
        <translation>Каждый ответ — пара: слева -&gt; справа; «-&gt; справа» не подходит ни к чему.</translation>
    </message>
    <message>
        <source>Each answer is an item and its category: item -&gt; category.</source>
        <translation>Каждый ответ — элемент и его категория: элемент -&gt; категория.</translation>
    </message>
    <message>
        <source>The items in the right order; the learner sees them mixed.</source>
        <translation>Элементы в верном порядке; учащийся видит их вперемешку.</translation>
    </message>
    <message>
        <source>{g1} in the question is a gap; “{g1} word” is a choice for it, “{g1}= word” is to be typed.</source>
        <translation>{g1} в вопросе — пропуск; «{g1} слово» — вариант для него, «{g1}= слово» надо ввести.</translation>
    </message>
    <message>
        <source>answer1 is a model answer; each other one a criterion, with lines such as “2: Fully met” below.</source>
        <translation>answer1 — образец ответа; каждый другой — критерий, под ним строки вроде «2: Выполнено полностью».</translation>
    </message>
    <message>
        <source>A text with marked passages: {narrative}, {label id}, {span id} and {verdict} begin the answers.</source>
        <translation>Текст с отмеченными фрагментами: ответы начинаются с {narrative}, {label id}, {span id} и {verdict}.</translation>
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
        <translation>Что должен показать ответ</translation>
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
        <translation>Год</translation>
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
        <translation>Число: 5, или 5 ± 0.5, или 4.5..5.5. Тег unit:kg | kilo называет единицу и её формы.</translation>
    </message>
</context>
<context>
    <name>SlideCanvas</name>
    <message>
        <source>Black screen</source>
        <translation>Чёрный экран</translation>
    </message>
    <message>
        <source>Join with your phone</source>
        <translation>Подключитесь с телефона</translation>
    </message>
    <message>
        <source>No names: answers are counted only</source>
        <translation>Без имён: ответы только подсчитываются</translation>
    </message>
    <message>
        <source>the first vote</source>
        <translation>первое голосование</translation>
    </message>
    <message>
        <source>(right)</source>
        <translation>(верно)</translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Paste a reference</source>
        <translation>Вставить ссылку</translation>
    </message>
    <message>
        <source>BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line. Nothing is asked of the internet.</source>
        <translation>BibTeX, RIS, CSL-JSON, DOI, адрес или обычная строка. К интернету программа не обращается.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) came; the first is shown.</source>
        <translation>
            <numerusform>Добавлен %n источник, он показан.</numerusform>
            <numerusform>Добавлено %n источника, показан первый.</numerusform>
            <numerusform>Добавлено %n источников, показан первый.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Судебное решение</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Книга</translation>
    </message>
    <message>
        <source>Chapter in a book</source>
        <translation>Глава в книге</translation>
    </message>
    <message>
        <source>Article in a journal</source>
        <translation>Статья в журнале</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>Page on the web</source>
        <translation>Страница в интернете</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>Диссертация</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>by an organisation, an authority or a researcher.</source>
        <translation>организации, органа власти или исследователя.</translation>
    </message>
    <message>
        <source>a law, a code, an order.</source>
        <translation>закон, кодекс, приказ.</translation>
    </message>
    <message>
        <source>a whole book.</source>
        <translation>книга целиком.</translation>
    </message>
    <message>
        <source>with volume and pages.</source>
        <translation>с томом и страницами.</translation>
    </message>
    <message>
        <source>what stands at an address.</source>
        <translation>то, что стоит по адресу.</translation>
    </message>
    <message>
        <source>from a newspaper or an agency.</source>
        <translation>из газеты или агентства.</translation>
    </message>
    <message>
        <source>by an author of its own.</source>
        <translation>со своим автором.</translation>
    </message>
    <message>
        <source>of a court.</source>
        <translation>суда.</translation>
    </message>
    <message>
        <source>Name in texts</source>
        <translation>Имя в текстах</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Made from author and year</source>
        <translation>Составляется из автора и года</translation>
    </message>
    <message>
        <source>Not read: put it where it belongs</source>
        <translation>Не прочитано: перенесите, куда относится</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Authors or body, several with ;</source>
        <translation>Авторы или орган; если несколько, через ;</translation>
    </message>
    <message>
        <source>Family, Given; or a body</source>
        <translation>Фамилия, Имя; или орган</translation>
    </message>
    <message>
        <source>Year or date</source>
        <translation>Год или дата</translation>
    </message>
    <message>
        <source>2012 or 2012-05-31</source>
        <translation>2012 или 2012-05-31</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>How far seen</source>
        <translation>Насколько просмотрен</translation>
    </message>
    <message>
        <source>How reliable: what it is, what it can and cannot show</source>
        <translation>Насколько надёжен: что это, что может показать и чего не может</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Издательство</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Том</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Выпуск</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Kind of thesis</source>
        <translation>Вид диссертации</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Вид текста</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Издание</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Серия</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Число страниц</translation>
    </message>
    <message>
        <source>Editors, several with ;</source>
        <translation>Редакторы, несколько через ;</translation>
    </message>
    <message>
        <source>Translators, several with ;</source>
        <translation>Переводчики, несколько через ;</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Суд или орган</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Другое название</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Also kept: {key}</source>
        <translation>Также сохранено: {key}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Newspaper or agency</source>
        <translation>Газета или агентство</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Опубликовано в</translation>
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
        <translation>Напишите название, чтобы увидеть ссылку.</translation>
    </message>
    <message>
        <source>A lesson cites it as [@{name}].</source>
        <translation>Урок ссылается на него так: [@{name}].</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>The projector was unplugged. Your place is kept: plug it in again, or press F5.</source>
        <translation>Проектор отключён. Ваше место сохранено: подключите его снова или нажмите F5.</translation>
    </message>
    <message>
        <source>One screen: F5 shows the slides on it, Esc comes back here.</source>
        <translation>Один экран: F5 показывает на нём слайды, Esc возвращает сюда.</translation>
    </message>
    <message>
        <source>second screen, {width} × {height}</source>
        <translation>второй экран, {width} × {height}</translation>
    </message>
    <message>
        <source>second screen, dark</source>
        <translation>второй экран погашен</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>StatisticsController</name>
    <message>
        <source>Counting the attempts</source>
        <translation>Попытки подсчитываются</translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation>Какие попытки</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>For trainers: how well quizzes work. Nobody is named; exams not released count too.</source>
        <translation>Как работают тесты. Никто не назван; ещё не открытые экзамены тоже учитываются.</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Все подгруппы</translation>
    </message>
    <message>
        <source>All routes</source>
        <translation>Все маршруты</translation>
    </message>
    <message>
        <source>Attempts that would count and may have lost answers, for which no other stands in: {count}.</source>
        <translation>Попыток, которые считались бы, но могли потерять ответы и не заменены другими: {count}.</translation>
    </message>
    <message>
        <source>More filters ({count} set)</source>
        <translation>Ещё фильтры (задано: {count})</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Ещё фильтры</translation>
    </message>
    <message>
        <source>No attempt counts yet. Practice and retakes count only when they are chosen above.</source>
        <translation>Пока не считается ни одна попытка. Тренировки и повторы считаются, только если выбраны выше.</translation>
    </message>
    <message>
        <source>No attempt lies within the days above: empty both fields to see every day.</source>
        <translation>В эти дни нет ни одной попытки: очистите оба поля, чтобы увидеть все дни.</translation>
    </message>
    <message>
        <source>How far it can be trusted</source>
        <translation>Насколько можно доверять тесту</translation>
    </message>
    <message>
        <source>How sure people were</source>
        <translation>Насколько люди были уверены</translation>
    </message>
</context>
<context>
    <name>StatisticsWords</name>
    <message>
        <source>Every whole attempt</source>
        <translation>Каждая полная попытка</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Контрольные тесты</translation>
    </message>
    <message>
        <source>Tests marked by certainty</source>
        <translation>Тесты с уверенностью</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Экзамены</translation>
    </message>
    <message>
        <source>Pre-tests</source>
        <translation>Входные тесты</translation>
    </message>
    <message>
        <source>Post-tests</source>
        <translation>Итоговые тесты</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Тренировка</translation>
    </message>
    <message>
        <source>Form {form}</source>
        <translation>Форма {form}</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>Все формы</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с: {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>по: {day}</translation>
    </message>
    <message>
        <source>everybody on this computer</source>
        <translation>все на этом компьютере</translation>
    </message>
    <message>
        <source>Learners: {count}. Figures of fewer than {least} are not to be trusted.</source>
        <translation>Учащихся: {count}. Показателям меньше чем от {least} доверять нельзя.</translation>
    </message>
    <message>
        <source>Practised before: {count} of {all} questions, by {people} of {learners} learners.</source>
        <translation>Раньше отработано вопросов: {count} из {all}, учащихся: {people} из {learners}.</translation>
    </message>
    <message>
        <source>{said}: {right} of {all} right.</source>
        <translation>{said}: верно {right} из {all}.</translation>
    </message>
    <message>
        <source>{said}: {right} of {all} right, {partly} in part.</source>
        <translation>{said}: верно {right} из {all}, частично {partly}.</translation>
    </message>
    <message>
        <source>Too sure: it pays from {least} on.</source>
        <translation>Слишком уверенно: это выгодно начиная с {least}.</translation>
    </message>
    <message>
        <source>These figures rest on {count} of them: the others have other places or weights.</source>
        <translation>Эти показатели — по {count} из них: у остальных другие места или веса.</translation>
    </message>
    <message>
        <source>Without questions that wait for marks (attempts in which they do: {waiting}).</source>
        <translation>Без вопросов, ждущих оценки (попыток с такими: {waiting}).</translation>
    </message>
    <message>
        <source>the result in the middle</source>
        <translation>результат посередине</translation>
    </message>
    <message>
        <source>Its part of the points → the part it has in who stands above whom; a dash: against it.</source>
        <translation>Доля в баллах → доля в том, кто стоит выше кого; тире — действует против.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Learners: {count}. Of fewer than {least} no figure is told: it would tell of one of them.</source>
        <translation>Учащихся: {count}. Меньше чем от {least} показатель не сообщается: он выдал бы кого-то из них.</translation>
    </message>
    <message>
        <source>the average result</source>
        <translation>средний результат</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Отклонение</translation>
    </message>
    <message>
        <source>how far results lie from the mean</source>
        <translation>насколько результаты отстоят от среднего</translation>
    </message>
    <message>
        <source>Random guess</source>
        <translation>Случайная догадка</translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation>Первая попытка</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Последняя попытка</translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation>Лучшая попытка</translation>
    </message>
    <message>
        <source>All but practice</source>
        <translation>Всё, кроме тренировки</translation>
    </message>
    <message>
        <source>the first attempt of each learner</source>
        <translation>первая попытка каждого учащегося</translation>
    </message>
    <message>
        <source>the last attempt of each learner</source>
        <translation>последняя попытка каждого учащегося</translation>
    </message>
    <message>
        <source>the best attempt of each learner</source>
        <translation>лучшая попытка каждого учащегося</translation>
    </message>
    <message>
        <source>every whole attempt</source>
        <translation>каждая полная попытка</translation>
    </message>
    <message>
        <source>tests, exams, pre- and post-tests</source>
        <translation>тесты, экзамены, входные и итоговые тесты</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation>подгруппа {name}</translation>
    </message>
    <message>
        <source>By certainty a point of the test brought {mark} on average, of -6 to 3 (attempts: {count}).</source>
        <translation>По уверенности балл теста в среднем принёс {mark}, при возможных от -6 до 3 (попыток: {count}).</translation>
    </message>
    <message>
        <source>what knowing nothing earns</source>
        <translation>что даёт незнание</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Альфа</translation>
    </message>
    <message>
        <source>reliability: good from 0.75 on</source>
        <translation>надёжность: хороша с 0,75</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Стандартная ошибка</translation>
    </message>
    <message>
        <source>results within three of it are not told apart</source>
        <translation>результаты в пределах трёх таких ошибок не различаются</translation>
    </message>
    <message>
        <source>Error ratio</source>
        <translation>Доля ошибки</translation>
    </message>
    <message>
        <source>how much of the spread is chance</source>
        <translation>какая часть разброса случайна</translation>
    </message>
    <message>
        <source>Skewness</source>
        <translation>Асимметрия</translation>
    </message>
    <message>
        <source>below 0: a few did far worse</source>
        <translation>ниже 0: у некоторых намного хуже</translation>
    </message>
    <message>
        <source>Kurtosis</source>
        <translation>Эксцесс</translation>
    </message>
    <message>
        <source>above 0: most alike, a few far off</source>
        <translation>выше 0: большинство сходно, немногие далеко</translation>
    </message>
    <message>
        <source>The mean mark. Near the random guess, people guessed.</source>
        <translation>Средняя оценка. Около случайной догадки — отвечали наугад.</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Лёгкость</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Наугад</translation>
    </message>
    <message>
        <source>What knowing nothing earns on average.</source>
        <translation>Что в среднем даёт незнание.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Разброс</translation>
    </message>
    <message>
        <source>Standard deviation of its marks.</source>
        <translation>Стандартное отклонение оценок.</translation>
    </message>
    <message>
        <source>Discr.</source>
        <translation>Различ.</translation>
    </message>
    <message>
        <source>Discrimination</source>
        <translation>Различение</translation>
    </message>
    <message>
        <source>Discrimination: from 0.3 on it does its work; below 0 look at the key.</source>
        <translation>Различение: с 0,3 вопрос работает; ниже 0 — проверьте ключ.</translation>
    </message>
    <message>
        <source>Effic.</source>
        <translation>Эффект.</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Эффективность</translation>
    </message>
    <message>
        <source>The same, as a part of what so easy or hard a question could reach.</source>
        <translation>То же, как часть достижимого при такой лёгкости или трудности.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>On how many the row rests.</source>
        <translation>На скольких держится строка.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>How many did not answer it.</source>
        <translation>Сколько не ответило.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>The median time.</source>
        <translation>Медиана времени.</translation>
    </message>
    <message>
        <source>{name}, %</source>
        <translation>{name}, %</translation>
    </message>
    <message>
        <source>Weak: who does well elsewhere does badly here. Look for a mistake in the key first.</source>
        <translation>Слабый вопрос: кто хорошо отвечает на другие, ошибается здесь. Сначала проверьте ключ.</translation>
    </message>
    <message>
        <source>Weak: nearly everybody is right, it tells little.</source>
        <translation>Слабый вопрос: почти все отвечают верно, он мало о чём говорит.</translation>
    </message>
    <message>
        <source>Weak: nearly nobody is right, it tells little.</source>
        <translation>Слабый вопрос: почти никто не отвечает верно, он мало о чём говорит.</translation>
    </message>
    <message>
        <source>Weak: it measures something else than the other questions.</source>
        <translation>Слабый вопрос: он измеряет не то, что другие.</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>Ключ?</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>Лёгкий</translation>
    </message>
    <message>
        <source>Too hard</source>
        <translation>Трудный</translation>
    </message>
    <message>
        <source>Odd one out</source>
        <translation>Выбивается</translation>
    </message>
    <message>
        <source>{title} (version {number} of {count})</source>
        <translation>{title} (версия {number} из {count})</translation>
    </message>
    <message>
        <source>{title} (practised before: {number} of {count})</source>
        <translation>{title} (раньше отработано: {number} из {count})</translation>
    </message>
    <message>
        <source>{title} (not told of this group)</source>
        <translation>{title} (об этой подгруппе не сообщается)</translation>
    </message>
    <message>
        <source>{title} (answers that wait for a mark: {count})</source>
        <translation>{title} (ответов ждут оценки: {count})</translation>
    </message>
    <message>
        <source>{choice} (partly right): {count}</source>
        <translation>{choice} (частично верно): {count}</translation>
    </message>
    <message>
        <source>{choice} (key): {count}</source>
        <translation>{choice} (ключ): {count}</translation>
    </message>
    <message>
        <source>{choice}: {count}</source>
        <translation>{choice}: {count}</translation>
    </message>
    <message>
        <source>{choice} (key then and now): {count}</source>
        <translation>{choice} (ключ и раньше, и теперь): {count}</translation>
    </message>
    <message>
        <source>{choice} (key then): {count}</source>
        <translation>{choice} (прежний ключ): {count}</translation>
    </message>
    <message>
        <source>{choice} (key since): {count}</source>
        <translation>{choice} (новый ключ): {count}</translation>
    </message>
    <message>
        <source>Others: {count}</source>
        <translation>Другие: {count}</translation>
    </message>
</context>
<context>
    <name>TableInput</name>
    <message>
        <source>Paste the table</source>
        <translation>Вставить таблицу</translation>
    </message>
    <message>
        <source>Read from the sheet “{name}”.</source>
        <translation>Прочитано с листа «{name}».</translation>
    </message>
    <message>
        <source>Rows that the workbook hides were read too: {count}.</source>
        <translation>Прочитаны и строки, скрытые в книге: {count}.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>What was copied holds no table.</source>
        <translation>В скопированном нет таблицы.</translation>
    </message>
    <message>
        <source>The columns have no names: write them into the first row.</source>
        <translation>У столбцов нет названий: напишите их в первой строке.</translation>
    </message>
    <message>
        <source>Its columns are rows now: there were more than a chart shows.</source>
        <translation>Столбцы стали строками: их было больше, чем показывает диаграмма.</translation>
    </message>
    <message>
        <source>Left out: “{first}” to “{last}”. A chart takes {rows} rows and {columns} columns.</source>
        <translation>Пропущено: с «{first}» по «{last}». Диаграмма принимает строк: {rows}, столбцов: {columns}.</translation>
    </message>
    <message>
        <source>{rows} rows and {columns} columns. The first row has the names.</source>
        <translation>Строк: {rows}, столбцов: {columns}. Названия — в первой строке.</translation>
    </message>
    <message>
        <source>Copy the cells in a spreadsheet, then press Ctrl+V here.</source>
        <translation>Скопируйте ячейки в электронной таблице и нажмите здесь Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>TagSide</name>
    <message>
        <source>nothing marked</source>
        <translation>ничего не отмечено</translation>
    </message>
    <message>
        <source>{found} of {asked} passages found.</source>
        <translation>Найдено фрагментов: {found} из {asked}.</translation>
    </message>
    <message>
        <source>For anyone under 18 no means has to be shown.</source>
        <translation>Для лиц младше 18 лет доказывать средства воздействия не требуется.</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Отмечено</translation>
    </message>
    <message>
        <source>Your verdict</source>
        <translation>Ваш вывод</translation>
    </message>
</context>
<context>
    <name>TagWidget</name>
    <message>
        <source>Narrative: select words, then choose a label</source>
        <translation>Текст: выделите слова, затем выберите метку</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Press {digits} to choose a verdict</source>
        <translation>Нажмите {digits}, чтобы выбрать вывод</translation>
    </message>
    <message>
        <source>Choose a verdict</source>
        <translation>Выберите вывод</translation>
    </message>
    <message>
        <source>Select words with the mouse, or Shift and the arrow keys, then press {digits}</source>
        <translation>Выделите слова мышью или клавишей Shift со стрелками, затем нажмите {digits}</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>Отметить как</translation>
    </message>
</context>
<context>
    <name>TeachController</name>
    <message>
        <source>Trainer’s PIN</source>
        <translation>PIN преподавателя</translation>
    </message>
    <message>
        <source>It counts from now on.</source>
        <translation>Действует с этой минуты.</translation>
    </message>
    <message>
        <source>“{title}” {version} was installed.</source>
        <translation>Установлен модуль «{title}» {version}.</translation>
    </message>
    <message>
        <source>“{title}” was updated to {version}.</source>
        <translation>Модуль «{title}» обновлён до {version}.</translation>
    </message>
    <message>
        <source>“{title}” {version} was removed.</source>
        <translation>Модуль «{title}» {version} убран.</translation>
    </message>
    <message>
        <source>“{title}” was switched off.</source>
        <translation>Модуль «{title}» выключен.</translation>
    </message>
    <message>
        <source>“{title}” was switched on.</source>
        <translation>Модуль «{title}» включён.</translation>
    </message>
    <message>
        <source>New module</source>
        <translation>Новый модуль</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>It can be put back with “Put a module back”. What is installed of it stays installed.</source>
        <translation>Его можно вернуть кнопкой «Вернуть модуль». То, что из него установлено, остаётся установленным.</translation>
    </message>
    <message>
        <source>Its folder stays where it is: {path}. Only this list no longer shows it.</source>
        <translation>Его папка остаётся на месте: {path}. Он лишь исчезнет из этого списка.</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>Убрать модуль «{title}»?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Removed modules</source>
        <translation>Убранные модули</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Open a module’s folder</source>
        <translation>Открыть папку модуля</translation>
    </message>
    <message>
        <source>Texts and modules (*.docx *.docm *.odt *.md *.markdown *.zip *.htmod)</source>
        <translation>Тексты и модули (*.docx *.docm *.odt *.md *.markdown *.zip *.htmod)</translation>
    </message>
    <message>
        <source>Bring a text in</source>
        <translation>Внести текст</translation>
    </message>
    <message>
        <source>Share as .htmod</source>
        <translation>Поделиться как .htmod</translation>
    </message>
    <message>
        <source>Modules (*.htmod)</source>
        <translation>Модули (*.htmod)</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Упаковано</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Записано: {path}.</translation>
    </message>
    <message>
        <source>Packing the module</source>
        <translation>Модуль упаковывается</translation>
    </message>
</context>
<context>
    <name>TeachScreen</name>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
</context>
<context>
    <name>TeachView</name>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
    <message>
        <source>Write lessons and questions of your own, or install what others made.</source>
        <translation>Пишите свои уроки и вопросы или устанавливайте то, что сделали другие.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить действие</translation>
    </message>
    <message>
        <source>New module</source>
        <translation>Новый модуль</translation>
    </message>
    <message>
        <source>Your modules</source>
        <translation>Ваши модули</translation>
    </message>
    <message>
        <source>Lessons, questions and cases of your own, shown as learners will see them.</source>
        <translation>Свои уроки, вопросы и дела — сразу в том виде, в каком их увидят учащиеся.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Bring a text in</source>
        <translation>Внести текст</translation>
    </message>
    <message>
        <source>Open a module’s folder</source>
        <translation>Открыть папку модуля</translation>
    </message>
    <message>
        <source>Texts of Word, LibreOffice or Markdown. Dropping one on the window does the same.</source>
        <translation>Тексты Word, LibreOffice или Markdown. Их можно и перетащить в окно.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Установлено</translation>
    </message>
    <message>
        <source>Install a module</source>
        <translation>Установить модуль</translation>
    </message>
    <message>
        <source>{place} · changed {when}</source>
        <translation>{place} · изменён {when}</translation>
    </message>
    <message>
        <source>Put a module back</source>
        <translation>Вернуть модуль</translation>
    </message>
    <message>
        <source>A .htmod file or a module’s folder can be dropped on the window, too.</source>
        <translation>Файл .htmod или папку модуля можно и перетащить в окно.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
    <message>
        <source>As a .htmod file, to hand on</source>
        <translation>Файлом .htmod, чтобы передать другим</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Questions and courses</source>
        <translation>Вопросы и курсы</translation>
    </message>
    <message>
        <source>From Moodle, Aiken, Anki, tables.</source>
        <translation>Из Moodle, Aiken, Anki, таблиц.</translation>
    </message>
    <message>
        <source>One question in each row.</source>
        <translation>По вопросу в каждой строке.</translation>
    </message>
    <message>
        <source>Take questions out</source>
        <translation>Вынести вопросы</translation>
    </message>
    <message>
        <source>For Moodle, Aiken, Anki, tables.</source>
        <translation>Для Moodle, Aiken, Anki, таблиц.</translation>
    </message>
    <message>
        <source>Take a course out</source>
        <translation>Вынести курс</translation>
    </message>
    <message>
        <source>SCORM, Moodle or web pages.</source>
        <translation>SCORM, Moodle, веб-страницы.</translation>
    </message>
    <message>
        <source>Another PIN…</source>
        <translation>Другой PIN…</translation>
    </message>
    <message>
        <source>Choose a PIN…</source>
        <translation>Выбрать PIN…</translation>
    </message>
    <message>
        <source>Without it nobody sees the pages for trainers on this computer.</source>
        <translation>Без него никто не видит страниц для преподавателей на этом компьютере.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>встроенный</translation>
    </message>
    <message>
        <source>The list of modules was lost. They were found again, and those switched off are switched on: look below, and switch off or remove what is not to count.</source>
        <translation>Список модулей был утерян. Они найдены заново, и выключенные снова включены: посмотрите ниже и выключите или уберите то, что не должно действовать.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>Показать все: {total}</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Открыть в редакторе</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation>Внести вопросы</translation>
    </message>
    <message>
        <source>A table to fill in</source>
        <translation>Пустая таблица</translation>
    </message>
    <message>
        <source>Trainer’s PIN</source>
        <translation>PIN преподавателя</translation>
    </message>
    <message>
        <source>None is chosen: whoever sits here sees the pages for trainers.</source>
        <translation>PIN не выбран: страницы для преподавателей видит каждый, кто здесь сидит.</translation>
    </message>
    <message>
        <source>Files opened last</source>
        <translation>Недавние файлы</translation>
    </message>
</context>
<context>
    <name>TermsSection</name>
    <message>
        <source>Terms</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>a word with what it means.</source>
        <translation>слово и что оно значит.</translation>
    </message>
    <message>
        <source>As it stands in the text.</source>
        <translation>Так, как стоит в тексте.</translation>
    </message>
    <message>
        <source>What it means, in one or two sentences</source>
        <translation>Что он значит, в одном-двух предложениях</translation>
    </message>
    <message>
        <source>Where the definition comes from, one source a line</source>
        <translation>Откуда определение, по одному источнику в строке</translation>
    </message>
    <message>
        <source>A lesson links to it as [words]{{term={name}}}.</source>
        <translation>Урок ссылается на него так: [слова]{{term={name}}}.</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Выделить цветом</translation>
    </message>
    <message>
        <source>Take the highlight away</source>
        <translation>Убрать выделение</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} {seconds}</source>
        <translation>{minutes} {seconds}</translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation>
            <numerusform>{points} из %n балла</numerusform>
            <numerusform>{points} из %n баллов</numerusform>
            <numerusform>{points} из %n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} of {total} points</source>
        <translation>Баллы: {points} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries of the record cannot be read and are left out here.</source>
        <translation>
            <numerusform>%n запись не читается и здесь пропущена.</numerusform>
            <numerusform>%n записи не читаются и здесь пропущены.</numerusform>
            <numerusform>%n записей не читаются и здесь пропущены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n урок</numerusform>
            <numerusform>%n урока</numerusform>
            <numerusform>%n уроков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n attempt(s)</source>
        <translation>
            <numerusform>Показать %n попытку</numerusform>
            <numerusform>Показать все %n попытки</numerusform>
            <numerusform>Показать все %n попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), not taken yet</source>
        <translation>
            <numerusform>%n вопрос, тест не начат</numerusform>
            <numerusform>%n вопроса, тест не начат</numerusform>
            <numerusform>%n вопросов, тест не начат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n part(s)</source>
        <translation>
            <numerusform>Показать %n часть</numerusform>
            <numerusform>Показать все %n части</numerusform>
            <numerusform>Показать все %n частей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n термин</numerusform>
            <numerusform>%n термина</numerusform>
            <numerusform>%n терминов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n решение</numerusform>
            <numerusform>%n решения</numerusform>
            <numerusform>%n решений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>сегодня {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>вчера {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n ответ</numerusform>
            <numerusform>%n ответа</numerusform>
            <numerusform>%n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s).</source>
        <translation>
            <numerusform>%n источник.</numerusform>
            <numerusform>%n источника.</numerusform>
            <numerusform>%n источников.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n попытка</numerusform>
            <numerusform>%n попытки</numerusform>
            <numerusform>%n попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) wait for a mark</source>
        <translation>
            <numerusform>%n ответ ждёт оценки</numerusform>
            <numerusform>%n ответа ждут оценки</numerusform>
            <numerusform>%n ответов ждут оценки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not counted yet: an exam or test that is not told asks the same.</source>
        <translation>
            <numerusform>%n ответ пока не учитывается: о том же спрашивает экзамен или тест, результат которого не объявлен.</numerusform>
            <numerusform>%n ответа пока не учитываются: о том же спрашивает экзамен или тест, результат которого не объявлен.</numerusform>
            <numerusform>%n ответов пока не учитываются: о том же спрашивает экзамен или тест, результат которого не объявлен.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of this lesson not answered yet.</source>
        <translation>
            <numerusform>В этом уроке %n вопрос пока без ответа.</numerusform>
            <numerusform>В этом уроке %n вопроса пока без ответа.</numerusform>
            <numerusform>В этом уроке %n вопросов пока без ответа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) to complete.</source>
        <translation>
            <numerusform>Осталось пройти %n урок.</numerusform>
            <numerusform>Осталось пройти %n урока.</numerusform>
            <numerusform>Осталось пройти %n уроков.</numerusform>
        </translation>
    </message>
    <message>
        <source>meant for {day} or later</source>
        <translation>предназначен на {day} или позже</translation>
    </message>
    <message>
        <source>Empty the field to see all again.</source>
        <translation>Очистите поле, чтобы снова увидеть всё.</translation>
    </message>
    <message>
        <source>e.g. 2027-03-09</source>
        <translation>напр. 2027-03-09</translation>
    </message>
    <message>
        <source>e.g. 2027-03-09 09:30</source>
        <translation>напр. 2027-03-09 09:30</translation>
    </message>
</context>
<context>
    <name>TrainerPinDialog</name>
    <message>
        <source>Trainer’s PIN</source>
        <translation>PIN преподавателя</translation>
    </message>
    <message>
        <source>It stands before modules, exams and essays on this computer. {shortest} to {longest} digits.</source>
        <translation>Закрывает модули, экзамены и эссе на этом компьютере. Цифр: от {shortest} до {longest}.</translation>
    </message>
</context>
<context>
    <name>TrainersTabs</name>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
    <message>
        <source>My class</source>
        <translation>Моя группа</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>В аудитории</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Экзамены</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>Эссе</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>TrialStage</name>
    <message>
        <source>You try the module as a learner. Nothing of this is kept.</source>
        <translation>Вы пробуете модуль как учащийся. Ничего из этого не сохраняется.</translation>
    </message>
    <message>
        <source>You try the case as a learner. Nothing of this is kept.</source>
        <translation>Вы пробуете дело как учащийся. Ничего из этого не сохраняется.</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>Назад в редактор</translation>
    </message>
</context>
<context>
    <name>TwicePad</name>
    <message>
        <source>You type it twice.</source>
        <translation>PIN вводится дважды.</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Введите ещё раз.</translation>
    </message>
    <message>
        <source>These were two different ones. Type the PIN anew.</source>
        <translation>Введены два разных. Введите PIN заново.</translation>
    </message>
</context>
<context>
    <name>TypedLine</name>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
    <message>
        <source>Right, but look at the spelling.</source>
        <translation>Верно, но обратите внимание на написание.</translation>
    </message>
</context>
<context>
    <name>TypingGrid</name>
    <message>
        <source>Answers from paper</source>
        <translation>Ответы с бумаги</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
</context>
<context>
    <name>TypingModel</name>
    <message>
        <source>{code}, question {number}: {keys}</source>
        <translation>{code}, вопрос {number}: {keys}</translation>
    </message>
    <message>
        <source>Look at the sheet, and type what stands there, a hyphen for nothing.</source>
        <translation>Посмотрите на лист и введите то, что на нём; если ничего — дефис.</translation>
    </message>
</context>
<context>
    <name>VoteBars</name>
    <message>
        <source>{letter}, right: {count}</source>
        <translation>{letter}, верно: {count}</translation>
    </message>
    <message>
        <source>{letter}: {count}</source>
        <translation>{letter}: {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Watcher</name>
    <message>
        <source>A quiz has no preview: take it, with the whole module.</source>
        <translation>У теста нет просмотра: пройдите его вместе со всем модулем.</translation>
    </message>
    <message>
        <source>A case has no preview: try it, at a moment with “Try from here”.</source>
        <translation>У дела нет просмотра: попробуйте его, с нужного момента — кнопкой «Попробовать отсюда».</translation>
    </message>
    <message>
        <source>Lessons, questions, sources, terms and charts have a preview: open one of them.</source>
        <translation>Просмотр есть у уроков, вопросов, источников, терминов и диаграмм: откройте что-нибудь из них.</translation>
    </message>
</context>
<context>
    <name>WebLinks</name>
    <message>
        <source>Open this page in the web browser?</source>
        <translation>Открыть эту страницу в браузере?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>WideTable</name>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>WindowDialog</name>
    <message>
        <source>By the clock of this computer. When it closes, answers given by then are submitted.</source>
        <translation>По часам этого компьютера. При закрытии сдаются ответы, данные до этого времени.</translation>
    </message>
    <message>
        <source>Opens (empty: always open)</source>
        <translation>Открывается (пусто: всегда открыт)</translation>
    </message>
    <message>
        <source>Closes (empty: never)</source>
        <translation>Закрывается (пусто: никогда)</translation>
    </message>
    <message>
        <source>Password (empty: none)</source>
        <translation>Пароль (пусто: без пароля)</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>как раньше</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Всегда открыт</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n more lesson(s)</source>
        <translation>
            <numerusform>Ещё %n урок</numerusform>
            <numerusform>Ещё %n урока</numerusform>
            <numerusform>Ещё %n уроков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsInput</name>
    <message>
        <source>Add to “{list}”</source>
        <translation>Добавить в список «{list}»</translation>
    </message>
    <message>
        <source>Choose one to add…</source>
        <translation>Выберите, что добавить…</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>first comes “{title}”</source>
        <translation>сначала «{title}»</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Экзамен</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>срок: {day}</translation>
    </message>
    <message>
        <source>opens {time}</source>
        <translation>откроется: {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation>закроется: {time}</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>From your class</source>
        <translation>От вашей группы</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was given is done.</source>
        <translation>Всё заданное сделано.</translation>
    </message>
    <message>
        <source>Nothing is given now.</source>
        <translation>Сейчас ничего не задано.</translation>
    </message>
    <message>
        <source>Your results of {day} were taken: attempts {attempts}, answers {answers}.</source>
        <translation>Ваши результаты приняты ({day}): попыток {attempts}, ответов {answers}.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Сдать</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>A sentence that rests on it</source>
        <translation>На этом держится предложение</translation>
    </message>
    <message>
        <source>A text was not saved</source>
        <translation>Текст не был сохранён</translation>
    </message>
    <message>
        <source>“{file}” was changed and not saved before the program ended. What was typed is still here.</source>
        <translation>Файл «{file}» был изменён и не сохранён до завершения программы. Набранное сохранилось здесь.</translation>
    </message>
    <message>
        <source>So is that of: {files}. They are marked ↺ among the files, and you are asked when you open them.</source>
        <translation>Сохранилось и набранное в: {files}. Среди файлов они отмечены ↺, и при открытии вас спросят.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>Изменён другой программой</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take what stands there</source>
        <translation>Взять то, что там</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Сохранить поверх</translation>
    </message>
    <message>
        <source>Older versions of {file}</source>
        <translation>Прежние версии файла {file}</translation>
    </message>
    <message>
        <source>There is none yet: each time a file is saved, the text it replaces is kept.</source>
        <translation>Пока ни одной: при каждом сохранении файла заменяемый текст остаётся здесь.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>Версии, сначала новые</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Текст версии</translation>
    </message>
    <message>
        <source>Since the version before green lines are new; those struck through are gone.</source>
        <translation>По сравнению с предыдущей версией зелёные строки новые, зачёркнутых больше нет.</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>Взять этот текст</translation>
    </message>
    <message>
        <source>Lines new: {new}, gone: {gone}</source>
        <translation>Строк новых: {new}, убранных: {gone}</translation>
    </message>
    <message>
        <source>Lines moved</source>
        <translation>Строки переставлены</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>Самая старая из хранимых</translation>
    </message>
</context>
<context>
    <name>WorkshopController</name>
    <message>
        <source>Pictures are shown where a lesson names them.</source>
        <translation>Рисунки показываются там, где их называет урок.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>сохранено {time}</translation>
    </message>
</context>
<context>
    <name>WorkshopScreen</name>
    <message>
        <source>{title}, editor</source>
        <translation>{title}, редактор</translation>
    </message>
</context>
<context>
    <name>WorkshopView</name>
    <message>
        <source>New file</source>
        <translation>Новый файл</translation>
    </message>
    <message>
        <source>Share as .htmod</source>
        <translation>Поделиться как .htmod</translation>
    </message>
    <message>
        <source>Try as learner</source>
        <translation>Глазами учащегося</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>WriteWidget</name>
    <message>
        <source>Your text</source>
        <translation>Ваш текст</translation>
    </message>
    <message>
        <source>Write your answer</source>
        <translation>Напишите ответ</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Образец ответа</translation>
    </message>
    <message>
        <source>Hold your text against these points</source>
        <translation>Сопоставьте свой текст с этими пунктами</translation>
    </message>
    <message>
        <source>Choose the levels again</source>
        <translation>Выбрать уровни заново</translation>
    </message>
    <message>
        <source>How it was marked</source>
        <translation>Как это оценено</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>{written} of about {wanted} words</source>
        <translation>Слов: {written} из примерно {wanted}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n слово</numerusform>
            <numerusform>%n слова</numerusform>
            <numerusform>%n слов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PinDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Установить PIN</translation>
    </message>
</context>
<context>
    <name>_Source</name>
    <message>
        <source>Less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Text seen.</source>
        <translation>Текст просмотрен.</translation>
    </message>
    <message>
        <source>Parts seen.</source>
        <translation>Просмотрены части.</translation>
    </message>
    <message>
        <source>Summary seen.</source>
        <translation>Просмотрено краткое изложение.</translation>
    </message>
    <message>
        <source>Text not seen.</source>
        <translation>Текст не просмотрен.</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>screen</name>
    <message>
        <source>the trainer</source>
        <translation>преподаватель</translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation>Без PIN</translation>
    </message>
</context>
</TS>
