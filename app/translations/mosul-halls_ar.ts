<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_IQ" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>ال&amp;حالة</translation>
    </message>
    <message>
        <source>&amp;Pins</source>
        <translation>ال&amp;دبابيس</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Open a museum…</source>
        <translation>&amp;فتح متحف…</translation>
    </message>
    <message>
        <source>Open a &amp;model…</source>
        <translation>فتح &amp;نموذج…</translation>
    </message>
    <message>
        <source>Open the Mosul &amp;Museum</source>
        <translation>فتح متحف ال&amp;موصل</translation>
    </message>
    <message>
        <source>Returns to the museum that comes with the program.</source>
        <translation>يعود إلى المتحف المرفق بالبرنامج.</translation>
    </message>
    <message>
        <source>&amp;Cancel opening</source>
        <translation>إ&amp;لغاء الفتح</translation>
    </message>
    <message>
        <source>Stops opening; what was open stays open.</source>
        <translation>يوقف الفتح، ويبقى ما كان مفتوحًا مفتوحًا.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>Languages, eye height, speed, and what makes walking comfortable.</source>
        <translation>اللغات وارتفاع العين والسرعة وما يجعل المشي مريحًا.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>Ends the program.</source>
        <translation>ينهي البرنامج.</translation>
    </message>
    <message>
        <source>To the &amp;entrance</source>
        <translation>إلى ال&amp;مدخل</translation>
    </message>
    <message>
        <source>Returns to the place where the visit began.</source>
        <translation>يعود إلى المكان الذي بدأت منه الزيارة.</translation>
    </message>
    <message>
        <source>&amp;Walk</source>
        <translation>م&amp;شي</translation>
    </message>
    <message>
        <source>Walk by keys, or click a spot on the floor to walk there.</source>
        <translation>امشِ بالمفاتيح، أو انقر موضعًا على الأرض لتمشي إليه.</translation>
    </message>
    <message>
        <source>&amp;Look round</source>
        <translation>ن&amp;ظر حولك</translation>
    </message>
    <message>
        <source>Stand still and look round.</source>
        <translation>قف في مكانك وانظر حولك.</translation>
    </message>
    <message>
        <source>&amp;Go round an object</source>
        <translation>دوران حول &amp;قطعة</translation>
    </message>
    <message>
        <source>Turns round what is in the middle of the picture; a double click on an object does so too.</source>
        <translation>يدور حول ما في وسط الصورة، وكذلك النقر المزدوج على قطعة.</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>م&amp;خطط</translation>
    </message>
    <message>
        <source>Look down on the halls; a click goes to that spot.</source>
        <translation>نظرة من فوق إلى القاعات، والنقر ينقلك إلى ذلك الموضع.</translation>
    </message>
    <message>
        <source>&amp;Swap before and after</source>
        <translation>&amp;تبديل بين قبل وبعد</translation>
    </message>
    <message>
        <source>Shows the other state of the museum; you stay where you are.</source>
        <translation>يعرض الحالة الأخرى للمتحف، وتبقى أنت في مكانك.</translation>
    </message>
    <message>
        <source>&amp;Next pin</source>
        <translation>الدبوس ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Previous pin</source>
        <translation>الدبوس ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Open the pin</source>
        <translation>&amp;فتح الدبوس</translation>
    </message>
    <message>
        <source>&amp;Go to the pin</source>
        <translation>ا&amp;لذهاب إلى الدبوس</translation>
    </message>
    <message>
        <source>Goes to where the pin is well seen.</source>
        <translation>يذهب إلى حيث يُرى الدبوس جيدًا.</translation>
    </message>
    <message>
        <source>&amp;Close the passage</source>
        <translation>إ&amp;غلاق المقطع</translation>
    </message>
    <message>
        <source>&amp;Find a pin…</source>
        <translation>&amp;بحث عن دبوس…</translation>
    </message>
    <message>
        <source>Searches titles and words of all pins of this state.</source>
        <translation>يبحث في عناوين دبابيس هذه الحالة وكلماتها.</translation>
    </message>
    <message>
        <source>&amp;Show the pins</source>
        <translation>إظ&amp;هار الدبابيس</translation>
    </message>
    <message>
        <source>Shows or hides the pins in the picture.</source>
        <translation>يُظهر الدبابيس في الصورة أو يخفيها.</translation>
    </message>
    <message>
        <source>&amp;Halls and views</source>
        <translation>ال&amp;قاعات والمناظر</translation>
    </message>
    <message>
        <source>The list of halls and named views.</source>
        <translation>قائمة القاعات والمناظر المسمّاة.</translation>
    </message>
    <message>
        <source>&amp;Floor plan</source>
        <translation>م&amp;خطط الطابق</translation>
    </message>
    <message>
        <source>The floor plan, with the place where you are.</source>
        <translation>مخطط الطابق وفيه موضعك.</translation>
    </message>
    <message>
        <source>The list of pins.</source>
        <translation>قائمة الدبابيس.</translation>
    </message>
    <message>
        <source>Pa&amp;ssage</source>
        <translation>الم&amp;قطع</translation>
    </message>
    <message>
        <source>The source, word for word.</source>
        <translation>المصدر كلمةً كلمة.</translation>
    </message>
    <message>
        <source>&amp;What is shown</source>
        <translation>ما الم&amp;عروض</translation>
    </message>
    <message>
        <source>What is known of this hall or object, and how far to trust it.</source>
        <translation>ما يُعرف عن هذه القاعة أو القطعة، وإلى أي مدى يوثق به.</translation>
    </message>
    <message>
        <source>To the p&amp;icture</source>
        <translation>إلى ال&amp;صورة</translation>
    </message>
    <message>
        <source>Gives the keyboard to the picture, for walking.</source>
        <translation>يجعل لوحة المفاتيح للصورة، من أجل المشي.</translation>
    </message>
    <message>
        <source>&amp;Turn with the mouse</source>
        <translation>الا&amp;لتفات بالفأرة</translation>
    </message>
    <message>
        <source>The mouse turns the view without a button; Escape ends it.</source>
        <translation>تدير الفأرة النظر من غير ضغط زر، وينهي ذلك مفتاح Escape.</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>م&amp;لء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>إعادة ترتيب الل&amp;وحات</translation>
    </message>
    <message>
        <source>Puts all panels back to where they were at first.</source>
        <translation>يعيد اللوحات كلها إلى مواضعها الأولى.</translation>
    </message>
    <message>
        <source>&amp;Keys and help</source>
        <translation>ال&amp;مفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>All that can be done, with its keys.</source>
        <translation>كل ما يمكن فعله مع مفاتيحه.</translation>
    </message>
    <message>
        <source>&amp;About and sources</source>
        <translation>&amp;حول البرنامج ومصادره</translation>
    </message>
    <message>
        <source>What this program shows and does not claim, its sources and licences.</source>
        <translation>ما يعرضه البرنامج وما لا يدّعيه، ومصادره ورخصه.</translation>
    </message>
    <message>
        <source>Walk forward</source>
        <translation>المشي إلى الأمام</translation>
    </message>
    <message>
        <source>In the picture, as long as the key is held.</source>
        <translation>في الصورة، ما دام المفتاح مضغوطًا.</translation>
    </message>
    <message>
        <source>Walk back</source>
        <translation>المشي إلى الخلف</translation>
    </message>
    <message>
        <source>Step to the left</source>
        <translation>خطوة إلى اليسار</translation>
    </message>
    <message>
        <source>Step to the right</source>
        <translation>خطوة إلى اليمين</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>الالتفات يسارًا</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>الالتفات يمينًا</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>النظر إلى أعلى</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>النظر إلى أسفل</translation>
    </message>
    <message>
        <source>Walk fast</source>
        <translation>مشي سريع</translation>
    </message>
    <message>
        <source>Together with a walking key.</source>
        <translation>مع أحد مفاتيح المشي.</translation>
    </message>
    <message>
        <source>Come nearer</source>
        <translation>اقتراب</translation>
    </message>
    <message>
        <source>Round an object and in the plan; the mouse wheel does so too.</source>
        <translation>حول قطعة وفي المخطط، وكذلك عجلة الفأرة.</translation>
    </message>
    <message>
        <source>Go farther away</source>
        <translation>ابتعاد</translation>
    </message>
    <message>
        <source>The picture and its tools, on the whole screen.</source>
        <translation>الصورة وأدواتها على الشاشة كلها.</translation>
    </message>
    <message>
        <source>&amp;Guided tours…</source>
        <translation>الجولات المصحوبة بالشرح…</translation>
    </message>
    <message>
        <source>Begins a tour; while one runs, F5 plays it by itself.</source>
        <translation>يبدأ جولة؛ وأثناء الجولة يجعلها F5 تسير وحدها.</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>الخطوة &amp;التالية</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>الخطوة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Play by itself</source>
        <translation>تسير &amp;وحدها</translation>
    </message>
    <message>
        <source>The tour goes on by itself, or waits: F5.</source>
        <translation>تتابع الجولة وحدها أو تنتظر: F5.</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>إ&amp;نهاء الجولة</translation>
    </message>
    <message>
        <source>You stay where you are: Escape, held for a second.</source>
        <translation>تبقى حيث أنت: Escape مع الضغط ثانية.</translation>
    </message>
    <message>
        <source>See the other state</source>
        <translation>رؤية الحالة الأخرى</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>م&amp;قارنة</translation>
    </message>
    <message>
        <source>&amp;Tours</source>
        <translation>ال&amp;جولات</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>&amp;فاصل متحرك</translation>
    </message>
    <message>
        <source>Two states side by side in one picture: drag the divider, or move it by Ctrl and the arrow keys.</source>
        <translation>حالتان في صورة واحدة: اسحب الفاصل، أو حرّكه بمفتاح Ctrl مع الأسهم.</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Two pictures from the same place: walk in one, and both move.</source>
        <translation>صورتان من الموضع نفسه: تمشي في إحداهما فتتحركان معًا.</translation>
    </message>
    <message>
        <source>B&amp;lend</source>
        <translation>&amp;مزج</translation>
    </message>
    <message>
        <source>Two states on top of each other: the slider, or Ctrl and the arrow keys, say how much of each.</source>
        <translation>حالتان إحداهما فوق الأخرى: يحدد المنزلق، أو Ctrl مع الأسهم، مقدار كل منهما.</translation>
    </message>
    <message>
        <source>&amp;Ghosts</source>
        <translation>أ&amp;شكال شاحبة</translation>
    </message>
    <message>
        <source>What stood in the first state is a pale form in the second; what is new has an outline.</source>
        <translation>ما كان قائمًا في الحالة الأولى يظهر شكلًا شاحبًا في الثانية؛ وللجديد خط يحيط به.</translation>
    </message>
    <message>
        <source>&amp;One state again</source>
        <translation>حالة &amp;واحدة من جديد</translation>
    </message>
    <message>
        <source>Divider to the &amp;left, or up</source>
        <translation>الفاصل إلى ال&amp;يسار أو إلى الأعلى</translation>
    </message>
    <message>
        <source>Moves the divider; in a blend, more of the first state.</source>
        <translation>يحرّك الفاصل؛ وفي المزج يزيد من الحالة الأولى.</translation>
    </message>
    <message>
        <source>Divider to the &amp;right, or down</source>
        <translation>الفاصل إلى ال&amp;يمين أو إلى الأسفل</translation>
    </message>
    <message>
        <source>Moves the divider; in a blend, more of the second state.</source>
        <translation>يحرّك الفاصل؛ وفي المزج يزيد من الحالة الثانية.</translation>
    </message>
    <message>
        <source>&amp;Turn the divider</source>
        <translation>&amp;تدوير الفاصل</translation>
    </message>
    <message>
        <source>Upright or lying.</source>
        <translation>قائم أو أفقي.</translation>
    </message>
    <message>
        <source>&amp;First state alone</source>
        <translation>الحالة ال&amp;أولى وحدها</translation>
    </message>
    <message>
        <source>Shows the first of the two states alone; again: both.</source>
        <translation>يعرض الأولى من الحالتين وحدها؛ ومرة أخرى: كلتيهما.</translation>
    </message>
    <message>
        <source>&amp;Second state alone</source>
        <translation>الحالة ال&amp;ثانية وحدها</translation>
    </message>
    <message>
        <source>Shows the second of the two states alone; again: both.</source>
        <translation>يعرض الثانية من الحالتين وحدها؛ ومرة أخرى: كلتيهما.</translation>
    </message>
    <message>
        <source>What &amp;became of it (fate)</source>
        <translation>ما ا&amp;لذي حلّ به (المصير)</translation>
    </message>
    <message>
        <source>How do we &amp;know this?</source>
        <translation>&amp;كيف نعرف هذا؟</translation>
    </message>
    <message>
        <source>Says how far to trust what is in the middle of the picture, and who says so; again: closes it.</source>
        <translation>يبيّن مدى الثقة بما في وسط الصورة ومن قال ذلك؛ ومرة أخرى: يغلقه.</translation>
    </message>
    <message>
        <source>W&amp;hat changed</source>
        <translation>ما ت&amp;غيّر</translation>
    </message>
    <message>
        <source>The list of all objects with their condition in two states.</source>
        <translation>قائمة القطع كلها بحالها في حالتين.</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>ت&amp;قرير…</translation>
    </message>
    <message>
        <source>Writes what became of the objects between two states, with pictures, evidence and sources: PDF, CSV or JSON.</source>
        <translation>يكتب ما حلّ بالقطع بين حالتين، مع صور وأدلة ومصادر: PDF أو CSV أو JSON.</translation>
    </message>
    <message>
        <source>Save a &amp;picture…</source>
        <translation>احفظ &amp;صورة…</translation>
    </message>
    <message>
        <source>What is shown, at any size, with a caption; a file beside it opens this very view again.</source>
        <translation>ما هو معروض، بأي قياس، مع تعليق؛ ويفتح ملف بجانبه هذا المنظر نفسه من جديد.</translation>
    </message>
    <message>
        <source>Open a saved &amp;view…</source>
        <translation>افتح من&amp;ظرًا محفوظًا…</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;قياس</translation>
    </message>
    <message>
        <source>Click places: distance, line, angle, area and height above the floor; corners and edges draw the pointer.</source>
        <translation>انقر مواضع: المسافة والخط والزاوية والمساحة والارتفاع عن الأرضية؛ تجذب الزوايا والحواف المؤشر.</translation>
    </message>
    <message>
        <source>Take the last measured place back</source>
        <translation>تراجع عن آخر موضع قيس</translation>
    </message>
    <message>
        <source>The line ends at the place before.</source>
        <translation>ينتهي الخط عند الموضع السابق.</translation>
    </message>
    <message>
        <source>&amp;Section ahead</source>
        <translation>&amp;قَطْع إلى الأمام</translation>
    </message>
    <message>
        <source>Cuts away what lies before an upright plane, in both states alike; the cut through walls and objects is hatched.</source>
        <translation>يزيل ما يقع أمام مستوى قائم في الحالتين معًا؛ ويظهر ما قُطع من الجدران والقطع بخطوط مائلة.</translation>
    </message>
    <message>
        <source>Presenter &amp;window</source>
        <translation>نافذة الم&amp;قدّم</translation>
    </message>
    <message>
        <source>Notes, the next step, the time and all steps, for the one who leads: on the other screen, where there is one.</source>
        <translation>الملاحظات والخطوة التالية والوقت وكل الخطوات لمن يقود: على الشاشة الأخرى إن وُجدت.</translation>
    </message>
    <message>
        <source>&amp;Go on with the tour</source>
        <translation>&amp;متابعة الجولة</translation>
    </message>
    <message>
        <source>At the step where you left it.</source>
        <translation>من الخطوة التي تركتها عندها.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>Section &amp;box</source>
        <translation>&amp;صندوق القَطْع</translation>
    </message>
    <message>
        <source>Shows only what is within a box round what is ahead, in both states alike.</source>
        <translation>لا يُظهر إلا ما في داخل صندوق حول ما أمامك، وذلك في الحالتين معًا.</translation>
    </message>
    <message>
        <source>Section farther, higher, or larger</source>
        <translation>القَطْع أبعد أو أعلى أو أكبر</translation>
    </message>
    <message>
        <source>Section nearer, lower, or smaller</source>
        <translation>القَطْع أقرب أو أخفض أو أصغر</translation>
    </message>
    <message>
        <source>Moves the section back by a tenth of a metre; a box shrinks.</source>
        <translation>يعيد القَطْع عُشر متر، والصندوق يصغر.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>Takes the last change of the museum back, in the file too.</source>
        <translation>يتراجع عن آخر تغيير في المتحف، وفي الملف أيضًا.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back.</source>
        <translation>يعيد التغيير الذي جرى التراجع عنه.</translation>
    </message>
    <message>
        <source>&amp;Add a scan as a state…</source>
        <translation>إ&amp;ضافة مسح ثلاثي الأبعاد حالةً…</translation>
    </message>
    <message>
        <source>Your own scan of a hall or an object becomes a further state, in a copy of the museum, and is compared like any other.</source>
        <translation>يصير مسحك لقاعة أو لقطعة حالةً أخرى في نسخة من المتحف، ويُقارَن كغيره.</translation>
    </message>
    <message>
        <source>A&amp;lign a scan</source>
        <translation>&amp;مطابقة مسح</translation>
    </message>
    <message>
        <source>Click the same places on the scan and in the museum; the residual says how far they are still apart.</source>
        <translation>انقر المواضع نفسها على المسح وفي المتحف؛ ويبيّن الفرق المتبقي كم تبعد بعضها عن بعض.</translation>
    </message>
    <message>
        <source>&amp;Handout…</source>
        <translation>ورقة ع&amp;مل…</translation>
    </message>
    <message>
        <source>In the picture, as long as the key or the middle mouse button is held.</source>
        <translation>في الصورة، ما دام المفتاح أو زر الفأرة الأوسط مضغوطًا.</translation>
    </message>
    <message>
        <source>See the other state for a &amp;moment</source>
        <translation>انظر إلى الحالة الأخرى &amp;لحظة</translation>
    </message>
    <message>
        <source>For three seconds; hold V or the middle mouse button in the picture to see it longer.</source>
        <translation>لثلاث ثوانٍ؛ وأمسك المفتاح V أو زر الفأرة الأوسط في الصورة لتراها أطول.</translation>
    </message>
    <message>
        <source>&amp;Read aloud</source>
        <translation>&amp;القراءة بصوت مسموع</translation>
    </message>
    <message>
        <source>Speaks the steps for which no voice was recorded, by the voices of this computer.</source>
        <translation>تنطق الخطوات التي لم يُسجَّل لها صوت، بأصوات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Show the w&amp;ords</source>
        <translation>إظهار ال&amp;كلمات</translation>
    </message>
    <message>
        <source>What the tour says, to be read over the picture.</source>
        <translation>ما تقوله الجولة، يُقرأ فوق الصورة.</translation>
    </message>
    <message>
        <source>&amp;Record my walk</source>
        <translation>&amp;تسجيل مساري</translation>
    </message>
    <message>
        <source>Tour e&amp;ditor</source>
        <translation>&amp;محرّر الجولات</translation>
    </message>
    <message>
        <source>Makes and changes tours, step by step, out of what you see.</source>
        <translation>يصنع الجولات ويغيّرها، خطوة بخطوة، مما تراه.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Asks for the PIN that ends the kiosk.</source>
        <translation>يطلب الرقم السري الذي ينهي وضع العرض العام.</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>فتح م&amp;جددًا</translation>
    </message>
    <message>
        <source>Museums and models that were open before.</source>
        <translation>متاحف ونماذج كانت مفتوحة من قبل.</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>الخطوة الأولى</translation>
    </message>
    <message>
        <source>While a tour runs: back to its beginning.</source>
        <translation>أثناء الجولة: العودة إلى بدايتها.</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>الخطوة الأخيرة</translation>
    </message>
    <message>
        <source>While a tour runs: on to its end.</source>
        <translation>أثناء الجولة: الانتقال إلى نهايتها.</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>أظهر الجواب</translation>
    </message>
    <message>
        <source>While a tour runs: the answer to the question of the step.</source>
        <translation>أثناء الجولة: جواب سؤال هذه الخطوة.</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>العودة إلى الخطوة</translation>
    </message>
    <message>
        <source>Black for the audience</source>
        <translation>شاشة سوداء للجمهور</translation>
    </message>
    <message>
        <source>While a tour runs: a black picture; again: the museum.</source>
        <translation>أثناء الجولة: صورة سوداء؛ ومرة أخرى: المتحف.</translation>
    </message>
    <message>
        <source>White for the audience</source>
        <translation>شاشة بيضاء للجمهور</translation>
    </message>
    <message>
        <source>While a tour runs: a white picture; again: the museum.</source>
        <translation>أثناء الجولة: صورة بيضاء؛ ومرة أخرى: المتحف.</translation>
    </message>
    <message>
        <source>Point with the mouse</source>
        <translation>الإشارة بالفأرة</translation>
    </message>
    <message>
        <source>While a tour runs: the mouse is a bright dot on the picture.</source>
        <translation>أثناء الجولة: الفأرة نقطة مضيئة على الصورة.</translation>
    </message>
    <message>
        <source>Number of a step</source>
        <translation>رقم خطوة</translation>
    </message>
    <message>
        <source>While a tour runs: a number, then Enter, goes to that step.</source>
        <translation>أثناء الجولة: رقم ثم Enter للانتقال إلى تلك الخطوة.</translation>
    </message>
    <message>
        <source>E&amp;xamine</source>
        <translation>&amp;فحص</translation>
    </message>
    <message>
        <source>Copy a &amp;link to this view</source>
        <translation>انسخ &amp;رابطًا إلى هذا المنظر</translation>
    </message>
    <message>
        <source>Puts a command line on the clipboard that opens this very view, on any computer with this museum.</source>
        <translation>يضع في الحافظة سطر أوامر يفتح هذا المنظر نفسه على أي حاسوب فيه هذا المتحف.</translation>
    </message>
    <message>
        <source>Leaves what you are in, the last first: the passage (you return to where you stood), plan, comparison, colours, section, full screen.</source>
        <translation>يترك ما أنت فيه، الأخير أولًا: المقطع (وتعود إلى حيث كنت)، والمخطط، والمقارنة، والألوان، والقَطْع، وملء الشاشة.</translation>
    </message>
    <message>
        <source>How far to trust the form (&amp;evidence)</source>
        <translation>مدى الثقة بالشكل (ال&amp;أدلة)</translation>
    </message>
    <message>
        <source>Colours and patterns say how well the form of each surface is known; click one to read who says so.</source>
        <translation>تبيّن الألوان والأنماط مدى معرفة شكل كل سطح؛ انقر أحدها لتقرأ من يقول ذلك.</translation>
    </message>
    <message>
        <source>How far to trust &amp;presence, then place</source>
        <translation>مدى الثقة بال&amp;وجود، ثم بالموضع</translation>
    </message>
    <message>
        <source>Colours say whether it is known that a thing was here; again: whether it stood at this place; again: its form.</source>
        <translation>تبيّن الألوان هل يُعرف أن الشيء كان هنا؛ ومرة أخرى: هل كان في هذا الموضع؛ ومرة أخرى: شكله.</translation>
    </message>
    <message>
        <source>Colours and patterns say what became of each object, in every state; a sign marks where one last stood that is not there.</source>
        <translation>تبيّن الألوان والأنماط مصير كل قطعة، في كل حالة؛ وتدل علامة على آخر موضع لقطعة لم تعد هناك.</translation>
    </message>
    <message>
        <source>Ends the comparison: back to the state from before, or to the one that you chose since.</source>
        <translation>ينهي المقارنة: عودة إلى الحالة السابقة، أو إلى الحالة التي اخترتها منذئذ.</translation>
    </message>
    <message>
        <source>Le&amp;vel section</source>
        <translation>قَطْع &amp;أفقي</translation>
    </message>
    <message>
        <source>Cuts away what lies above a level plane, in both states alike; it begins 1.2 m above the floor, or below your eyes.</source>
        <translation>يزيل ما يعلو مستوى أفقيًا، في الحالتين على السواء؛ يبدأ على ارتفاع 1.2 م فوق الأرضية، أو تحت مستوى عينيك.</translation>
    </message>
    <message>
        <source>Moves the section by a tenth of a metre; a box grows. Its handle in the picture can be dragged.</source>
        <translation>يحرّك القَطْع عُشر متر؛ والصندوق يكبر. ويمكن سحب مقبضه في الصورة.</translation>
    </message>
    <message>
        <source>Section farther, by a centimetre</source>
        <translation>القَطْع أبعد بسنتيمتر</translation>
    </message>
    <message>
        <source>Moves the section on in fine steps.</source>
        <translation>يحرّك القَطْع إلى الأمام بخطوات دقيقة.</translation>
    </message>
    <message>
        <source>Section nearer, by a centimetre</source>
        <translation>القَطْع أقرب بسنتيمتر</translation>
    </message>
    <message>
        <source>Moves the section back in fine steps.</source>
        <translation>يعيد القَطْع إلى الخلف بخطوات دقيقة.</translation>
    </message>
    <message>
        <source>Returns to the view of a saved picture: choose the picture, or the file beside it.</source>
        <translation>يعود إلى منظر صورة محفوظة: اختر الصورة، أو الملف الذي بجانبها.</translation>
    </message>
    <message>
        <source>Ne&amp;xt quotation</source>
        <translation>الا&amp;قتباس التالي</translation>
    </message>
    <message>
        <source>A pin may quote several places of its sources: on to the next one. You stay where you are.</source>
        <translation>قد يقتبس الدبوس مواضع عدة من مصادره: إلى الموضع التالي. وتبقى حيث أنت.</translation>
    </message>
    <message>
        <source>P&amp;revious quotation</source>
        <translation>الاقتباس السا&amp;بق</translation>
    </message>
    <message>
        <source>Back to the quotation before.</source>
        <translation>العودة إلى الاقتباس السابق.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>تابع القراءة</translation>
    </message>
    <message>
        <source>While a tour runs: the chapter that the step leads to; Escape closes it.</source>
        <translation>أثناء الجولة: الفصل الذي تقود إليه الخطوة؛ وEscape يغلقه.</translation>
    </message>
    <message>
        <source>Next quotation for the audience</source>
        <translation>الاقتباس التالي للجمهور</translation>
    </message>
    <message>
        <source>While a tour runs: the next quotation of the pin that the audience reads.</source>
        <translation>أثناء الجولة: الاقتباس التالي للدبوس الذي يقرؤه الجمهور.</translation>
    </message>
    <message>
        <source>Previous quotation for the audience</source>
        <translation>الاقتباس السابق للجمهور</translation>
    </message>
    <message>
        <source>While a tour runs: back to the quotation before.</source>
        <translation>أثناء الجولة: العودة إلى الاقتباس السابق.</translation>
    </message>
    <message>
        <source>&amp;Unit and upward axis…</source>
        <translation>الوحدة والمحور المتجه إلى أعلى…</translation>
    </message>
    <message>
        <source>How a single model is taken whose file does not say it, or says it wrongly.</source>
        <translation>كيف يُقرأ نموذج مفرد لا يذكر ملفه ذلك، أو يذكره خطأً.</translation>
    </message>
    <message>
        <source>What is not &amp;saved…</source>
        <translation>ما لم يُح&amp;فظ…</translation>
    </message>
    <message>
        <source>Where the last change of the museum could not be written: why, and what can be done. It can be tried again, or saved elsewhere.</source>
        <translation>حين يتعذر حفظ آخر تغيير في المتحف: السبب وما يمكن فعله. يمكن تكرار المحاولة أو الحفظ في مكان آخر.</translation>
    </message>
    <message>
        <source>&amp;Notes on the files…</source>
        <translation>&amp;ملاحظات على الملفات…</translation>
    </message>
    <message>
        <source>What of the files of this museum or model is not shown as it is, and what was taken for granted.</source>
        <translation>ما لا يُعرض كما هو من ملفات هذا المتحف أو النموذج، وما عُدَّ صحيحًا دون أن تنصّ عليه.</translation>
    </message>
    <message>
        <source>Opens a single 3D model or point cloud of any format that is read.</source>
        <translation>يفتح نموذجًا واحدًا ثلاثي الأبعاد أو سحابة نقاط واحدة، بأي صيغة تُقرأ.</translation>
    </message>
    <message>
        <source>Open what the step speaks of</source>
        <translation>فتح ما تتحدث عنه الخطوة</translation>
    </message>
    <message>
        <source>While a tour runs: the pin of the step, and Escape closes it; behind the number of a step: to that step.</source>
        <translation>أثناء الجولة: دبوس الخطوة، وEscape يغلقه؛ وبعد رقم خطوة: إلى تلك الخطوة.</translation>
    </message>
    <message>
        <source>Notes where you go and what you show, and keeps it, until the same command ends it.</source>
        <translation>يسجّل أين تمضي وما تعرضه، ويحفظه، إلى أن ينهيه الأمر نفسه.</translation>
    </message>
    <message>
        <source>My &amp;walks…</source>
        <translation>&amp;مساراتي…</translation>
    </message>
    <message>
        <source>The walks that were recorded: to replay, to make a tour of, to save elsewhere. Escape ends a replay.</source>
        <translation>المسارات المسجَّلة: لإعادة عرضها، أو لصنع جولة منها، أو لحفظها في مكان آخر. ينهي مفتاح Escape العرض.</translation>
    </message>
    <message>
        <source>S&amp;tates of the museum</source>
        <translation>حالات المتحف</translation>
    </message>
    <message>
        <source>All states, each with its dates; the chosen one is shown.</source>
        <translation>كل الحالات، ولكل منها تاريخها؛ وتُعرض الحالة المختارة.</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>All words of the window, of tours and over the picture grow.</source>
        <translation>تكبر كلمات النافذة كلها، وكلمات الجولات، وما فوق الصورة.</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Words that were made larger become smaller again.</source>
        <translation>تعود الكلمات المكبَّرة أصغر.</translation>
    </message>
    <message>
        <source>Text as at first</source>
        <translation>النص كما في الأول</translation>
    </message>
    <message>
        <source>Words are as large as they were at first.</source>
        <translation>تعود الكلمات إلى حجمها الأول.</translation>
    </message>
    <message>
        <source>&amp;Colours and controls</source>
        <translation>الألوان وأدوات التحكم</translation>
    </message>
    <message>
        <source>Dark, light or high contrast; large controls for fingers.</source>
        <translation>داكن أو فاتح أو شديد التباين؛ وأدوات كبيرة للأصابع.</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>اللوحات</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>&amp;Divider and sides</source>
        <translation>الفاصل والجانبان</translation>
    </message>
    <message>
        <source>Move the se&amp;ction</source>
        <translation>تحريك القَطْع</translation>
    </message>
    <message>
        <source>While a tour &amp;runs</source>
        <translation>أثناء الجولة</translation>
    </message>
    <message>
        <source>&amp;Your own walk</source>
        <translation>مسارك الخاص</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>&amp;Describe what I see</source>
        <translation>&amp;صِف ما أراه</translation>
    </message>
    <message>
        <source>Lists what is in the picture, where and how far, and the ways out of the hall; Enter goes there, Escape closes the list.</source>
        <translation>يعدّد ما في الصورة وأين هو وكم يبعد، ومخارج القاعة؛ ينقلك Enter إليه، ويغلق Escape القائمة.</translation>
    </message>
    <message>
        <source>&amp;Sheet of keys</source>
        <translation>ورقة المفاتيح</translation>
    </message>
    <message>
        <source>All keys over the picture, with a search; the same key closes it.</source>
        <translation>كل المفاتيح فوق الصورة، مع بحث؛ والمفتاح نفسه يغلقها.</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>شاشة الترحيب</translation>
    </message>
    <message>
        <source>What one can begin with: a tour, a walk of one&apos;s own, a comparison.</source>
        <translation>ما يمكن البدء به: جولة، أو مشي على هواك، أو مقارنة.</translation>
    </message>
    <message>
        <source>What the signs &amp;mean</source>
        <translation>معنى العلامات</translation>
    </message>
    <message>
        <source>Shows or hides, over the picture, what each sign in it means.</source>
        <translation>يُظهر فوق الصورة معنى كل علامة فيها أو يخفيه.</translation>
    </message>
    <message>
        <source>Goes on to the next pin, or sign of a work that is not there, hall by hall.</source>
        <translation>ينتقل إلى الدبوس التالي، أو إلى علامة عمل لم يعد موجودًا، قاعة بعد قاعة.</translation>
    </message>
    <message>
        <source>Goes back to the pin or sign before.</source>
        <translation>يعود إلى الدبوس أو العلامة السابقة.</translation>
    </message>
    <message>
        <source>Opens the passage behind the chosen pin; of a sign, what is known of the work.</source>
        <translation>يفتح المقطع الذي وراء الدبوس المختار؛ وللعلامة ما يُعرف عن العمل.</translation>
    </message>
    <message>
        <source>&amp;Questions of a tour</source>
        <translation>أسئلة جولة</translation>
    </message>
    <message>
        <source>A tour on paper for a class: a worksheet for pupils, the key to it for their teacher, or everything (PDF).</source>
        <translation>جولة على الورق لصف: ورقة عمل للطلاب، ومفتاح أجوبتها لمعلّمهم، أو كل شيء (PDF).</translation>
    </message>
    <message>
        <source>Small pictures of the named views, or of the steps of a tour: choose one, and you are there.</source>
        <translation>صور صغيرة للمناظر المسمّاة أو لخطوات جولة: اختر واحدة تنتقل إليها.</translation>
    </message>
    <message>
        <source>All steps, with pictures</source>
        <translation>كل الخطوات بصورها</translation>
    </message>
    <message>
        <source>While a tour runs: all its steps; the one that you choose is shown.</source>
        <translation>أثناء الجولة: خطواتها كلها؛ وتُعرض الخطوة التي تختارها.</translation>
    </message>
    <message>
        <source>Shows the answer, where the step has one, then goes on to the next step: Page Down, Right, Down or Space.</source>
        <translation>يعرض الجواب إن كان للخطوة جواب، ثم ينتقل إلى الخطوة التالية: Page Down أو السهم الأيمن أو الأسفل أو المسافة.</translation>
    </message>
    <message>
        <source>The same way back: the answer goes, then the step before comes: Page Up, Left or Up.</source>
        <translation>الطريق نفسه رجوعًا: يختفي الجواب ثم تأتي الخطوة السابقة: Page Up أو السهم الأيسر أو الأعلى.</translation>
    </message>
    <message>
        <source>While a tour runs: to what the step shows, before you looked round, swapped or opened something.</source>
        <translation>أثناء الجولة: إلى ما تعرضه الخطوة قبل أن تلتفت أو تبدّل الحالة أو تفتح شيئًا.</translation>
    </message>
    <message>
        <source>Draw on the picture</source>
        <translation>الرسم على الصورة</translation>
    </message>
    <message>
        <source>While a tour runs: the mouse, with its button held, draws; the next step clears it.</source>
        <translation>أثناء الجولة: ترسم الفأرة وزرها مضغوط؛ والخطوة التالية تمحو الرسم.</translation>
    </message>
    <message>
        <source>Pictur&amp;es of views</source>
        <translation>&amp;صور المناظر</translation>
    </message>
    <message>
        <source>Record a &amp;video…</source>
        <translation>سجّل &amp;فيديو…</translation>
    </message>
    <message>
        <source>Makes a video of a tour, with its words and voices. It says before how long that takes; you can go on meanwhile.</source>
        <translation>يصنع فيديو من جولة، بكلماتها وأصواتها. ويقول قبل البدء كم يستغرق ذلك؛ ويمكنك متابعة العمل في أثنائه.</translation>
    </message>
    <message>
        <source>Pro&amp;jector</source>
        <translation>جهاز العرض</translation>
    </message>
    <message>
        <source>Lightens what is dark, each state as it needs; larger words over the picture.</source>
        <translation>يضيء ما هو مظلم، كل حالة بقدر حاجتها؛ وتكبر الكلمات فوق الصورة.</translation>
    </message>
    <message>
        <source>&amp;Give a tour to a colleague…</source>
        <translation>إ&amp;عطاء جولة لزميل…</translation>
    </message>
    <message>
        <source>Says which folder to copy, so that somebody else has your tours.</source>
        <translation>يبيّن أي مجلد يُنسخ لتكون جولاتك عند غيرك.</translation>
    </message>
    <message>
        <source>Opens a museum: its folder, or the file museum.json in it.</source>
        <translation>يفتح متحفًا: مجلده، أو الملف museum.json الذي فيه.</translation>
    </message>
    <message>
        <source>&amp;Say aloud where I am</source>
        <translation>&amp;قول مكاني بصوت مسموع</translation>
    </message>
    <message>
        <source>Speaks, by the voices of this computer, the hall that you enter, the state, and what “Describe what I see” lists; Escape ends it.</source>
        <translation>ينطق بأصوات هذا الحاسوب القاعة التي تدخلها والحالة وما يسرده «صِف ما أراه»؛ وEscape يوقفه.</translation>
    </message>
    <message>
        <source>To the &amp;menus</source>
        <translation>إلى ال&amp;قوائم</translation>
    </message>
    <message>
        <source>Opens the first menu; arrows go through all of them, Escape leaves.</source>
        <translation>يفتح القائمة الأولى؛ والأسهم تتنقل بينها كلها، وEscape يغادرها.</translation>
    </message>
    <message>
        <source>One after the other, each where it belongs: look, think or write, then read the answer. Nothing is marked, and nothing is put into a file.</source>
        <translation>واحدًا بعد آخر، كلٌّ في موضعه: انظر، وفكّر أو اكتب، ثم اقرأ الجواب. لا علامات، ولا شيء يُكتب في ملف.</translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message>
        <source>worksheet worksheets pdf print printer paper handout lesson class school pupils students teacher homework exercise answers key copy</source>
        <translation>ورقة عمل أوراق عمل طباعة طابعة ورق درس صف مدرسة تلاميذ طلاب معلّم واجب تمارين أجوبة نسخة</translation>
    </message>
    <message>
        <source>pdf print printer document csv json table list insurance condition</source>
        <translation>طباعة مستند ملف جدول قائمة تقرير تأمين حالة</translation>
    </message>
    <message>
        <source>guided guide presentation slides talk lecture lesson show clicker story</source>
        <translation>مرشد إرشاد عرض شرائح حديث محاضرة درس جولة قصة</translation>
    </message>
    <message>
        <source>subtitles captions text deaf sound</source>
        <translation>ترجمة مكتوبة نص صمّ صوت كلمات</translation>
    </message>
    <message>
        <source>film movie video mp4 record recording export youtube</source>
        <translation>فيلم فيديو مقطع تسجيل تصدير</translation>
    </message>
    <message>
        <source>image photo photograph screenshot png jpg print export</source>
        <translation>صورة لقطة شاشة طباعة تصدير</translation>
    </message>
    <message>
        <source>link share url address bookmark send</source>
        <translation>رابط مشاركة عنوان إرسال علامة</translation>
    </message>
    <message>
        <source>zoom small font size</source>
        <translation>تصغير صغير خط حجم</translation>
    </message>
    <message>
        <source>theme dark light contrast colour blind touch screen fingers</source>
        <translation>داكن فاتح تباين ألوان لمس شاشة أصابع مظهر</translation>
    </message>
    <message>
        <source>beamer bright brightness dark light wall screen</source>
        <translation>جهاز عرض سطوع إضاءة داكن فاتح جدار شاشة</translation>
    </message>
    <message>
        <source>before after destroyed destruction ruin broken switch change time</source>
        <translation>قبل بعد دمار تدمير خراب محطم تبديل زمن</translation>
    </message>
    <message>
        <source>before after slider difference</source>
        <translation>قبل بعد مقارنة فرق</translation>
    </message>
    <message>
        <source>map floor plan where am I</source>
        <translation>خريطة مخطط أين أنا</translation>
    </message>
    <message>
        <source>map floor plan from above</source>
        <translation>خريطة مخطط من فوق</translation>
    </message>
    <message>
        <source>ruler distance length height size metres how large</source>
        <translation>مسطرة مسافة طول ارتفاع حجم أمتار كم</translation>
    </message>
    <message>
        <source>cut slice inside</source>
        <translation>قطع شريحة داخل مقطع</translation>
    </message>
    <message>
        <source>record path route camera</source>
        <translation>تسجيل مسار طريق كاميرا</translation>
    </message>
    <message>
        <source>make create write edit change tour lesson own author</source>
        <translation>إنشاء كتابة تحرير تغيير جولة درس خاص مؤلف</translation>
    </message>
    <message>
        <source>3d model photogrammetry import own object</source>
        <translation>ثلاثي الأبعاد نموذج مسح تصوير قطعة خاصة</translation>
    </message>
    <message>
        <source>3d import obj glb gltf ply own object</source>
        <translation>ثلاثي الأبعاد استيراد نموذج قطعة خاصة</translation>
    </message>
    <message>
        <source>blind screen reader accessibility speak hear what is here</source>
        <translation>مكفوف كفيف قارئ شاشة سماع وصف ماذا هنا</translation>
    </message>
    <message>
        <source>legend symbols icons meaning question mark diamond number circle</source>
        <translation>مفتاح رموز إشارات معنى علامة استفهام معين رقم دائرة</translation>
    </message>
    <message>
        <source>source evidence proof certain sure true really</source>
        <translation>مصدر دليل برهان أكيد صحيح حقيقة</translation>
    </message>
    <message>
        <source>colours certain sure true invented guess proof</source>
        <translation>ألوان أكيد صحيح مختلق تخمين دليل</translation>
    </message>
    <message>
        <source>colours destroyed stolen looted lost saved survived</source>
        <translation>ألوان مدمر مسروق منهوب مفقود ناج مصير</translation>
    </message>
    <message>
        <source>search find look for</source>
        <translation>بحث عثور إيجاد</translation>
    </message>
    <message>
        <source>quote quotation source text citation</source>
        <translation>اقتباس نص مصدر استشهاد</translation>
    </message>
    <message>
        <source>difference list destroyed lost</source>
        <translation>فرق قائمة مدمر مفقود تغير</translation>
    </message>
    <message>
        <source>thumbnails gallery overview pictures</source>
        <translation>مصغرات معرض نظرة صور</translation>
    </message>
    <message>
        <source>shortcuts keyboard hotkeys controls</source>
        <translation>اختصارات لوحة المفاتيح أزرار تحكم</translation>
    </message>
    <message>
        <source>manual instructions how shortcuts keyboard</source>
        <translation>دليل تعليمات كيف اختصارات لوحة المفاتيح مساعدة</translation>
    </message>
    <message>
        <source>whole screen big presentation</source>
        <translation>الشاشة كلها كبير عرض</translation>
    </message>
    <message>
        <source>start beginning reset lost stuck</source>
        <translation>بداية أول ضائع عالق</translation>
    </message>
    <message>
        <source>exit close end leave</source>
        <translation>خروج إغلاق إنهاء مغادرة</translation>
    </message>
    <message>
        <source>start beginning first introduction</source>
        <translation>بداية أول مقدمة ترحيب</translation>
    </message>
    <message>
        <source>test exam quiz questions answers pupils students children class game</source>
        <translation>اختبار امتحان مسابقة أسئلة أجوبة تلاميذ طلاب أطفال صف لعبة</translation>
    </message>
    <message>
        <source>notes speaker second screen projector beamer monitor talk lecture timer clock minutes time</source>
        <translation>ملاحظات متحدث شاشة ثانية جهاز عرض محاضرة مؤقت ساعة دقائق وقت</translation>
    </message>
    <message>
        <source>sound audio voice speech speak listen narration loud volume mute</source>
        <translation>صوت سمع كلام نطق استماع قراءة مستوى الصوت عال كتم</translation>
    </message>
    <message>
        <source>clicker remote control forward slide presenter page</source>
        <translation>جهاز تحكم عن بعد نقر تقدم شريحة عرض صفحة</translation>
    </message>
    <message>
        <source>pause stop wait by itself automatic</source>
        <translation>إيقاف مؤقت توقف انتظار تلقائي وحدها</translation>
    </message>
    <message>
        <source>blank dark screen off hide curtain attention</source>
        <translation>تعتيم إظلام شاشة سوداء إطفاء إخفاء ستارة انتباه</translation>
    </message>
    <message>
        <source>laser pointer dot show</source>
        <translation>ليزر مؤشر نقطة إشارة</translation>
    </message>
    <message>
        <source>pen pencil whiteboard blackboard line mark</source>
        <translation>قلم سبورة لوح خط رسم علامة</translation>
    </message>
    <message>
        <source>overview slides thumbnails all steps jump</source>
        <translation>نظرة عامة شرائح مصغرات كل الخطوات انتقال</translation>
    </message>
    <message>
        <source>language Arabic English translation preferences options mouse speed height wheelchair seated child dizzy motion sickness sound</source>
        <translation>لغة عربية إنكليزية ترجمة تفضيلات خيارات فأرة سرعة ارتفاع كرسي متحرك جالس طفل دوار حركة صوت</translation>
    </message>
    <message>
        <source>zoom magnify big bigger font size large print read</source>
        <translation>تكبير عدسة كبير خط حجم حروف قراءة</translation>
    </message>
    <message>
        <source>rooms halls list navigation chapters history timeline dates when years</source>
        <translation>غرف قاعات قائمة تنقل فصول تاريخ خط زمني تواريخ متى سنوات</translation>
    </message>
    <message>
        <source>licence copyright authors who made version sources bibliography references books</source>
        <translation>رخصة حقوق النشر مؤلفون من صنع إصدار مصادر مراجع كتب ببليوغرافيا</translation>
    </message>
    <message>
        <source>gamepad controller joystick pad console Xbox PlayStation buttons sticks</source>
        <translation>يد التحكم عصا تحكم ذراع وحدة ألعاب جهاز ألعاب أزرار</translation>
    </message>
</context>
<context>
    <name>AudienceView</name>
    <message>
        <source>This pin quotes no text.</source>
        <translation>لا يقتبس هذا الدبوس نصًا.</translation>
    </message>
    <message>
        <source>No title is given in the source.</source>
        <translation>لا عنوان في المصدر.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Date: %1. Publisher: %2.</source>
        <translation>التاريخ: %1. الناشر: %2.</translation>
    </message>
    <message>
        <source>[…] Words are missing here in the source. They are not filled in.</source>
        <translation>[…] سقطت هنا كلمات من المصدر، ولا تُستكمل.</translation>
    </message>
    <message>
        <source>As pale forms: %1</source>
        <translation>بأشكال شاحبة: %1</translation>
    </message>
    <message>
        <source>%1 (quotation %2 of %3)</source>
        <translation>%1 (الاقتباس %2 من %3)</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>%1 (%2)</source>
        <comment>state, dates</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <comment>hall, state, dates</comment>
        <translation>%1. %2 (%3)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is shown, that it is drawn</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. Mosul Halls %2</source>
        <translation>%1. Mosul Halls %2</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Extended Matrix: %1</source>
        <translation>المصفوفة الموسّعة: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Page: %1.</source>
        <translation>الصفحة: %1.</translation>
    </message>
    <message>
        <source>Repeats: %1.</source>
        <translation>ينقل عن: %1.</translation>
    </message>
    <message>
        <source>Day of access: not recorded.</source>
        <translation>يوم الاطّلاع: غير مسجَّل.</translation>
    </message>
    <message>
        <source>Day of access: %1.</source>
        <translation>يوم الاطّلاع: %1.</translation>
    </message>
    <message>
        <source>Source text “%1”, without a title, of %2</source>
        <translation>النص المصدر «%1»، بلا عنوان، بتاريخ %2</translation>
    </message>
    <message>
        <source>Said by: %1.</source>
        <translation>القائل: %1.</translation>
    </message>
    <message>
        <source>Judged best founded, because %1 (%2, %3)</source>
        <comment>reason, who judged, date</comment>
        <translation>حُكم بأنه الأقوى سندًا، لأن %1 (%2، %3)</translation>
    </message>
    <message>
        <source>what was read of it is not recorded</source>
        <translation>ما قُرئ منه غير مسجَّل</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>صفحة %1</translation>
    </message>
    <message>
        <source>date of access not recorded</source>
        <translation>تاريخ الاطّلاع غير مسجَّل</translation>
    </message>
    <message>
        <source>date of access %1</source>
        <translation>تاريخ الاطّلاع %1</translation>
    </message>
    <message>
        <source>repeats the report of %1</source>
        <translation>ينقل تقرير %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a work</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <comment>who, title</comment>
        <translation>%1، «%2»</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two authors</comment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>first of several authors</comment>
        <translation>%1 وآخرون</translation>
    </message>
    <message>
        <source>How do we know?</source>
        <translation>كيف نعرف ذلك؟</translation>
    </message>
</context>
<context>
    <name>CitedWorks</name>
    <message>
        <source>Works cited</source>
        <translation>المراجع المذكورة</translation>
    </message>
    <message>
        <source>Said by: %1.</source>
        <translation>القائل: %1.</translation>
    </message>
    <message>
        <source>Sources: </source>
        <translation>المصادر: </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>passage %1</source>
        <translation>المقطع %1</translation>
    </message>
    <message>
        <source>Each work in full: where it stands, when it was read, what was read of it, and whose report it repeats. Several works that repeat one report are one source.</source>
        <translation>كل مرجع كاملًا: أين يوجد، ومتى اطُّلع عليه، وما قُرئ منه، وعمّن ينقل. والمراجع التي تنقل تقريرًا واحدًا مصدر واحد.</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>الدبوس</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>القطعة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>المنظر</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>الفصل</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>القول</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Place of the camera</source>
        <translation>موضع الكاميرا</translation>
    </message>
    <message>
        <source>Pair of points</source>
        <translation>زوج النقاط</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>لمن هي</translation>
    </message>
    <message>
        <source>Notes for the guide</source>
        <translation>ملاحظات للمرشد</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Named view</source>
        <translation>منظر محفوظ</translation>
    </message>
    <message>
        <source>Places of the camera</source>
        <translation>مواضع الكاميرا</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>مكان وقوفها</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>الميل</translation>
    </message>
    <message>
        <source>Angle of view</source>
        <translation>زاوية الرؤية</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Way of comparing</source>
        <translation>طريقة المقارنة</translation>
    </message>
    <message>
        <source>First state</source>
        <translation>الحالة الأولى</translation>
    </message>
    <message>
        <source>Second state</source>
        <translation>الحالة الثانية</translation>
    </message>
    <message>
        <source>Divider lies</source>
        <translation>الفاصل أفقي</translation>
    </message>
    <message>
        <source>Place of the divider</source>
        <translation>موضع الفاصل</translation>
    </message>
    <message>
        <source>Place of the divider at the end</source>
        <translation>موضع الفاصل في النهاية</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>الدبابيس</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>السرد الصوتي</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>الكلمات المصاحبة</translation>
    </message>
    <message>
        <source>Shows destroyed works</source>
        <translation>تعرض أعمالًا مدمَّرة</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Order of the steps</source>
        <translation>ترتيب الخطوات</translation>
    </message>
    <message>
        <source>How the scan lies in the museum</source>
        <translation>موضع المسح في المتحف</translation>
    </message>
    <message>
        <source>Metres in a unit of the scan</source>
        <translation>عدد الأمتار في وحدة المسح</translation>
    </message>
    <message>
        <source>What is up in the scan</source>
        <translation>جهة الأعلى في المسح</translation>
    </message>
    <message>
        <source>Pairs of points</source>
        <translation>أزواج النقاط</translation>
    </message>
    <message>
        <source>On the scan</source>
        <translation>على المسح</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>How well it is known</source>
        <translation>مدى المعرفة به</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من قال ذلك</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما حلّ به</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>States</source>
        <translation>الحالتان</translation>
    </message>
    <message>
        <source>Notice before destroyed works</source>
        <translation>التنبيه قبل الأعمال المدمَّرة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Museum: “%1”</source>
        <translation>المتحف: «%1»</translation>
    </message>
    <message>
        <source>Tour: “%1”</source>
        <translation>الجولة: «%1»</translation>
    </message>
    <message>
        <source>Pins of the museum</source>
        <translation>دبابيس المتحف</translation>
    </message>
    <message>
        <source>Works that the museum cites</source>
        <translation>الأعمال التي يستشهد بها المتحف</translation>
    </message>
    <message>
        <source>State: “%1”</source>
        <translation>الحالة: «%1»</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the name of a field and a language</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 %2: “%3”</source>
        <comment>step, its number, its title</comment>
        <translation>%1 %2: «%3»</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a thing without a title, and its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>a thing and its title</comment>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>other: %1</source>
        <comment>a field that has no name</comment>
        <translation>غير ذلك: %1</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between languages</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>cannot be read any more</source>
        <translation>لم تعد قراءته ممكنة</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>تمكن قراءته</translation>
    </message>
    <message>
        <source>There is more that differs.</source>
        <translation>وهناك اختلافات أخرى.</translation>
    </message>
    <message>
        <source>the museum</source>
        <translation>المتحف</translation>
    </message>
    <message>
        <source>step %1 of “%2”</source>
        <translation>الخطوة %1 من «%2»</translation>
    </message>
    <message>
        <source>the tour “%1”</source>
        <translation>الجولة «%1»</translation>
    </message>
    <message>
        <source>the pins</source>
        <translation>الدبابيس</translation>
    </message>
    <message>
        <source>the works that are cited</source>
        <translation>الأعمال التي يستشهد بها</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between places</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 وواحد آخر</numerusform>
            <numerusform>%1 واثنان آخران</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n آخر</numerusform>
            <numerusform>%1 و%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Also taken: what was changed elsewhere meanwhile in %1.</source>
        <translation>أُخذ أيضًا ما تغيّر في مكان آخر في هذه الأثناء في: %1.</translation>
    </message>
    <message>
        <source>Also taken: what %1 changed meanwhile in %2.</source>
        <translation>أُخذ أيضًا ما غيّره %1 في هذه الأثناء في: %2.</translation>
    </message>
    <message>
        <source>Open the museum again to see all of it.</source>
        <translation>افتح المتحف من جديد لترى كل ذلك.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Seconds after arriving</source>
        <translation>ثوانٍ بعد الوصول</translation>
    </message>
    <message>
        <source>Slow move of the camera</source>
        <translation>حركة بطيئة للكاميرا</translation>
    </message>
    <message>
        <source>Seconds that it takes</source>
        <translation>ثواني مدتها</translation>
    </message>
    <message>
        <source>Pin that is pointed at</source>
        <translation>الدبوس المشار إليه</translation>
    </message>
    <message>
        <source>Minutes that are planned</source>
        <translation>الدقائق المقرّرة</translation>
    </message>
    <message>
        <source>Text on paper</source>
        <translation>النص على الورق</translation>
    </message>
    <message>
        <source>Languages whose texts are drafts</source>
        <translation>اللغات التي نصوصها مسودة</translation>
    </message>
    <message>
        <source>Show what the first pin quotes</source>
        <translation>عرض ما يقتبسه الدبوس الأول</translation>
    </message>
    <message>
        <source>How many seconds the way there takes</source>
        <translation>كم ثانية يستغرق الطريق إليها</translation>
    </message>
    <message>
        <source>How many seconds the step stays</source>
        <translation>كم ثانية تبقى الخطوة</translation>
    </message>
    <message>
        <source>What happens while the step stays</source>
        <translation>ما يحدث في أثناء الخطوة</translation>
    </message>
    <message>
        <source>Where the words stand in the picture</source>
        <translation>موضع الكلمات في الصورة</translation>
    </message>
    <message>
        <source>Works that are outlined</source>
        <translation>الأعمال المحدَّدة بإطار</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>Somebody else is changing this museum.</source>
        <translation>هناك شخص آخر يغيّر هذا المتحف الآن.</translation>
    </message>
    <message>
        <source>%1 has been changing this museum on this computer since %2.</source>
        <translation>%1 يغيّر هذا المتحف على هذا الحاسوب منذ %2.</translation>
    </message>
    <message>
        <source>%1 has been changing this museum on the computer %2 since %3.</source>
        <translation>%1 يغيّر هذا المتحف على الحاسوب %2 منذ %3.</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>left out: the picture &quot;%1&quot; is not there</source>
        <translation>لم تُعرض: الصورة «%1» غير موجودة</translation>
    </message>
    <message>
        <source>left out: the picture &quot;%1&quot; lies outside the model&apos;s folder and is not read</source>
        <translation>لم تُعرض: الصورة «%1» خارج مجلد النموذج فلا تُقرأ</translation>
    </message>
    <message>
        <source>left out: the picture &quot;%1&quot;: %2</source>
        <translation>لم تُعرض الصورة «%1»: %2</translation>
    </message>
    <message>
        <source>left out: the material library &quot;%1&quot; is not there</source>
        <translation>لم تُعرض: مكتبة المواد «%1» غير موجودة</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there: &quot;%2&quot; beside the model was taken</source>
        <translation>«%1» غير موجود: استُعمل «%2» المجاور للنموذج</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there: &quot;%2&quot; was taken</source>
        <translation>«%1» غير موجود: استُعمل «%2»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside the model&apos;s folder: &quot;%2&quot; beside the model was taken</source>
        <translation>«%1» خارج مجلد النموذج: استُعمل «%2» المجاور للنموذج</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside the model&apos;s folder: &quot;%2&quot; was taken</source>
        <translation>«%1» خارج مجلد النموذج: استُعمل «%2»</translation>
    </message>
    <message>
        <source>no material library is named: &quot;%1&quot; beside the model was taken</source>
        <translation>لم تُذكر مكتبة مواد: استُعملت «%1» المجاورة للنموذج</translation>
    </message>
    <message>
        <source>the picture &quot;%1&quot; is cut off: what there is of it is shown</source>
        <translation>الصورة «%1» مقطوعة: يُعرض ما وُجد منها</translation>
    </message>
    <message>
        <source>left out: other files that the OBJ calls</source>
        <translation>لم تُعرض: ملفات أخرى يستدعيها ملف OBJ</translation>
    </message>
    <message>
        <source>left out: an embedded picture that is damaged</source>
        <translation>لم تُعرض: صورة مضمَّنة تالفة</translation>
    </message>
    <message>
        <source>left out: the pictures in the E57 file</source>
        <translation>لم تُعرض: الصور التي في ملف E57</translation>
    </message>
    <message>
        <source>left out: the pictures, as the file has no texture coordinates</source>
        <translation>لم تُعرض الصور: ليس في الملف إحداثيات لها</translation>
    </message>
    <message>
        <source>left out: %1 further pictures, as no face says which one is its own</source>
        <translation>لم يُعرض من الصور الأخرى %1: لا يذكر أي وجه صورته</translation>
    </message>
    <message>
        <source>left out: a picture that is only there as %1 (%2), which is not read</source>
        <translation>لم تُعرض صورة لا توجد إلا بالصيغة %1 (%2)، وهي لا تُقرأ</translation>
    </message>
    <message>
        <source>left out: the texture %1 has no picture</source>
        <translation>لم يُعرض: الكسوة %1 بلا صورة</translation>
    </message>
    <message>
        <source>the coordinates lie far from the origin (%1, %2, %3): shown as at the origin, offset kept</source>
        <translation>الإحداثيات بعيدة عن نقطة الأصل (%1، %2، %3): يُعرض النموذج كأنه عندها، والإزاحة محفوظة</translation>
    </message>
    <message>
        <source>the file&apos;s own 32-bit coordinates are too coarse so far from the origin: its steps are %1 wide</source>
        <translation>إحداثيات الملف (32 بتًا) خشنة على هذا البعد من نقطة الأصل: عرض خطوتها %1</translation>
    </message>
    <message>
        <source>this model is only %1 mm %2: its file may give a wrong unit, or lengths in metres where it says another</source>
        <translation>قياس هذا النموذج %1 مم فقط (%2): قد يذكر ملفه وحدة خاطئة، أو أطوالًا بالمتر وهو يذكر غيره</translation>
    </message>
    <message>
        <source>this model is %1 m %2</source>
        <translation>قياس هذا النموذج %1 م (%2)</translation>
    </message>
    <message>
        <source>%1 triangles stand in nobody&apos;s way: they have no place on earth</source>
        <translation>مثلثات لا تعترض أحدًا، عددها %1: لا مكان لها على الأرض</translation>
    </message>
    <message>
        <source>its unit is no length: taken for a metre</source>
        <translation>وحدته ليست طولًا: عُدَّت مترًا</translation>
    </message>
    <message>
        <source>decimal commas are read as decimal points</source>
        <translation>تُقرأ الفواصل العشرية «,» نقاطًا عشرية</translation>
    </message>
    <message>
        <source>its numbers have decimal commas: read as points</source>
        <translation>في أرقامه فواصل عشرية «,»: تُقرأ نقاطًا</translation>
    </message>
    <message>
        <source>the file counts %1 triangles and has %2: its size decides</source>
        <translation>يذكر الملف من المثلثات %1 وفيه %2: العبرة بحجمه</translation>
    </message>
    <message>
        <source>the header counts %1 faces, the file has %2: all are shown</source>
        <translation>تذكر الترويسة من الوجوه %1 وفي الملف %2: تُعرض كلها</translation>
    </message>
    <message>
        <source>%1 bytes behind the last triangle are passed over</source>
        <translation>بايتات بعد المثلث الأخير لم تُقرأ، عددها %1</translation>
    </message>
    <message>
        <source>%1 bytes behind the end of the GLB are not read</source>
        <translation>بايتات بعد نهاية GLB لم تُقرأ، عددها %1</translation>
    </message>
    <message>
        <source>%1 bytes behind the end of the JSON are not read</source>
        <translation>بايتات بعد نهاية JSON لم تُقرأ، عددها %1</translation>
    </message>
    <message>
        <source>the GLB says that it has %1 bytes; it has %2, and all are read</source>
        <translation>يذكر GLB أن بايتاته %1 وهي %2، وقُرئت كلها</translation>
    </message>
    <message>
        <source>the GLB says that its JSON is shorter than it is; all of it is read</source>
        <translation>يذكر GLB أن ما فيه من JSON أقصر مما هو؛ قُرئ كله</translation>
    </message>
    <message>
        <source>the length of the GLB&apos;s JSON is a little wrong; the binary chunk was found behind it</source>
        <translation>طول JSON في GLB خاطئ قليلًا؛ وُجد القسم الثنائي بعده</translation>
    </message>
    <message>
        <source>the JSON breaks its rules (numbers that are none, letters that are no UTF-8, or commas); mended</source>
        <translation>يخالف JSON قواعده (أرقام ليست أرقامًا، أو حروف ليست UTF-8، أو فواصل)؛ أُصلح</translation>
    </message>
    <message>
        <source>the file does not say which glTF it is; read as glTF 2.0</source>
        <translation>لا يذكر الملف أي إصدار من glTF هو؛ قُرئ على أنه glTF 2.0</translation>
    </message>
    <message>
        <source>%1 is not what glTF has there; taken as absent</source>
        <translation>%1 ليس ما ينصّ عليه glTF هناك؛ عُدَّ غير موجود</translation>
    </message>
    <message>
        <source>%1 values are not what glTF has there, and are taken as absent (the first: %2)</source>
        <translation>قيم ليست ما ينصّ عليه glTF هناك، عددها %1، عُدَّت غير موجودة (أولها: %2)</translation>
    </message>
    <message>
        <source>the file ends within a facet: what stands before it is shown</source>
        <translation>ينتهي الملف في وسط وجه: يُعرض ما قبله</translation>
    </message>
    <message>
        <source>the file ends or is damaged in element &quot;%1&quot;, after %2 of %3: what is there is shown</source>
        <translation>ينتهي الملف أو يتلف في العنصر «%1» بعد %2 من %3: يُعرض ما وُجد</translation>
    </message>
    <message>
        <source>left out: what stands behind the rows that the header counts</source>
        <translation>لم يُعرض: ما يلي الأسطر التي تعدّها الترويسة</translation>
    </message>
    <message>
        <source>left out: %1 lines that are no rows of numbers; the first is line %2</source>
        <translation>لم تُعرض أسطر ليست أرقامًا، عددها %1؛ أولها السطر %2</translation>
    </message>
    <message>
        <source>left out: the columns behind the places, which are no colours from 0 to 255</source>
        <translation>لم تُعرض: الأعمدة بعد المواضع، فليست ألوانًا من 0 إلى 255</translation>
    </message>
    <message>
        <source>left out: %1 points without a place</source>
        <translation>لم تُعرض نقاط بلا موضع، عددها %1</translation>
    </message>
    <message>
        <source>left out: %1 points of %2 without a place</source>
        <translation>لم تُعرض نقاط بلا موضع من %2، عددها %1</translation>
    </message>
    <message>
        <source>%1 of %2 points of %3 are not in the file</source>
        <translation>نقاط من %3 ليست في الملف: %1 من %2</translation>
    </message>
    <message>
        <source>left out: lines, which have no surface</source>
        <translation>لم تُعرض: الخطوط، إذ لا سطح لها</translation>
    </message>
    <message>
        <source>left out: %1, which has no positions</source>
        <translation>لم يُعرض: %1، فليس له مواضع</translation>
    </message>
    <message>
        <source>left out: %1, which has no triangles</source>
        <translation>لم يُعرض: %1، فليس له مثلثات</translation>
    </message>
    <message>
        <source>left out: %1 triangles of %2: they name vertices that do not exist</source>
        <translation>لم تُعرض مثلثات من %2، عددها %1: تذكر رؤوسًا غير موجودة</translation>
    </message>
    <message>
        <source>left out: %1 triangles of %2: a position is no number</source>
        <translation>لم تُعرض مثلثات من %2، عددها %1: أحد المواضع ليس رقمًا</translation>
    </message>
    <message>
        <source>left out: %1 polygon(s) that name points that are not in the file</source>
        <translation>لم تُعرض مضلعات تذكر نقاطًا ليست في الملف، عددها %1</translation>
    </message>
    <message>
        <source>left out: %1 polygon(s) of &quot;%2&quot; whose corners are not in the file</source>
        <translation>لم تُعرض مضلعات من «%2» زواياها ليست في الملف، عددها %1</translation>
    </message>
    <message>
        <source>left out: a part of &quot;%1&quot; has no positions</source>
        <translation>لم يُعرض: جزء من «%1» بلا مواضع</translation>
    </message>
    <message>
        <source>left out: &quot;%1&quot; is no mesh of polygons</source>
        <translation>لم يُعرض: «%1» ليس شبكة مضلعات</translation>
    </message>
    <message>
        <source>%1 corner(s) name normals or coordinates that are not in the file: they have the first</source>
        <translation>زوايا تذكر اتجاهات أو إحداثيات ليست في الملف، عددها %1: أُعطيت أولها</translation>
    </message>
    <message>
        <source>%1 corners name texture coordinates that are not there</source>
        <translation>زوايا تذكر إحداثيات كسوة غير موجودة، عددها %1</translation>
    </message>
    <message>
        <source>%1 faces whose outline crosses itself are cut roughly</source>
        <translation>وجوه يقطع محيطها نفسه، عددها %1: قُطّعت تقريبًا</translation>
    </message>
    <message>
        <source>%1: a strip that is cut by its largest index is read as %2</source>
        <translation>%1: شريط يقطعه أكبر أرقامه قُرئ على أنه %2</translation>
    </message>
    <message>
        <source>the file has more than %1 objects: they are shown as one</source>
        <translation>في الملف من الأجسام أكثر من %1: تُعرض جسمًا واحدًا</translation>
    </message>
    <message>
        <source>left out of %1 faces: %2</source>
        <translation>لم يُعرض من الوجوه وعددها %1: %2</translation>
    </message>
    <message>
        <source>the animation is not played: shown at rest</source>
        <translation>لا تُشغَّل الحركة: يُعرض ساكنًا</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shown at rest: skins and morphs are left out</source>
        <translation>يُعرض «%1» ساكنًا: لا تُطبَّق عليه تشوّهات الهيكل والشكل</translation>
    </message>
    <message>
        <source>%1: %2 weights name joints that do not exist; left out</source>
        <translation>%1: أوزان تذكر مفاصل غير موجودة، عددها %2؛ أُهملت</translation>
    </message>
    <message>
        <source>the camera &quot;%1&quot; is tilted to one side; its view is upright</source>
        <translation>الكاميرا «%1» مائلة إلى جانب؛ منظرها معتدل</translation>
    </message>
    <message>
        <source>the camera &quot;%1&quot; has no perspective; its view has one</source>
        <translation>الكاميرا «%1» بلا منظور؛ ولمنظرها منظور</translation>
    </message>
    <message>
        <source>the file&apos;s own lights (%1) are not used: the model is shown in the light of this program</source>
        <translation>أضواء الملف (%1) غير مستعملة: يُعرض النموذج بضوء هذا البرنامج</translation>
    </message>
    <message>
        <source>it has no scene: its geometries stand where they were made</source>
        <translation>ليس فيه مشهد: أشكاله حيث صُنعت</translation>
    </message>
    <message>
        <source>left out: the node &quot;%1&quot; stands in itself</source>
        <translation>لم تُعرض: العقدة «%1» داخل نفسها</translation>
    </message>
    <message>
        <source>left out: the %1 &quot;%2&quot; is not in this file</source>
        <translation>لم يُعرض: %1 «%2» ليس في هذا الملف</translation>
    </message>
    <message>
        <source>left out: a skew of a node</source>
        <translation>لم يُطبَّق: إمالة عقدة</translation>
    </message>
    <message>
        <source>left out: a %1 of a node, which has not %2 numbers</source>
        <translation>لم يُطبَّق: %1 لعقدة، فليست أرقامه %2</translation>
    </message>
    <message>
        <source>the material extension %1 is shown as something seen through, without refraction</source>
        <translation>إضافة المواد %1 تُعرض شيئًا يُرى من خلاله، بلا انكسار</translation>
    </message>
    <message>
        <source>the material extension %1 is not shown</source>
        <translation>إضافة المواد %1 لا تُعرض</translation>
    </message>
    <message>
        <source>the glTF extension %1 is not read</source>
        <translation>إضافة glTF المسماة %1 لا تُقرأ</translation>
    </message>
    <message>
        <source>the pictures of KHR_materials_specular are not shown</source>
        <translation>صور KHR_materials_specular لا تُعرض</translation>
    </message>
    <message>
        <source>the picture of KHR_materials_transmission is not shown: the surface is not seen through</source>
        <translation>صورة KHR_materials_transmission لا تُعرض: لا يُرى من خلال السطح</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: a picture lies by TEXCOORD_%2 instead of TEXCOORD_%3: a vertex has two sets of coordinates</source>
        <translation>«%1»: وُضعت صورة بالإحداثيات TEXCOORD_%2 بدل TEXCOORD_%3: للرأس مجموعتا إحداثيات</translation>
    </message>
    <message>
        <source>the material &quot;%1&quot; is in no library: shown grey</source>
        <translation>المادة «%1» ليست في أي مكتبة: تُعرض رمادية</translation>
    </message>
    <message>
        <source>the colours of vertices and faces are not shown where there is a picture</source>
        <translation>ألوان الرؤوس والوجوه لا تُعرض حيث توجد صورة</translation>
    </message>
    <message>
        <source>materials have more than is shown: %1</source>
        <translation>في المواد أكثر مما يُعرض: %1</translation>
    </message>
    <message>
        <source>there is more that is not listed</source>
        <translation>هناك مزيد لم يُدرج</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>لا يوجد ملف بهذا الاسم</translation>
    </message>
    <message>
        <source>there is no such package</source>
        <translation>لا توجد حزمة بهذا الاسم</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>مجلده غير موجود</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>هذا ليس ملفًا</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>هذا مجلد لا ملف</translation>
    </message>
    <message>
        <source>needs &quot;%1&quot;, which is not there</source>
        <translation>يحتاج إلى «%1»، وهو غير موجود</translation>
    </message>
    <message>
        <source>needs &quot;%1&quot;, which lies outside the model&apos;s folder and is not read</source>
        <translation>يحتاج إلى «%1»، وهو خارج مجلد النموذج فلا يُقرأ</translation>
    </message>
    <message>
        <source>the %1 &quot;%2&quot; is not there</source>
        <translation>لا يوجد: %1 «%2»</translation>
    </message>
    <message>
        <source>none of its models can be shown</source>
        <translation>لا يمكن عرض أي من نماذجه</translation>
    </message>
    <message>
        <source>the import program cannot be started</source>
        <translation>تعذّر تشغيل برنامج الاستيراد</translation>
    </message>
    <message>
        <source>this folder is empty: choose a folder with a museum.json, or the file of a model</source>
        <translation>هذا المجلد فارغ: اختر مجلدًا فيه museum.json، أو ملف نموذج</translation>
    </message>
    <message>
        <source>this folder holds no museum and no model: choose a folder with a museum.json, or the file of a model</source>
        <translation>ليس في هذا المجلد متحف ولا نموذج: اختر مجلدًا فيه museum.json، أو ملف نموذج</translation>
    </message>
    <message>
        <source>this folder holds no museum itself; its folder &quot;%1&quot; does</source>
        <translation>ليس في هذا المجلد نفسه متحف، بل في مجلد داخله: «%1»</translation>
    </message>
    <message>
        <source>this folder holds no museum, but models (%1), which are opened one by one, by their names</source>
        <translation>ليس في هذا المجلد متحف بل نماذج (%1)، تُفتح واحدًا واحدًا بأسمائها</translation>
    </message>
    <message>
        <source>the file is empty (0 bytes)</source>
        <translation>الملف فارغ (0 بايت)</translation>
    </message>
    <message>
        <source>the file is cut off: it ends in the middle of what it says</source>
        <translation>الملف مقطوع: ينتهي في وسط الكلام</translation>
    </message>
    <message>
        <source>the file is cut off: it ends in the middle of an element</source>
        <translation>الملف مقطوع: ينتهي في وسط عنصر</translation>
    </message>
    <message>
        <source>the GLB is cut off: its binary chunk should have %1 bytes, %2 are there</source>
        <translation>ملف GLB مقطوع: ينبغي أن تكون بايتات قسمه الثنائي %1، والموجود %2</translation>
    </message>
    <message>
        <source>the GLB is cut off: its JSON should have %1 bytes, %2 are there</source>
        <translation>ملف GLB مقطوع: ينبغي أن تكون بايتات JSON فيه %1، والموجود %2</translation>
    </message>
    <message>
        <source>the buffer is cut off: %1 bytes of %2</source>
        <translation>ملف البيانات مقطوع: فيه من البايتات %1 من %2</translation>
    </message>
    <message>
        <source>the JSON is broken or cut off</source>
        <translation>نص JSON تالف أو مقطوع</translation>
    </message>
    <message>
        <source>this is neither GLB nor glTF: it starts with other bytes</source>
        <translation>هذا ليس GLB ولا glTF: يبدأ ببايتات أخرى</translation>
    </message>
    <message>
        <source>this is no STL file: neither its text nor long enough for its bytes</source>
        <translation>هذا ليس ملف STL: لا نصّه نصّ STL ولا طوله يكفي لبايتاته</translation>
    </message>
    <message>
        <source>this is no STL file: it has neither &quot;solid&quot; nor &quot;facet&quot;</source>
        <translation>هذا ليس ملف STL: ليس فيه «solid» ولا «facet»</translation>
    </message>
    <message>
        <source>this is no OBJ file: no line of it has a vertex or a face</source>
        <translation>هذا ليس ملف OBJ: ليس في أي سطر منه رأس ولا وجه</translation>
    </message>
    <message>
        <source>this is no FBX file: it does not say its version</source>
        <translation>هذا ليس ملف FBX: لا يذكر إصداره</translation>
    </message>
    <message>
        <source>this is no COLLADA file: it has no element COLLADA</source>
        <translation>هذا ليس ملف COLLADA: ليس فيه عنصر بهذا الاسم</translation>
    </message>
    <message>
        <source>this is not an E57 file</source>
        <translation>هذا ليس ملف E57</translation>
    </message>
    <message>
        <source>this is no list of points: no line has three numbers</source>
        <translation>هذه ليست قائمة نقاط: ليس في أي سطر ثلاثة أرقام</translation>
    </message>
    <message>
        <source>this is not a text of points</source>
        <translation>هذا ليس نصّ نقاط</translation>
    </message>
    <message>
        <source>this is no well-formed XML (%1)</source>
        <translation>هذا ليس XML سليمًا (%1)</translation>
    </message>
    <message>
        <source>not a row of element &quot;%1&quot;</source>
        <translation>ليس سطرًا من العنصر «%1»</translation>
    </message>
    <message>
        <source>was changed while it was read; open it again once it is written</source>
        <translation>تغيّر وهو يُقرأ؛ افتحه ثانية بعد أن تتم كتابته</translation>
    </message>
    <message>
        <source>not a picture that can be read (%1)</source>
        <translation>ليست صورة يمكن قراءتها (%1)</translation>
    </message>
    <message>
        <source>%1 pictures are not read; PNG, JPEG, WebP, TGA and BMP are</source>
        <translation>صور %1 لا تُقرأ؛ تُقرأ PNG وJPEG وWebP وTGA وBMP</translation>
    </message>
    <message>
        <source>the picture is damaged (%1)</source>
        <translation>الصورة تالفة (%1)</translation>
    </message>
    <message>
        <source>the picture is damaged or cut off (WebP)</source>
        <translation>الصورة تالفة أو مقطوعة (WebP)</translation>
    </message>
    <message>
        <source>the picture has no bytes</source>
        <translation>ليس في الصورة أي بايت</translation>
    </message>
    <message>
        <source>models with the ending &quot;%1&quot; are not read</source>
        <translation>النماذج التي تنتهي بـ«%1» لا تُقرأ</translation>
    </message>
    <message>
        <source>the file has no ending that tells its format</source>
        <translation>ليس لاسم الملف نهاية تدل على صيغته</translation>
    </message>
    <message>
        <source>this is glTF 1.0, an older format, which is not read; export it again as glTF 2.0</source>
        <translation>هذا glTF 1.0، وهي صيغة أقدم لا تُقرأ؛ صدّره ثانية بصيغة glTF 2.0</translation>
    </message>
    <message>
        <source>the file needs the glTF extension %1, which is not read</source>
        <translation>يحتاج الملف إلى إضافة glTF المسماة %1، وهي لا تُقرأ</translation>
    </message>
    <message>
        <source>FBX %1.%2 is too old (before 2011): write it anew as FBX 7.4 or glTF</source>
        <translation>‏FBX %1.%2 قديم جدًا (قبل 2011): احفظه من جديد بصيغة FBX 7.4 أو glTF</translation>
    </message>
    <message>
        <source>empty: the file has no triangles</source>
        <translation>فارغ: ليس في الملف مثلثات</translation>
    </message>
    <message>
        <source>empty: the file has no points</source>
        <translation>فارغ: ليس في الملف نقاط</translation>
    </message>
    <message>
        <source>empty: of %1 faces none can be shown: %2</source>
        <translation>فارغ: لا يمكن عرض أي وجه من الوجوه وعددها %1: %2</translation>
    </message>
    <message>
        <source>empty: nothing in the scene shows a triangle or a point</source>
        <translation>فارغ: ليس في المشهد مثلث ولا نقطة</translation>
    </message>
    <message>
        <source>empty: its nodes stand in themselves, and nothing else is there</source>
        <translation>فارغ: عقده داخل نفسها، ولا شيء غيرها</translation>
    </message>
    <message>
        <source>there is nothing to draw in it</source>
        <translation>ليس فيه ما يُرسم</translation>
    </message>
    <message>
        <source>stands in the tree twice, or below itself</source>
        <translation>يقع في الشجرة مرتين، أو تحت نفسه</translation>
    </message>
    <message>
        <source>is missing, or is no whole number from 0 on</source>
        <translation>ناقص، أو ليس عددًا صحيحًا من 0 فما فوق</translation>
    </message>
    <message>
        <source>by its coordinates it reaches farther than any place on earth: they are no metres</source>
        <translation>يبلغ بإحداثياته أبعد من أي مكان على الأرض: فليست بالمتر</translation>
    </message>
    <message>
        <source>is left out: by its numbers it would stand, or reach, farther away than any place on earth; see its scale, its position and the model&apos;s own coordinates</source>
        <translation>لم يُعرض: هو بأرقامه، أو يبلغ بها، أبعد من أي مكان على الأرض؛ راجع مقياسه وموضعه وإحداثيات النموذج نفسه</translation>
    </message>
    <message>
        <source>needs more memory than is allowed</source>
        <translation>يحتاج إلى ذاكرة أكثر من المسموح</translation>
    </message>
    <message>
        <source>needs more memory than there is</source>
        <translation>يحتاج إلى ذاكرة أكثر من المتاح</translation>
    </message>
    <message>
        <source>%1 triangles; at most %2 are read</source>
        <translation>مثلثاته %1؛ ولا يُقرأ أكثر من %2</translation>
    </message>
    <message>
        <source>%1 vertices; at most %2 are read</source>
        <translation>رؤوسه %1؛ ولا يُقرأ أكثر من %2</translation>
    </message>
    <message>
        <source>%1 points; at most %2 are read</source>
        <translation>نقاطه %1؛ ولا يُقرأ أكثر من %2</translation>
    </message>
    <message>
        <source>%1 bytes; at most %2 are read</source>
        <translation>بايتاته %1؛ ولا يُقرأ أكثر من %2</translation>
    </message>
    <message>
        <source>%1 x %2 pixels; at most %3 in all are read</source>
        <translation>%1 × %2 بكسل؛ ولا يُقرأ أكثر من %3 في المجموع</translation>
    </message>
    <message>
        <source>more than %1 triangles in all meshes together</source>
        <translation>في الشبكات كلها من المثلثات أكثر من %1</translation>
    </message>
    <message>
        <source>more than %1 vertices in all meshes together</source>
        <translation>في الشبكات كلها من الرؤوس أكثر من %1</translation>
    </message>
    <message>
        <source>more than %1 triangles</source>
        <translation>أكثر من %1 من المثلثات</translation>
    </message>
    <message>
        <source>more than %1 vertices</source>
        <translation>أكثر من %1 من الرؤوس</translation>
    </message>
    <message>
        <source>its JSON would take about %1 MiB of memory; at most %2 are allowed</source>
        <translation>يأخذ ما فيه من JSON نحو %1 م.ب من الذاكرة؛ والمسموح %2</translation>
    </message>
    <message>
        <source>names %1 other files or more</source>
        <translation>يذكر من الملفات الأخرى %1 أو أكثر</translation>
    </message>
    <message>
        <source>the import took longer than allowed</source>
        <translation>استغرق الاستيراد أطول من المسموح</translation>
    </message>
    <message>
        <source>the import process was killed (signal 9), perhaps because memory ran out</source>
        <translation>أُنهيت عملية الاستيراد (الإشارة 9)، ربما لنفاد الذاكرة</translation>
    </message>
    <message>
        <source>the import was killed (signal 9), perhaps because memory ran out</source>
        <translation>أُنهي الاستيراد (الإشارة 9)، ربما لنفاد الذاكرة</translation>
    </message>
    <message>
        <source>the import process fell over this file (signal %1)</source>
        <translation>تعطلت عملية الاستيراد عند هذا الملف (الإشارة %1)</translation>
    </message>
    <message>
        <source>the reader fell over this file (signal %1)</source>
        <translation>تعطل القارئ عند هذا الملف (الإشارة %1)</translation>
    </message>
    <message>
        <source>the program met what it did not expect; the log says where</source>
        <translation>صادف البرنامج ما لم يتوقعه؛ والسجل يذكر أين</translation>
    </message>
    <message>
        <source>left out: %1 of %2: %3</source>
        <translation>لم يُعرض %1 من %2: %3</translation>
    </message>
    <message>
        <source>left out: %1: %2</source>
        <translation>لم يُعرض %1: %2</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>لم يُعرض: %1</translation>
    </message>
    <message>
        <source>high</source>
        <translation>ارتفاعًا</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>عرضًا</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>عمقًا</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>بالمليمتر</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>بالسنتيمتر</translation>
    </message>
    <message>
        <source>%1 with a corner that is not there</source>
        <translation>%1 بزاوية غير موجودة</translation>
    </message>
    <message>
        <source>%1 with a corner whose position is no sensible number</source>
        <translation>%1 بزاوية موضعها رقم بلا معنى</translation>
    </message>
    <message>
        <source>%1 with fewer than three corners</source>
        <translation>%1 بأقل من ثلاث زوايا</translation>
    </message>
    <message>
        <source>clearcoat</source>
        <translation>طبقة لامعة</translation>
    </message>
    <message>
        <source>sheen</source>
        <translation>بريق</translation>
    </message>
    <message>
        <source>anisotropy</source>
        <translation>تباين الاتجاه</translation>
    </message>
    <message>
        <source>displacement</source>
        <translation>إزاحة السطح</translation>
    </message>
    <message>
        <source>decals</source>
        <translation>ملصقات</translation>
    </message>
    <message>
        <source>reflections</source>
        <translation>انعكاسات</translation>
    </message>
    <message>
        <source>heights (bump)</source>
        <translation>ارتفاعات (bump)</translation>
    </message>
    <message>
        <source>shininess by a picture</source>
        <translation>لمعان من صورة</translation>
    </message>
    <message>
        <source>specular colours by a picture</source>
        <translation>ألوان لمعان من صورة</translation>
    </message>
    <message>
        <source>colours of light that passes through</source>
        <translation>ألوان الضوء النافذ</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>خطوط (%1)</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>نقاط (%1)</translation>
    </message>
    <message>
        <source>%1 curves and curved surfaces</source>
        <translation>منحنيات وسطوح منحنية (%1)</translation>
    </message>
    <message>
        <source>buffer</source>
        <translation>ملف البيانات</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لم تبقَ مساحة على القرص</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>تجاوزت المساحة المخصصة لك على القرص</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>لا إذن لك بذلك</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>هذه العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خطأ في قراءة القرص أو الكتابة عليه</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا يوجد ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>هذا ليس مجلدًا</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف طويل جدًا</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>الملف كبير جدًا</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>الملفات المفتوحة كثيرة جدًا</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more like it)</source>
        <translation>
            <numerusform>%1 (ولا غيره مثله)</numerusform>
            <numerusform>%1 (وواحد آخر مثله)</numerusform>
            <numerusform>%1 (واثنان آخران مثله)</numerusform>
            <numerusform>%1 (و%n أخرى مثله)</numerusform>
            <numerusform>%1 (و%n آخر مثله)</numerusform>
            <numerusform>%1 (و%n آخر مثله)</numerusform>
        </translation>
    </message>
    <message>
        <source>In English: %1</source>
        <translation>بالإنجليزية: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>this model is %1 m %2; were its numbers %3, it would be %4 (unit: %5)</source>
        <translation>قياس هذا النموذج %1 م (%2)؛ ولو كانت أرقامه %3 لكان %4 (الوحدة: %5)</translation>
    </message>
    <message>
        <source>%1 says its unit: the model was in metres already, and the unit that was asked for comes on top of it</source>
        <translation>صيغة %1 تذكر وحدتها: كان النموذج بالمتر، وطُبِّقت الوحدة المطلوبة فوق ذلك</translation>
    </message>
    <message>
        <source>%1 was turned upright already, and the upward axis that was asked for comes on top of it</source>
        <translation>أُقيم نموذج %1 قائمًا من قبل، وطُبِّق المحور المطلوب فوق ذلك</translation>
    </message>
    <message>
        <source>left out: vertices of a second element of them</source>
        <translation>لم تُعرض: رؤوس عنصر ثانٍ</translation>
    </message>
    <message>
        <source>it counts %1 vertices, and has %2 bytes</source>
        <translation>يذكر الملف من الرؤوس %1 وحجمه من البايتات %2</translation>
    </message>
    <message>
        <source>it counts %1 faces, and has %2 bytes</source>
        <translation>يذكر الملف من الأوجه %1 وحجمه من البايتات %2</translation>
    </message>
    <message>
        <source>left out: this tour, whose file is damaged; it stays as it is</source>
        <translation>لم تُعرض: هذه الجولة، لأن ملفها تالف؛ ويبقى كما هو</translation>
    </message>
    <message>
        <source>by its bytes this is %1, whatever its name says</source>
        <translation>هذا بحسب محتواه %1، مهما يكن اسمه</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>صورة TIFF</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>أرشيف ZIP</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>أرشيف 7-Zip</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>a GLB file</source>
        <translation>ملف GLB</translation>
    </message>
    <message>
        <source>a PLY file</source>
        <translation>ملف PLY</translation>
    </message>
    <message>
        <source>an FBX file</source>
        <translation>ملف FBX</translation>
    </message>
    <message>
        <source>an E57 file</source>
        <translation>ملف E57</translation>
    </message>
    <message>
        <source>a LAS file</source>
        <translation>ملف LAS</translation>
    </message>
    <message>
        <source>a Blender file</source>
        <translation>ملف Blender</translation>
    </message>
    <message>
        <source>left out: %1 that cannot be read; the first is line %2</source>
        <translation>لم يُعرض ما تتعذّر قراءته: %1؛ أولها السطر %2</translation>
    </message>
    <message>
        <source>more than half of the %1 cannot be read, and their numbers have commas: write the file anew with decimal points</source>
        <translation>تتعذّر قراءة أكثر من نصف %1، وفي أرقامها فواصل: اكتب الملف من جديد بنقاط عشرية</translation>
    </message>
    <message>
        <source>more than half of the %1 cannot be read</source>
        <translation>تتعذّر قراءة أكثر من نصف %1</translation>
    </message>
    <message>
        <source>empty: the file has lines only, which have no surface: export faces or points</source>
        <translation>فارغ: ليس في الملف إلا خطوط، ولا سطح للخطوط: صدِّر وجوهًا أو نقاطًا</translation>
    </message>
    <message>
        <source>empty: the file has curved surfaces only, which are not read: export it as triangles</source>
        <translation>فارغ: ليس في الملف إلا سطوح منحنية، وهي لا تُقرأ: صدِّره مثلثات</translation>
    </message>
    <message>
        <source>%1 vertices</source>
        <translation>رؤوس (%1)</translation>
    </message>
    <message>
        <source>%1 faces</source>
        <translation>وجوه (%1)</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>صفوف (%1)</translation>
    </message>
    <message>
        <source>%1 normals</source>
        <translation>اتجاهات (%1)</translation>
    </message>
    <message>
        <source>%1 colours</source>
        <translation>ألوان (%1)</translation>
    </message>
    <message>
        <source>%1 texture coordinates</source>
        <translation>إحداثيات كسوة (%1)</translation>
    </message>
    <message>
        <source>%1 numbers of corners</source>
        <translation>أرقام زوايا (%1)</translation>
    </message>
    <message>
        <source>%1 colours or other numbers</source>
        <translation>ألوان أو أرقام أخرى (%1)</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>الرؤوس</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>الوجوه</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Gaussian splats are shown as points</source>
        <translation>لطخات غاوس تُعرض نقاطًا</translation>
    </message>
    <message>
        <source>left out: %1 points at zero, far from all others</source>
        <translation>لم تُعرض نقاط عند الصفر بعيدة عن سائر النقاط، عددها %1</translation>
    </message>
    <message>
        <source>left out: %1 lines that are shorter than the others; the first is line %2</source>
        <translation>لم تُعرض أسطر أقصر من غيرها، عددها %1؛ أولها السطر %2</translation>
    </message>
    <message>
        <source>left out: the columns behind the places that not all lines have</source>
        <translation>لم تُعرض: الأعمدة بعد المواضع التي لا توجد في كل الأسطر</translation>
    </message>
    <message>
        <source>the header counts %1 points, the file has %2: all are shown</source>
        <translation>تذكر الترويسة من النقاط %1 وفي الملف %2: تُعرض كلها</translation>
    </message>
    <message>
        <source>the file ends within the beginning of a scan: what stands before it is shown</source>
        <translation>ينتهي الملف في وسط ترويسة مسح: يُعرض ما قبله</translation>
    </message>
    <message>
        <source>%1 bytes behind the last point are passed over</source>
        <translation>بايتات بعد النقطة الأخيرة لم تُقرأ، عددها %1</translation>
    </message>
    <message>
        <source>its colours have 8 bits where the format has 16: taken as such</source>
        <translation>ألوانه بـ8 بتات حيث تجعلها الصيغة 16: قُرئت كما هي</translation>
    </message>
    <message>
        <source>its header says a wrong size (%1 bytes): units are not looked for</source>
        <translation>تذكر ترويسته حجمًا خاطئًا (%1 بايت): لم يُبحث عن الوحدات</translation>
    </message>
    <message>
        <source>its %1 are feet (%2 m): turned into metres</source>
        <translation>%1 فيه بالأقدام (%2 م): حُوّلت إلى أمتار</translation>
    </message>
    <message>
        <source>the unit of its %1 is %2 m: turned into metres</source>
        <translation>وحدة %1 فيه %2 م: حُوّلت إلى أمتار</translation>
    </message>
    <message>
        <source>its unit of length (number %1 of GeoTIFF) is not known: taken for metres</source>
        <translation>وحدة الطول فيه (الرقم %1 في GeoTIFF) غير معروفة: عُدَّت أمتارًا</translation>
    </message>
    <message>
        <source>its places are degrees of longitude and latitude, which are no metres: its form is not true</source>
        <translation>مواضعه درجات طول وعرض، وليست أمتارًا: فشكله ليس صحيحًا</translation>
    </message>
    <message>
        <source>its places look like degrees of longitude and latitude, which are no metres: its form is not true</source>
        <translation>تبدو مواضعه درجات طول وعرض، وليست أمتارًا: فشكله ليس صحيحًا</translation>
    </message>
    <message>
        <source>its coordinates begin at the centre of the earth: what is up there is not up here</source>
        <translation>تبدأ إحداثياته من مركز الأرض: فالأعلى هناك ليس الأعلى هنا</translation>
    </message>
    <message>
        <source>left out: %1 points that the file calls withheld</source>
        <translation>لم تُعرض نقاط يصفها الملف بأنها محجوبة، عددها %1</translation>
    </message>
    <message>
        <source>left out: %1 points beside surfaces</source>
        <translation>لم تُعرض نقاط إلى جانب السطوح، عددها %1</translation>
    </message>
    <message>
        <source>left out: %1 points of %2: they name vertices that do not exist</source>
        <translation>لم تُعرض نقاط من %2، عددها %1: تذكر رؤوسًا غير موجودة</translation>
    </message>
    <message>
        <source>the file&apos;s own lights (%1) light nothing of it: it is shown in the light of this program</source>
        <translation>أضواء الملف (%1) لا تضيء شيئًا منه: يُعرض بضوء هذا البرنامج</translation>
    </message>
    <message>
        <source>lit by the file&apos;s own lights (%1), brightness fitted</source>
        <translation>يُضاء بأضواء الملف نفسه (%1)، وسطوعها مُوافَق</translation>
    </message>
    <message>
        <source>lit by the strongest %1 of the file&apos;s own lights (%2), brightness fitted</source>
        <translation>يُضاء بأقوى %1 من أضواء الملف نفسه (%2)، وسطوعها مُوافَق</translation>
    </message>
    <message>
        <source>left out: &quot;%1&quot;, which stands nowhere: its place is no number</source>
        <translation>لم يُعرض «%1» إذ لا مكان له: موضعه ليس رقمًا</translation>
    </message>
    <message>
        <source>left out: a lookat of a node, which says no way to look</source>
        <translation>لم يُطبَّق: lookat لعقدة لا يبيّن اتجاه النظر</translation>
    </message>
    <message>
        <source>names %1, of which there are %2</source>
        <translation>يذكر %1، وعددها %2</translation>
    </message>
    <message>
        <source>names a mesh that does not exist</source>
        <translation>يذكر شكلًا غير موجود</translation>
    </message>
    <message>
        <source>is no whole number from 0 on</source>
        <translation>ليس عددًا صحيحًا من 0 فصاعدًا</translation>
    </message>
    <message>
        <source>is no list of nodes</source>
        <translation>ليس قائمة عُقد</translation>
    </message>
    <message>
        <source>is no list of %1 matrices</source>
        <translation>ليس قائمة مصفوفات عددها %1</translation>
    </message>
    <message>
        <source>has an unknown type</source>
        <translation>نوعه غير معروف</translation>
    </message>
    <message>
        <source>lacks its attributes</source>
        <translation>تنقصه خصائصه</translation>
    </message>
    <message>
        <source>%1 elements do not fit into the %2 bytes of its buffer view</source>
        <translation>عناصره (%1) لا يتسع لها الحيّز، وهو %2 بايت</translation>
    </message>
    <message>
        <source>this folder is empty</source>
        <translation>هذا المجلد فارغ</translation>
    </message>
    <message>
        <source>this folder holds no museum and no model</source>
        <translation>ليس في هذا المجلد متحف ولا نموذج</translation>
    </message>
    <message>
        <source>%1 on %2 has been changing this museum since %3</source>
        <translation>%1 على %2 يغيّر هذا المتحف منذ %3</translation>
    </message>
    <message>
        <source>this is no list of points: %1 of %2 lines are no rows of numbers</source>
        <translation>هذه ليست قائمة نقاط: أسطر ليست أرقامًا، عددها %1 من %2</translation>
    </message>
    <message>
        <source>this is a grid of heights (ncols, nrows), not a list of points</source>
        <translation>هذه شبكة ارتفاعات (ncols، nrows)، وليست قائمة نقاط</translation>
    </message>
    <message>
        <source>this is no PTX file: a scan begins without the numbers of its columns and rows</source>
        <translation>هذا ليس ملف PTX: يبدأ مسح فيه دون عدد أعمدته وصفوفه</translation>
    </message>
    <message>
        <source>this is no PTX file: a scan has no matrix of four lines</source>
        <translation>هذا ليس ملف PTX: في مسح منه تنقص مصفوفة من أربعة أسطر</translation>
    </message>
    <message>
        <source>this is no PTX file: a scan does not say in four lines where its scanner stood</source>
        <translation>هذا ليس ملف PTX: لا يذكر مسح فيه في أربعة أسطر أين وقف الماسح</translation>
    </message>
    <message>
        <source>this is no PTX file: the matrix of a scan has what is no number</source>
        <translation>هذا ليس ملف PTX: في مصفوفة مسح منه ما ليس رقمًا</translation>
    </message>
    <message>
        <source>this is no PTX file: it has no scan</source>
        <translation>هذا ليس ملف PTX: ليس فيه مسح</translation>
    </message>
    <message>
        <source>this is not a LAS file</source>
        <translation>هذا ليس ملف LAS</translation>
    </message>
    <message>
        <source>its points should begin at byte %1; the file has %2 bytes</source>
        <translation>ينبغي أن تبدأ نقاطه عند البايت %1؛ وفي الملف %2 بايت</translation>
    </message>
    <message>
        <source>its points have %1 bytes; those of format %2 have %3</source>
        <translation>لكل نقطة فيه %1 بايت؛ ولنقاط الصيغة %2 منها %3</translation>
    </message>
    <message>
        <source>the scale or the offset of its coordinates is no number of use</source>
        <translation>مقياس إحداثياته أو إزاحتها ليس رقمًا صالحًا</translation>
    </message>
    <message>
        <source>point clouds with the ending &quot;%1&quot; are not read</source>
        <translation>سُحب النقاط التي تنتهي بـ«%1» لا تُقرأ</translation>
    </message>
    <message>
        <source>this is compressed LAS (LAZ), which is not read</source>
        <translation>هذا ملف LAS مضغوط (LAZ)، وهو لا يُقرأ</translation>
    </message>
    <message>
        <source>LAS %1.%2 is not read; LAS 1.0 to 1.4 are</source>
        <translation>لا تُقرأ LAS %1.%2؛ تُقرأ LAS من 1.0 إلى 1.4</translation>
    </message>
    <message>
        <source>LAS points of format %1 are not read; formats 0 to 10 are</source>
        <translation>لا تُقرأ نقاط LAS بالصيغة %1؛ تُقرأ الصيغ من 0 إلى 10</translation>
    </message>
    <message>
        <source>left out: %1 at its second place: %2: %3</source>
        <translation>لم تُعرض %1 في موضعها الثاني: %2: %3</translation>
    </message>
    <message>
        <source>left out: %1: /%2: %3</source>
        <translation>لم يُعرض %1: /%2: %3</translation>
    </message>
    <message>
        <source>lengths</source>
        <translation>الأطوال</translation>
    </message>
    <message>
        <source>heights</source>
        <translation>الارتفاعات</translation>
    </message>
    <message>
        <source>commas stand in its numbers, and it cannot be told what they mean</source>
        <translation>في أرقامه فواصل لا يُعرف معناها</translation>
    </message>
    <message>
        <source>a video is made by ffmpeg, which is not installed (apt install ffmpeg); frames go into a folder without it</source>
        <translation>يُصنع الفيديو ببرنامج ffmpeg، وهو غير مثبَّت (apt install ffmpeg)؛ ومن دونه تُحفظ الصور في مجلد</translation>
    </message>
    <message>
        <source>is not installed (apt install ffmpeg): nobody speaks</source>
        <translation>غير مثبَّت (apt install ffmpeg): لا صوت في التسجيل</translation>
    </message>
    <message>
        <source>is not installed (apt install espeak-ng): no step is read aloud</source>
        <translation>غير مثبَّت (apt install espeak-ng): لا تُقرأ أي خطوة بصوت</translation>
    </message>
    <message>
        <source>could not read step %1; it is silent</source>
        <translation>تعذّرت قراءة الخطوة %1 بصوت؛ وهي صامتة</translation>
    </message>
    <message>
        <source>this sound is not there; its step is silent</source>
        <translation>هذا الصوت غير موجود؛ وخطوته صامتة</translation>
    </message>
    <message>
        <source>this sound could not be read; its step is silent</source>
        <translation>تعذّرت قراءة هذا الصوت؛ وخطوته صامتة</translation>
    </message>
    <message>
        <source>no caption in it can be shown; the text of the step is shown</source>
        <translation>لا يمكن عرض أي تعليق فيه؛ ويُعرض نص الخطوة</translation>
    </message>
    <message>
        <source>none of its steps can be shown</source>
        <translation>لا يمكن عرض أي من خطواتها</translation>
    </message>
    <message>
        <source>the recording is too long for a sound file</source>
        <translation>التسجيل أطول مما يتسع له ملف صوتي</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>مجلده غير موجود</translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation>لا يبدأ تشغيله</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This file or folder does not exist.</source>
        <translation>هذا الملف أو المجلد غير موجود.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>تتعذر قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>This file cannot be written.</source>
        <translation>تتعذر كتابة هذا الملف.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up.</source>
        <translation>استُنفدت حصتك من القرص.</translation>
    </message>
    <message>
        <source>This disk can only be read.</source>
        <translation>هذا القرص للقراءة فقط.</translation>
    </message>
    <message>
        <source>This file or folder may not be written to.</source>
        <translation>لا يُسمح بالكتابة في هذا الملف أو المجلد.</translation>
    </message>
    <message>
        <source>The name is too long for this disk.</source>
        <translation>الاسم أطول مما يقبله هذا القرص.</translation>
    </message>
    <message>
        <source>This disk takes no file of this size.</source>
        <translation>لا يقبل هذا القرص ملفًا بهذا الحجم.</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>يوجد شيء بهذا الاسم من قبل.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>يبلّغ القرص عن خطأ.</translation>
    </message>
    <message>
        <source>This file is damaged, or it is not what its name says.</source>
        <translation>هذا الملف تالف، أو ليس كما يقول اسمه.</translation>
    </message>
    <message>
        <source>This file needs something that the program does not have.</source>
        <translation>يحتاج هذا الملف إلى شيء ليس في البرنامج.</translation>
    </message>
    <message>
        <source>This file breaks the rules of its format.</source>
        <translation>يخالف هذا الملف قواعد صيغته.</translation>
    </message>
    <message>
        <source>This package names a file outside of itself. That is not allowed.</source>
        <translation>تسمّي هذه الحزمة ملفًا خارجها، وهذا غير مسموح.</translation>
    </message>
    <message>
        <source>A file that belongs to this one is missing.</source>
        <translation>ثمة ملف تابع لهذا الملف غير موجود.</translation>
    </message>
    <message>
        <source>This file is larger than the program allows.</source>
        <translation>هذا الملف أكبر مما يسمح به البرنامج.</translation>
    </message>
    <message>
        <source>Reading this file took longer than the program allows.</source>
        <translation>استغرقت قراءة هذا الملف أكثر مما يسمح به البرنامج.</translation>
    </message>
    <message>
        <source>This file made the reading process fail. Nothing else was harmed.</source>
        <translation>أدى هذا الملف إلى توقف عملية القراءة، ولم يتضرر شيء آخر.</translation>
    </message>
    <message>
        <source>Opening was cancelled.</source>
        <translation>أُلغي الفتح.</translation>
    </message>
    <message>
        <source>Somebody else has changed this file since it was opened.</source>
        <translation>غيّر شخص آخر هذا الملف منذ فتحه.</translation>
    </message>
    <message>
        <source>Somebody else is changing this museum.</source>
        <translation>هناك شخص آخر يغيّر هذا المتحف الآن.</translation>
    </message>
    <message>
        <source>This folder holds no museum.</source>
        <translation>ليس في هذا المجلد متحف.</translation>
    </message>
    <message>
        <source>This computer cannot draw the halls.</source>
        <translation>لا يستطيع هذا الحاسوب رسم القاعات.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>لم ينجح هذا.</translation>
    </message>
    <message>
        <source>Check the name and whether the drive is connected.</source>
        <translation>تحقّق من الاسم ومن أن القرص موصول.</translation>
    </message>
    <message>
        <source>Check that you may read it and that it is a file of the right kind.</source>
        <translation>تحقّق من أن لك إذنًا بقراءته ومن أنه من النوع الصحيح.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk has room.</source>
        <translation>تحقّق من أن لك إذنًا بالكتابة هناك ومن وجود متسع في القرص.</translation>
    </message>
    <message>
        <source>Make room on it and try again, or save to another disk.</source>
        <translation>أفرغ مكانًا عليه وحاول مرة أخرى، أو احفظ على قرص آخر.</translation>
    </message>
    <message>
        <source>Delete what you no longer need there and try again, or save to another disk.</source>
        <translation>احذف ما لم تعد تحتاج إليه هناك وحاول مرة أخرى، أو احفظ على قرص آخر.</translation>
    </message>
    <message>
        <source>Save to another disk.</source>
        <translation>احفظ على قرص آخر.</translation>
    </message>
    <message>
        <source>Ask whoever owns the folder to let you write there, or save to another folder.</source>
        <translation>اطلب من صاحب المجلد أن يسمح لك بالكتابة فيه، أو احفظ في مجلد آخر.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>اختر اسمًا أقصر.</translation>
    </message>
    <message>
        <source>Save to another disk: USB sticks often take no file of more than 4 GB.</source>
        <translation>احفظ على قرص آخر: كثير من ذواكر USB لا تقبل ملفًا أكبر من 4 غيغابايت.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and sound, or save to another disk.</source>
        <translation>تحقّق من أن القرص موصول وسليم، أو احفظ على قرص آخر.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came from.</source>
        <translation>انسخ الملف مرة أخرى من مصدره.</translation>
    </message>
    <message>
        <source>Ask the author of the package to mend this place. The command “mosul-halls validate” lists all that is wrong.</source>
        <translation>اطلب من صاحب الحزمة إصلاح هذا الموضع. الأمر «mosul-halls validate» يسرد كل الأخطاء.</translation>
    </message>
    <message>
        <source>Put the missing file beside this one and open it again.</source>
        <translation>ضع الملف الناقص بجانب هذا الملف وافتحه مرة أخرى.</translation>
    </message>
    <message>
        <source>Open a smaller version of it.</source>
        <translation>افتح نسخة أصغر منه.</translation>
    </message>
    <message>
        <source>Save the file again with the program that made it, or in another format, and open that.</source>
        <translation>احفظ الملف من جديد بالبرنامج الذي صنعه، أو بصيغة أخرى، وافتحه.</translation>
    </message>
    <message>
        <source>Open the museum again to see what is there now.</source>
        <translation>افتح المتحف من جديد لترى ما فيه الآن.</translation>
    </message>
    <message>
        <source>Look at it meanwhile, or make your changes in a copy of it.</source>
        <translation>تصفّحه في هذه الأثناء، أو أجرِ تغييراتك في نسخة منه.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file museum.json, or open a model by its own name.</source>
        <translation>اختر المجلد الذي فيه الملف museum.json، أو افتح نموذجًا باسمه.</translation>
    </message>
    <message>
        <source>OpenGL 4.1 is needed. A newer graphics driver often brings it.</source>
        <translation>يلزم OpenGL 4.1، وكثيرًا ما يوفره مشغّل رسوميات أحدث.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell the people who look after this program.</source>
        <translation>حاول مرة أخرى. وإن تكرر ذلك فأخبر القائمين على هذا البرنامج.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the disk is full.</source>
        <translation>تعذّر حفظ «%1»: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: your share of the disk is used up.</source>
        <translation>تعذّر حفظ «%1»: استُنفدت حصتك من القرص.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: this disk can only be read.</source>
        <translation>تعذّر حفظ «%1»: هذا القرص للقراءة فقط.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the folder may not be written to.</source>
        <translation>تعذّر حفظ «%1»: لا يُسمح بالكتابة في المجلد.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the name is too long for this disk.</source>
        <translation>تعذّر حفظ «%1»: الاسم أطول مما يقبله هذا القرص.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: this disk takes no file of this size.</source>
        <translation>تعذّر حفظ «%1»: لا يقبل هذا القرص ملفًا بهذا الحجم.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: there is something of this name already.</source>
        <translation>تعذّر حفظ «%1»: يوجد شيء بهذا الاسم من قبل.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the disk reports an error.</source>
        <translation>تعذّر حفظ «%1»: يبلّغ القرص عن خطأ.</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>تعذّر حفظ «%1».</translation>
    </message>
    <message>
        <source>There is nothing in this file that can be shown.</source>
        <translation>ليس في هذا الملف ما يمكن عرضه.</translation>
    </message>
    <message>
        <source>This model names a file outside of its own folder. Such files are not read.</source>
        <translation>يذكر هذا النموذج ملفًا خارج مجلده. مثل هذه الملفات لا تُقرأ.</translation>
    </message>
    <message>
        <source>Put that file beside the model, and export the model again.</source>
        <translation>ضع ذلك الملف بجانب النموذج، ثم صدّر النموذج ثانية.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>formats of files</comment>
        <translation>%1 أو %2</translation>
    </message>
    <message>
        <source>Save the file in another format, such as %1, and open that.</source>
        <translation>احفظ الملف بصيغة أخرى، مثل %1، وافتحها.</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>افتحه بنسخة أحدث من هذا البرنامج.</translation>
    </message>
    <message>
        <source>Save it as a Radiance picture (.hdr).</source>
        <translation>احفظه صورة Radiance (.hdr).</translation>
    </message>
    <message>
        <source>If it holds points as lines of numbers, let its name end in .xyz and open it again.</source>
        <translation>إن كانت فيه نقاط في أسطر من الأرقام، فاجعل اسمه ينتهي بـ .xyz وافتحه ثانية.</translation>
    </message>
    <message>
        <source>Look in the program that made it whether it has surfaces or points, and export it again with them.</source>
        <translation>انظر في البرنامج الذي صنعه هل فيه سطوح أو نقاط، ثم صدّره ثانية معها.</translation>
    </message>
    <message>
        <source>Let its name end as files of that kind do, or copy the file again from where it came from.</source>
        <translation>اجعل اسمه ينتهي كما تنتهي ملفات هذا النوع، أو انسخ الملف ثانية من مصدره.</translation>
    </message>
    <message>
        <source>Unpack it, and open the model that is in it.</source>
        <translation>فك ضغطه، ثم افتح النموذج الذي فيه.</translation>
    </message>
    <message>
        <source>It holds no model: ask whoever it came from for the model itself.</source>
        <translation>ليس فيه نموذج: اطلب النموذج نفسه ممن أرسله.</translation>
    </message>
</context>
<context>
    <name>EvidenceRows</name>
    <message>
        <source>Extended Matrix: %1</source>
        <translation>المصفوفة الموسّعة: %1</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>المصادر: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>aspect, question</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Several sources: %1</source>
        <translation>عدة مصادر: %1</translation>
    </message>
    <message>
        <source>One origin: %1</source>
        <comment>several works that repeat one report</comment>
        <translation>أصل واحد: %1</translation>
    </message>
    <message>
        <source>One source: %1</source>
        <translation>مصدر واحد: %1</translation>
    </message>
    <message>
        <source>Inferred from: %1</source>
        <translation>مستنتَج من: %1</translation>
    </message>
    <message>
        <source>Said by %1: %2</source>
        <comment>who, names of works</comment>
        <translation>قاله %1: %2</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Key of the object</source>
        <translation>رمز القطعة</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>القطعة</translation>
    </message>
    <message>
        <source>Key of the hall</source>
        <translation>رمز القاعة</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>Moved by (metres)</source>
        <translation>المسافة التي نُقلت (متر)</translation>
    </message>
    <message>
        <source>What the model draws</source>
        <translation>ما يرسمه النموذج</translation>
    </message>
    <message>
        <source>Sources do not agree</source>
        <translation>المصادر غير متفقة</translation>
    </message>
    <message>
        <source>Works cited</source>
        <translation>المراجع المذكورة</translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <translation>%1 (رمز)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, what of it</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>key</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>ما حلّ بها</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>بالكلمات</translation>
    </message>
    <message>
        <source>%1: who said so</source>
        <translation>%1: من قال ذلك</translation>
    </message>
    <message>
        <source>%1: why</source>
        <translation>%1: السبب</translation>
    </message>
    <message>
        <source>%1: sources</source>
        <translation>%1: المصادر</translation>
    </message>
    <message>
        <source>scan: still apart (mm)</source>
        <translation>المسح: ما بقي من تباعد (مم)</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>غير مسجَّل</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع المصوَّر</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>العصر</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>الصانع</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Marks and inscriptions</source>
        <translation>العلامات والكتابات</translation>
    </message>
    <message>
        <source>Original or cast</source>
        <translation>أصل أم نسخة جبسية</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>عُثر عليه في</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>مكانها الآن</translation>
    </message>
    <message>
        <source>Examined by</source>
        <translation>الفاحص</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>يوم الفحص</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Sources of the record</source>
        <translation>مصادر السجل</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Said by: %1.</source>
        <translation>القائل: %1.</translation>
    </message>
    <message>
        <source>Judged best founded, because %1 (%2, %3)</source>
        <comment>reason, who judged, date</comment>
        <translation>حُكم بأنه الأقوى سندًا، لأن %1 (%2، %3)</translation>
    </message>
</context>
<context>
    <name>FilmWords</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>نحو دقيقة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو %n دقائق</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>نحو ساعة</numerusform>
            <numerusform>نحو ساعتين</numerusform>
            <numerusform>نحو %n ساعات</numerusform>
            <numerusform>نحو %n ساعة</numerusform>
            <numerusform>نحو %n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 ميغابايت</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غيغابايت</translation>
    </message>
    <message>
        <source>The video is %1 long. Recording it takes %2 on this computer and room for %3; the disk has %4.</source>
        <translation>مدة الفيديو %1. ويستغرق تسجيله على هذا الحاسوب %2 ويحتاج إلى مساحة %3؛ وعلى القرص %4.</translation>
    </message>
    <message>
        <source>That is not enough room.</source>
        <translation>هذه المساحة لا تكفي.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <comment>how far a video is</comment>
        <translation>الصورة %1 من %2</translation>
    </message>
    <message>
        <source>%1; %2 left</source>
        <comment>how far, time</comment>
        <translation>%1؛ بقي %2</translation>
    </message>
    <message>
        <source>The video is %1 long. Recording it takes %2 on this computer and room for %3.</source>
        <translation>مدة الفيديو %1. ويستغرق تسجيله على هذا الحاسوب %2 ويحتاج إلى مساحة %3.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>pixels of a video</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>Gamepad</name>
    <message>
        <source>Button A or cross</source>
        <translation>الزر A أو ×</translation>
    </message>
    <message>
        <source>Button B or circle</source>
        <translation>الزر B أو الدائرة</translation>
    </message>
    <message>
        <source>Button X or square</source>
        <translation>الزر X أو المربع</translation>
    </message>
    <message>
        <source>Button Y or triangle</source>
        <translation>الزر Y أو المثلث</translation>
    </message>
    <message>
        <source>Right shoulder button (RB, R1)</source>
        <translation>الزر العلوي الأيمن (RB، R1)</translation>
    </message>
    <message>
        <source>Left shoulder button (LB, L1)</source>
        <translation>الزر العلوي الأيسر (LB، L1)</translation>
    </message>
    <message>
        <source>Button Menu or Options</source>
        <translation>الزر Menu أو Options</translation>
    </message>
    <message>
        <source>Button View or Share</source>
        <translation>الزر View أو Share</translation>
    </message>
    <message>
        <source>Direction pad, right</source>
        <translation>أزرار الاتجاه: يمين</translation>
    </message>
    <message>
        <source>Direction pad, left</source>
        <translation>أزرار الاتجاه: يسار</translation>
    </message>
    <message>
        <source>Direction pad, up</source>
        <translation>أزرار الاتجاه: أعلى</translation>
    </message>
    <message>
        <source>Direction pad, down</source>
        <translation>أزرار الاتجاه: أسفل</translation>
    </message>
    <message>
        <source>Left stick</source>
        <translation>العصا اليسرى</translation>
    </message>
    <message>
        <source>Walk, slowly or fast; pressed: faster</source>
        <translation>المشي ببطء أو بسرعة، وأسرع مع الضغط عليها</translation>
    </message>
    <message>
        <source>Right stick</source>
        <translation>العصا اليمنى</translation>
    </message>
    <message>
        <source>Look round</source>
        <translation>نظر حولك</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>الزنادان</translation>
    </message>
    <message>
        <source>Round an object and in the plan: nearer, farther</source>
        <translation>حول قطعة وفي المخطط: أقرب، أبعد</translation>
    </message>
    <message>
        <source>In lists and dialogs</source>
        <translation>في القوائم والحوارات</translation>
    </message>
    <message>
        <source>The direction pad moves, A or cross chooses, B or circle closes</source>
        <translation>أزرار الاتجاه للتنقل، وA أو × للاختيار، وB أو الدائرة للإغلاق</translation>
    </message>
</context>
<context>
    <name>HandoutPages</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Made on %1 with Mosul Halls %2.</source>
        <translation>أُعدّ في %1 ببرنامج Mosul Halls %2.</translation>
    </message>
    <message>
        <source>The colours say how far to trust each surface; the last pages explain them.</source>
        <translation>تبيّن الألوان مدى الثقة بكل سطح، وتشرحها الصفحات الأخيرة.</translation>
    </message>
    <message>
        <source>For the educator:</source>
        <translation>للمعلّم:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is shown, state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is shown, how far to trust it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Sources: </source>
        <translation>المصادر: </translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>From the source: %1</source>
        <translation>من المصدر: %1</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الأجوبة</translation>
    </message>
    <message>
        <source>Nothing could be drawn.</source>
        <translation>لم يمكن رسم شيء.</translation>
    </message>
    <message>
        <source>Drawn model, not a photograph.</source>
        <translation>نموذج مرسوم، لا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>Brightened for paper.</source>
        <translation>فُتّحت الصورة للطباعة.</translation>
    </message>
    <message>
        <source>Drawn model: %1</source>
        <translation>نموذج مرسوم: %1</translation>
    </message>
    <message>
        <source>How far to trust the forms in the picture: </source>
        <translation>مدى الثقة بالأشكال في الصورة: </translation>
    </message>
    <message>
        <source>All pictures are drawn from a model; none is a photograph.</source>
        <translation>الصور كلها مرسومة من نموذج، وليس بينها صورة فوتوغرافية.</translation>
    </message>
</context>
<context>
    <name>KeyPages</name>
    <message>
        <source>Teacher&apos;s key: %1</source>
        <translation>مفتاح المعلّم: %1</translation>
    </message>
    <message>
        <source>Read aloud, texts and questions take %1 minutes, the answers %2 more; thinking and writing come on top.</source>
        <translation>قراءة النصوص والأسئلة جهرًا تستغرق %1 من الدقائق، والأجوبة %2 أخرى؛ يضاف إليها وقت التفكير والكتابة.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are planned.</source>
        <translation>
            <numerusform>لم تُقرَّر دقائق.</numerusform>
            <numerusform>المقرَّر دقيقة واحدة.</numerusform>
            <numerusform>المقرَّر دقيقتان.</numerusform>
            <numerusform>المقرَّر %n دقائق.</numerusform>
            <numerusform>المقرَّر %n دقيقة.</numerusform>
            <numerusform>المقرَّر %n دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Each work in full, and what was read of it: in the handout with everything, and in the program behind the pins.</source>
        <translation>كل عمل بتمامه، وما قُرئ منه: في الكرّاسة الكاملة، وفي البرنامج وراء الدبابيس.</translation>
    </message>
    <message>
        <source>Read aloud: %1.</source>
        <comment>minutes and seconds</comment>
        <translation>القراءة جهرًا: %1.</translation>
    </message>
    <message>
        <source>Read aloud: %1, the answer %2.</source>
        <comment>minutes and seconds</comment>
        <translation>القراءة جهرًا: %1، والجواب %2.</translation>
    </message>
    <message>
        <source>Question: </source>
        <translation>السؤال: </translation>
    </message>
    <message>
        <source>Answer: </source>
        <translation>الجواب: </translation>
    </message>
    <message>
        <source>The tour gives none; it is an open question.</source>
        <translation>لا جواب في الجولة؛ السؤال مفتوح.</translation>
    </message>
    <message>
        <source>For the educator:</source>
        <translation>للمعلّم:</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>المصادر: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are planned for the tour as it plays by itself.</source>
        <translation>
            <numerusform>لم تُقرَّر دقائق للجولة حين تُعرض تلقائيًا.</numerusform>
            <numerusform>المقرَّر للجولة حين تُعرض تلقائيًا دقيقة واحدة.</numerusform>
            <numerusform>المقرَّر للجولة حين تُعرض تلقائيًا دقيقتان.</numerusform>
            <numerusform>المقرَّر للجولة حين تُعرض تلقائيًا %n دقائق.</numerusform>
            <numerusform>المقرَّر للجولة حين تُعرض تلقائيًا %n دقيقة.</numerusform>
            <numerusform>المقرَّر للجولة حين تُعرض تلقائيًا %n دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read aloud, texts and questions take %1 minutes; thinking and writing come on top.</source>
        <translation>قراءة النصوص والأسئلة جهرًا تستغرق %1 من الدقائق؛ يضاف إليها وقت التفكير والكتابة.</translation>
    </message>
</context>
<context>
    <name>ObjectPages</name>
    <message>
        <source>%1, %2</source>
        <comment>state, dates</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>A scan, laid here by %n pair(s) of places: too few to say how well it fits.</source>
        <translation>
            <numerusform>مسحٌ وُضع هنا بلا أزواج من المواضع: لا يكفي ذلك لمعرفة مدى انطباقه.</numerusform>
            <numerusform>مسحٌ وُضع هنا بزوج واحد من المواضع: لا يكفي ذلك لمعرفة مدى انطباقه.</numerusform>
            <numerusform>مسحٌ وُضع هنا بزوجين من المواضع: لا يكفي ذلك لمعرفة مدى انطباقه.</numerusform>
            <numerusform>مسحٌ وُضع هنا بـ%n أزواج من المواضع: لا يكفي ذلك لمعرفة مدى انطباقه.</numerusform>
            <numerusform>مسحٌ وُضع هنا بـ%n زوجًا من المواضع: لا يكفي ذلك لمعرفة مدى انطباقه.</numerusform>
            <numerusform>مسحٌ وُضع هنا بـ%n زوج من المواضع: لا يكفي ذلك لمعرفة مدى انطباقه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A scan, laid here by %n pair(s) of places, which are still %1 apart (root of the mean square).</source>
        <translation>
            <numerusform>مسحٌ وُضع هنا بلا أزواج من المواضع، والتباعد الباقي %1 (جذر متوسط المربعات).</numerusform>
            <numerusform>مسحٌ وُضع هنا بزوج واحد من المواضع، والتباعد الباقي %1 (جذر متوسط المربعات).</numerusform>
            <numerusform>مسحٌ وُضع هنا بزوجين من المواضع، والتباعد الباقي بينها %1 (جذر متوسط المربعات).</numerusform>
            <numerusform>مسحٌ وُضع هنا بـ%n أزواج من المواضع، والتباعد الباقي بينها %1 (جذر متوسط المربعات).</numerusform>
            <numerusform>مسحٌ وُضع هنا بـ%n زوجًا من المواضع، والتباعد الباقي بينها %1 (جذر متوسط المربعات).</numerusform>
            <numerusform>مسحٌ وُضع هنا بـ%n زوج من المواضع، والتباعد الباقي بينها %1 (جذر متوسط المربعات).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be drawn.</source>
        <translation>لم يمكن رسم شيء.</translation>
    </message>
    <message>
        <source>Drawn model, not a photograph.</source>
        <translation>نموذج مرسوم، لا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>Brightened for paper.</source>
        <translation>فُتّحت الصورة للطباعة.</translation>
    </message>
    <message>
        <source>Drawn model of %1: %2</source>
        <translation>نموذج مرسوم: %1، %2</translation>
    </message>
    <message>
        <source>%1, by %2 m</source>
        <translation>%1، بمقدار %2 م</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>What the model draws</source>
        <translation>ما يرسمه النموذج</translation>
    </message>
    <message>
        <source>The sources of this museum do not name it here.</source>
        <translation>لا تذكره مصادر هذا المتحف هنا.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما حلّ به</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>بالكلمات</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>المسح الثلاثي الأبعاد</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>غير مسجَّل</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع المصوَّر</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>العصر</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>الصانع</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Marks and inscriptions</source>
        <translation>العلامات والكتابات</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>عُثر عليه في</translation>
    </message>
    <message>
        <source>Original or cast</source>
        <translation>أصل أم نسخة جبسية</translation>
    </message>
    <message>
        <source>%1 m (%2)</source>
        <translation>%1 م (%2)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>measurement, note</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Sources: </source>
        <translation>المصادر: </translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>مكانها الآن</translation>
    </message>
    <message>
        <source>Examined by</source>
        <translation>الفاحص</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>يوم الفحص</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Sources do not agree: %1</source>
        <translation>المصادر غير متفقة: %1</translation>
    </message>
    <message>
        <source>Said by: %1.</source>
        <translation>القائل: %1.</translation>
    </message>
    <message>
        <source>Judged best founded, because %1 (%2, %3)</source>
        <comment>reason, who judged, date</comment>
        <translation>حُكم بأنه الأقوى سندًا، لأن %1 (%2، %3)</translation>
    </message>
    <message>
        <source>From the source: %1</source>
        <translation>من المصدر: %1</translation>
    </message>
    <message>
        <source>A scan whose unit is not stated: neither its size nor how well it fits is known.</source>
        <translation>مسح ثلاثي الأبعاد لم تُذكر وحدته: فلا يُعرف حجمه ولا مدى انطباقه.</translation>
    </message>
</context>
<context>
    <name>PaperPdf</name>
    <message>
        <source>page %1 of %2</source>
        <translation>صفحة %1 من %2</translation>
    </message>
</context>
<context>
    <name>PictureNote</name>
    <message>
        <source>A model, not a photograph.</source>
        <translation>نموذج، لا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>A model, not a photograph. This hall was not recorded then: it is taken over from another state.</source>
        <translation>نموذج، لا صورة فوتوغرافية. لم تُسجَّل هذه القاعة آنذاك: فهي منقولة من حالة أخرى.</translation>
    </message>
    <message>
        <source>A scan, seen in a model; not a photograph.</source>
        <translation>مسح ثلاثي الأبعاد داخل نموذج؛ لا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>Drawn after its sources; a model, not a photograph.</source>
        <translation>مرسوم وفق مصادره؛ نموذج، لا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>Drawn: a reconstruction, neither a survey nor a photograph.</source>
        <translation>مرسوم: إعادة تصوّر، لا مسح ولا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>Drawn: a schematic model, neither a survey nor a photograph.</source>
        <translation>مرسوم: نموذج تخطيطي، لا مسح ولا صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>A model, not a photograph; how far it is like the hall is not recorded.</source>
        <translation>نموذج، لا صورة فوتوغرافية؛ ولم يُسجَّل مدى شبهه بالقاعة.</translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message>
        <source>%1 (quotes a source)</source>
        <comment>name of a pin</comment>
        <translation>%1 (فيه اقتباس من مصدر)</translation>
    </message>
    <message>
        <source>What is said here: %1</source>
        <comment>how well it is known</comment>
        <translation>ما يُقال هنا: %1</translation>
    </message>
</context>
<context>
    <name>ReportPages</name>
    <message>
        <source>What changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>Objects in this report</source>
        <translation>القطع في هذا التقرير</translation>
    </message>
    <message>
        <source>The pictures are of a model, not of the museum: shapes and places are documented only as far as each page says. Where something is not known, this report says so.</source>
        <translation>الصور لنموذج وليست للمتحف: الأشكال والمواضع موثّقة بقدر ما تقوله كل صفحة فحسب. وحيث لا يُعرف شيء، يقول هذا التقرير ذلك.</translation>
    </message>
    <message>
        <source>%1 – report: two states compared</source>
        <comment>title of a museum, on every page</comment>
        <translation>%1 – تقرير: مقارنة بين حالتين</translation>
    </message>
    <message>
        <source>All pictures are drawn from a model; none is a photograph.</source>
        <translation>الصور كلها مرسومة من نموذج، وليس بينها صورة فوتوغرافية.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>The objects of: %1</source>
        <translation>قطع: %1</translation>
    </message>
    <message>
        <source>All objects of the museum</source>
        <translation>قطع المتحف كلها</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Report: two states compared</source>
        <translation>تقرير: مقارنة بين حالتين</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Prepared by:</source>
        <translation>أعدّه:</translation>
    </message>
    <message>
        <source>Purpose:</source>
        <translation>الغرض:</translation>
    </message>
    <message>
        <source>Checked by, date, signature:</source>
        <translation>راجعه، التاريخ، التوقيع:</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>تاريخ الإعداد</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>package “%1”, format %2</source>
        <translation>الحزمة «%1»، الصيغة %2</translation>
    </message>
    <message>
        <source>SHA-256 of the data</source>
        <translation>بصمة البيانات SHA-256</translation>
    </message>
    <message>
        <source>Of all JSON files and source texts of the package; the manual page says how to check it.</source>
        <translation>بصمة كل ملفات JSON ونصوص المصادر في الحزمة؛ وصفحة الدليل تبيّن كيف يُتحقَّق منها.</translation>
    </message>
    <message>
        <source>What it was made of</source>
        <translation>مما أُعدّ التقرير</translation>
    </message>
    <message>
        <source>How the states are dated</source>
        <translation>كيف أُرّخت الحالتان</translation>
    </message>
    <message>
        <source>%1 (to the %2)</source>
        <comment>dates, how exact</comment>
        <translation>%1 (الدقة: %2)</translation>
    </message>
    <message>
        <source>Sources: </source>
        <translation>المصادر: </translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Nothing was recorded of it then: what is drawn is taken over from another state.</source>
        <translation>لم يُسجَّل عنها شيء حينئذ: ما رُسم مأخوذ من حالة أخرى.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>hall, state</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Scans, and what was not recorded</source>
        <translation>المسوح، وما لم يُسجَّل</translation>
    </message>
    <message>
        <source>An object that was not recorded then is counted neither as present nor as lost.</source>
        <translation>القطعة التي لم تُسجَّل حينئذ لا تُعدّ موجودة ولا مفقودة.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>القطعة</translation>
    </message>
    <message>
        <source>not named here</source>
        <translation>غير مذكورة هنا</translation>
    </message>
    <message>
        <source>All objects by what became of them</source>
        <translation>القطع كلها بحسب ما حلّ بها</translation>
    </message>
</context>
<context>
    <name>SavedWords</name>
    <message>
        <source>The file %1 is not there any more.</source>
        <translation>الملف %1 لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>Saved at %1: “%2”, in %3</source>
        <comment>time, title, file</comment>
        <translation>حُفظ في %1: «%2»، في %3</translation>
    </message>
    <message>
        <source>To give it to a colleague, copy the folder “%1”.</source>
        <translation>لإعطائها لزميل انسخ المجلد «%1».</translation>
    </message>
</context>
<context>
    <name>ScanSize</name>
    <message>
        <source>By its size the %1 is likeliest: the scan would be %2 high, and what is drawn here is %3 high.</source>
        <comment>name of a unit, two heights</comment>
        <translation>بحسب الحجم، الوحدة الأرجح هي %1: فيكون ارتفاع المسح %2، وارتفاع ما هو مرسوم هنا %3.</translation>
    </message>
    <message>
        <source>The unit of the file is not stated: nobody knows how large the scan is, and it cannot be measured.</source>
        <translation>وحدة الملف غير مذكورة: حجم المسح غير معروف، ولا يمكن القياس عليه.</translation>
    </message>
    <message>
        <source>By this unit the scan is %1 high, %2 wide and %3 deep.</source>
        <translation>بهذه الوحدة يكون ارتفاع المسح %1 وعرضه %2 وعمقه %3.</translation>
    </message>
    <message>
        <source>That is far larger than what is drawn here (%1 high). Is it the right unit?</source>
        <translation>هذا أكبر بكثير مما هو مرسوم هنا (ارتفاعه %1). هل الوحدة صحيحة؟</translation>
    </message>
    <message>
        <source>That is far smaller than what is drawn here (%1 high). Is it the right unit?</source>
        <translation>هذا أصغر بكثير مما هو مرسوم هنا (ارتفاعه %1). هل الوحدة صحيحة؟</translation>
    </message>
    <message>
        <source>The unit is the %1: %2 high</source>
        <comment>name of a unit, a height</comment>
        <translation>الوحدة هي %1: الارتفاع %2</translation>
    </message>
    <message>
        <source>Files of its format are in metres by their standard: the scan would be %1 high.</source>
        <translation>ملفات هذه الصيغة تكون بالمتر وفق معيارها: فيكون ارتفاع المسح %1.</translation>
    </message>
    <message>
        <source>In millimetres it would be %1 high, in centimetres %2, in metres %3.</source>
        <translation>لو كان بالمليمتر لكان ارتفاعه %1، وبالسنتيمتر %2، وبالمتر %3.</translation>
    </message>
    <message>
        <source>The file states its unit, and its lengths were read in metres by it. Choose another unit only if what it states is wrong.</source>
        <translation>يذكر الملف وحدته، وقُرئت أطواله بالمتر بحسبها. لا تختر وحدة أخرى إلا إذا كان ما يذكره خطأً.</translation>
    </message>
</context>
<context>
    <name>SeenWords</name>
    <message>
        <source>straight ahead</source>
        <translation>أمامك مباشرة</translation>
    </message>
    <message>
        <source>ahead to the right</source>
        <translation>أمامك إلى اليمين</translation>
    </message>
    <message>
        <source>ahead to the left</source>
        <translation>أمامك إلى اليسار</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>إلى اليمين</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>إلى اليسار</translation>
    </message>
    <message>
        <source>behind to the right</source>
        <translation>خلفك إلى اليمين</translation>
    </message>
    <message>
        <source>behind to the left</source>
        <translation>خلفك إلى اليسار</translation>
    </message>
    <message>
        <source>behind you</source>
        <translation>خلفك</translation>
    </message>
    <message>
        <source>Pin: %1</source>
        <translation>دبوس: %1</translation>
    </message>
    <message>
        <source>Way out: %1</source>
        <comment>the hall to which it leads</comment>
        <translation>مخرج إلى: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>what; where; how far</comment>
        <translation>%1: %2، %3</translation>
    </message>
    <message numerus="yes">
        <source>about %n metre(s)</source>
        <translation>
            <numerusform>نحو %n متر</numerusform>
            <numerusform>نحو متر واحد</numerusform>
            <numerusform>نحو مترين</numerusform>
            <numerusform>نحو %n أمتار</numerusform>
            <numerusform>نحو %n مترًا</numerusform>
            <numerusform>نحو %n متر</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside of all halls, %1.</source>
        <comment>state</comment>
        <translation>خارج كل القاعات، %1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>hall, state</comment>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>ways out, pins</comment>
        <translation>%1، %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) out</source>
        <translation>
            <numerusform>لا مخارج</numerusform>
            <numerusform>مخرج واحد</numerusform>
            <numerusform>مخرجان</numerusform>
            <numerusform>%n مخارج</numerusform>
            <numerusform>%n مخرجًا</numerusform>
            <numerusform>%n مخرج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>لا دبابيس</numerusform>
            <numerusform>دبوس واحد</numerusform>
            <numerusform>دبوسان</numerusform>
            <numerusform>%n دبابيس</numerusform>
            <numerusform>%n دبوسًا</numerusform>
            <numerusform>%n دبوس</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>pins</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hall to which a way out leads; where: to the left</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>ways out, their number; each of them</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between ways out</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>SubjectWords</name>
    <message>
        <source>Nothing was recorded of it then. What is drawn is taken over from another state, and pale.</source>
        <translation>لم يُسجَّل عنه شيء حينذاك. وما هو مرسوم مأخوذ من حالة أخرى، وهو باهت.</translation>
    </message>
    <message>
        <source>We found nobody who has said publicly what became of this work.</source>
        <translation>لم نعثر على من قال علنًا ما حلّ بهذا العمل.</translation>
    </message>
    <message>
        <source>Several sources tell what it looked like.</source>
        <translation>تذكر مصادر عدة كيف كان شكله.</translation>
    </message>
    <message>
        <source>One source tells what it looked like.</source>
        <translation>يذكر مصدر واحد كيف كان شكله.</translation>
    </message>
    <message>
        <source>What it looked like is drawn after what somebody said.</source>
        <translation>رُسم شكله وفق ما قاله أحدهم.</translation>
    </message>
    <message>
        <source>What it looked like is inferred, not documented.</source>
        <translation>شكله مستنتج لا موثَّق.</translation>
    </message>
    <message>
        <source>How it is drawn is invented for this model.</source>
        <translation>شكله كما رُسم هنا من وضع هذا النموذج.</translation>
    </message>
    <message>
        <source>What it looked like is not known.</source>
        <translation>لا يُعرف كيف كان شكله.</translation>
    </message>
</context>
<context>
    <name>SystemVoices</name>
    <message>
        <source>this machine has no sound device</source>
        <translation>ليس في هذا الجهاز مخرج للصوت</translation>
    </message>
    <message>
        <source>this machine has no speech engine</source>
        <translation>ليس في هذا الجهاز محرك للنطق</translation>
    </message>
    <message>
        <source>the speech engine of this machine gives no answer</source>
        <translation>محرك النطق في هذا الجهاز لا يجيب</translation>
    </message>
    <message>
        <source>this machine has no voice for %1</source>
        <translation>ليس في هذا الجهاز صوت للغة %1</translation>
    </message>
</context>
<context>
    <name>TourPages</name>
    <message>
        <source>%1, %2</source>
        <comment>state, dates</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, that its pictures are drawn</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>above: %1; below: %2</source>
        <translation>في الأعلى: %1؛ في الأسفل: %2</translation>
    </message>
    <message>
        <source>two states mixed: %1; %2</source>
        <translation>حالتان ممزوجتان: %1؛ %2</translation>
    </message>
    <message>
        <source>%1; as pale forms: %2</source>
        <translation>%1؛ وبأشكال شاحبة: %2</translation>
    </message>
    <message>
        <source>Before the first destroyed works the program says: %1</source>
        <translation>قبل أول الأعمال المدمَّرة يقول البرنامج: %1</translation>
    </message>
    <message>
        <source>%1; a second look</source>
        <comment>what a picture shows</comment>
        <translation>%1؛ نظرة ثانية</translation>
    </message>
    <message>
        <source>Draft translation, awaiting review.</source>
        <translation>ترجمة أولية بانتظار المراجعة.</translation>
    </message>
    <message>
        <source>The texts of this tour are still a draft.</source>
        <translation>نصوص هذه الجولة ما زالت مسودّة.</translation>
    </message>
    <message>
        <source>slanting stripes</source>
        <translation>خطوط مائلة</translation>
    </message>
    <message>
        <source>waves</source>
        <translation>أمواج</translation>
    </message>
    <message>
        <source>dashes</source>
        <translation>شرطات</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>crossed lines</source>
        <translation>خطوط متقاطعة</translation>
    </message>
    <message>
        <source>no pattern</source>
        <translation>بلا نمط</translation>
    </message>
    <message>
        <source>How to read the patterns: in the left half of the picture they say how we know what a thing looked like, in the right half how we know that it was here.</source>
        <translation>كيف تُقرأ الأنماط: تبيّن في النصف الأيسر من الصورة كيف نعرف شكل الشيء، وفي النصف الأيمن كيف نعرف أنه كان هنا.</translation>
    </message>
    <message>
        <source>How to read the patterns: they say how we know what a thing looked like.</source>
        <translation>كيف تُقرأ الأنماط: تبيّن كيف نعرف شكل الشيء.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a pattern; what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>texts that nobody has reviewed yet</comment>
        <translation>مسودّة</translation>
    </message>
</context>
<context>
    <name>ViewNotice</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Nothing of it is shown. What was open before stays open.</source>
        <translation>لا يُعرض منه شيء. ويبقى ما كان مفتوحًا قبل ذلك مفتوحًا.</translation>
    </message>
    <message>
        <source>the way to its museum</source>
        <translation>الطريق إلى متحفه</translation>
    </message>
    <message>
        <source>whether pins are shown</source>
        <translation>إن كانت الدبابيس تُعرض</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>the comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>the section</source>
        <translation>القَطْع</translation>
    </message>
    <message>
        <source>the measured line</source>
        <translation>الخط المقيس</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>تتعذر قراءة الملف %1.</translation>
    </message>
    <message>
        <source>The file %1 is damaged, or no view: %2</source>
        <translation>الملف %1 تالف، أو ليس منظرًا: %2</translation>
    </message>
    <message>
        <source>The picture that was saved with it still shows what was seen.</source>
        <translation>لا تزال الصورة التي حُفظت معه تُظهر ما شوهد.</translation>
    </message>
    <message>
        <source>No view lies beside this picture: there is no file %1.</source>
        <translation>لا منظر بجانب هذه الصورة: لا يوجد ملف %1.</translation>
    </message>
    <message>
        <source>A picture opens its view together with the file that was saved with it.</source>
        <translation>تفتح الصورة منظرها مع الملف الذي حُفظ معها.</translation>
    </message>
    <message>
        <source>This view is of another museum: %1.</source>
        <translation>هذا المنظر من متحف آخر: %1.</translation>
    </message>
    <message>
        <source>Open that museum first, and then the view.</source>
        <translation>افتح ذلك المتحف أولًا، ثم المنظر.</translation>
    </message>
    <message>
        <source>The museum of this view, %1, is not where it was: %2</source>
        <translation>متحف هذا المنظر، %1، ليس حيث كان: %2</translation>
    </message>
    <message>
        <source>Damaged in this view: %1.</source>
        <translation>التالف في هذا المنظر: %1.</translation>
    </message>
    <message>
        <source>This museum has no state %1.</source>
        <translation>ليست في هذا المتحف حالة %1.</translation>
    </message>
    <message>
        <source>What was measured is not in this museum: %1.</source>
        <translation>ما قيس ليس في هذا المتحف: %1.</translation>
    </message>
    <message>
        <source>All else of it is shown, in the state “%1”.</source>
        <translation>يُعرض كل ما عدا ذلك منه، في الحالة «%1».</translation>
    </message>
    <message>
        <source>The file was not changed. Saving the picture again makes a whole view.</source>
        <translation>لم يُغيَّر الملف. وحفظ الصورة من جديد يصنع منظرًا كاملًا.</translation>
    </message>
    <message>
        <source>A saved view</source>
        <translation>منظر محفوظ</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Something stands here in this state. You were moved to the nearest free place.</source>
        <translation>يوجد شيء في هذا الموضع في هذه الحالة، فنُقلت إلى أقرب موضع خالٍ.</translation>
    </message>
    <message>
        <source>There is no free place near here in this state. You were moved to the entrance.</source>
        <translation>لا موضع خاليًا بالقرب من هنا في هذه الحالة، فنُقلت إلى المدخل.</translation>
    </message>
    <message>
        <source>There is no way to that place.</source>
        <translation>لا طريق إلى ذلك الموضع.</translation>
    </message>
    <message>
        <source>This way of moving is not offered in this hall.</source>
        <translation>طريقة التنقل هذه غير متاحة في هذه القاعة.</translation>
    </message>
    <message>
        <source>There is nothing to walk on here.</source>
        <translation>لا شيء يُمشى عليه هنا.</translation>
    </message>
    <message>
        <source>You were brought back to the last safe place.</source>
        <translation>أُعدت إلى آخر موضع آمن.</translation>
    </message>
    <message>
        <source>present</source>
        <translation>موجودة</translation>
    </message>
    <message>
        <source>evacuated</source>
        <translation>نُقلت إلى مكان آمن</translation>
    </message>
    <message>
        <source>looted</source>
        <translation>نُهبت</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>دُمّرت</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تضررت</translation>
    </message>
    <message>
        <source>fragments are held</source>
        <translation>بقيت كِسَر محفوظة</translation>
    </message>
    <message>
        <source>survived</source>
        <translation>نجت</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Documented by several sources</source>
        <translation>موثّق بعدة مصادر</translation>
    </message>
    <message>
        <source>Documented by one source</source>
        <translation>موثّق بمصدر واحد</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>مستنتَج</translation>
    </message>
    <message>
        <source>Invented for this model</source>
        <translation>من وضعنا لهذا النموذج</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>مشي</translation>
    </message>
    <message>
        <source>Look round</source>
        <translation>نظر حولك</translation>
    </message>
    <message>
        <source>Go round an object</source>
        <translation>دوران حول قطعة</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>The source has changed since these words were cited. Nothing is marked.</source>
        <translation>تغيّر المصدر منذ الاستشهاد بهذه الكلمات، فلم يُعلَّم شيء.</translation>
    </message>
    <message>
        <source>The cited words do not stand where they should, but elsewhere in the source. Nothing is marked.</source>
        <translation>ليست الكلمات المستشهد بها في موضعها، بل في موضع آخر من المصدر، فلم يُعلَّم شيء.</translation>
    </message>
    <message>
        <source>The cited source is not in this package. Nothing is marked.</source>
        <translation>المصدر المستشهد به ليس في هذه الحزمة، فلم يُعلَّم شيء.</translation>
    </message>
    <message>
        <source>original</source>
        <translation>أصل</translation>
    </message>
    <message>
        <source>cast (a copy)</source>
        <translation>نسخة جبسية</translation>
    </message>
    <message>
        <source>original in part</source>
        <translation>أصل في بعضه</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>العمق</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>السُّمك</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>القطر</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>لم يتغيّر</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>لم يعد هنا</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>أُعيد جمعه</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>not known what became of it</source>
        <translation>لا يُعرف ما حلّ به</translation>
    </message>
    <message>
        <source>day</source>
        <comment>precision of a date</comment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>month</source>
        <comment>precision of a date</comment>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>year</source>
        <comment>precision of a date</comment>
        <translation>السنة</translation>
    </message>
    <message>
        <source>unknown degree</source>
        <comment>precision of a date</comment>
        <translation>درجة غير معروفة</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 ملم</translation>
    </message>
    <message>
        <source>metre</source>
        <translation>المتر</translation>
    </message>
    <message>
        <source>centimetre</source>
        <translation>السنتيمتر</translation>
    </message>
    <message>
        <source>millimetre</source>
        <translation>الملّيمتر</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>البوصة</translation>
    </message>
    <message>
        <source>foot</source>
        <translation>القدم</translation>
    </message>
    <message>
        <source>One state</source>
        <translation>حالة واحدة</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>فاصل متحرك</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>مزج</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>أشكال شاحبة</translation>
    </message>
    <message>
        <source>not recorded then</source>
        <translation>لم يُسجَّل آنذاك</translation>
    </message>
    <message>
        <source>Reported: somebody said so</source>
        <translation>منقول: قول لأحدهم</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>الوجود</translation>
    </message>
    <message>
        <source>Place among the rooms</source>
        <translation>الموقع بين القاعات</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>التشطيب</translation>
    </message>
    <message>
        <source>Was it here, and in this condition?</source>
        <translation>هل كان هنا، وبهذه الحال؟</translation>
    </message>
    <message>
        <source>Was there this room, and does it lie so among the others?</source>
        <translation>هل وُجدت هذه القاعة، وهل تقع هكذا بين سواها؟</translation>
    </message>
    <message>
        <source>Did it look like this?</source>
        <translation>هل كان هكذا شكله؟</translation>
    </message>
    <message>
        <source>Was it this large?</source>
        <translation>هل كان بهذا الحجم؟</translation>
    </message>
    <message>
        <source>Did it stand at this place?</source>
        <translation>هل كان في هذا الموضع؟</translation>
    </message>
    <message>
        <source>Was it of this material?</source>
        <translation>هل كان من هذه المادة؟</translation>
    </message>
    <message>
        <source>Were floor, walls and ceiling like this?</source>
        <translation>هل كانت الأرضية والجدران والسقف هكذا؟</translation>
    </message>
    <message>
        <source>drawn in neither state</source>
        <translation>غير مرسوم في أي من الحالتين</translation>
    </message>
    <message>
        <source>drawn alike in both states</source>
        <translation>مرسوم على نحو واحد في الحالتين</translation>
    </message>
    <message>
        <source>drawn otherwise in the second state</source>
        <translation>مرسوم على نحو آخر في الحالة الثانية</translation>
    </message>
    <message>
        <source>drawn in the first state only</source>
        <translation>مرسوم في الحالة الأولى فقط</translation>
    </message>
    <message>
        <source>drawn in the second state only</source>
        <translation>مرسوم في الحالة الثانية فقط</translation>
    </message>
    <message>
        <source>read whole</source>
        <translation>قُرئ كاملًا</translation>
    </message>
    <message>
        <source>only its opening was read</source>
        <translation>لم يُقرأ منه إلا مطلعه</translation>
    </message>
    <message>
        <source>known from an index entry only</source>
        <translation>معروف من مدخل في فهرس فقط</translation>
    </message>
    <message>
        <source>known second-hand, from another work</source>
        <translation>معروف نقلًا عن عمل آخر</translation>
    </message>
    <message>
        <source>read as a copy on another host</source>
        <translation>قُرئت نسخة منه على موقع آخر</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>not recorded in one of the states</source>
        <translation>لم يُسجَّل في إحدى الحالتين</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 م</translation>
    </message>
    <message>
        <source>A scan. The unit of its file is not stated: how large it is, is not known, and it is not measured.</source>
        <translation>مسح. وحدة ملفه غير مذكورة: حجمه غير معروف، ولا يُقاس عليه.</translation>
    </message>
    <message>
        <source>A scan, laid onto the museum by pairs of points; residual: %1.</source>
        <translation>مسح وُضع على المتحف بأزواج من النقاط؛ الفرق المتبقي: %1.</translation>
    </message>
    <message>
        <source>A scan. It has not been laid onto the museum: where it belongs is not known, and it is not measured.</source>
        <translation>مسح لم يوضع بعد على المتحف: موضعه غير معروف، ولا يُقاس عليه.</translation>
    </message>
</context>
<context>
    <name>WorksheetPages</name>
    <message>
        <source>All pictures are drawn from a model; none is a photograph. They are lightened for copying.</source>
        <translation>الصور كلها مرسومة من نموذج، وليس بينها صورة فوتوغرافية. وقد فُتّحت للنسخ.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Class:</source>
        <translation>الصف:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>التاريخ:</translation>
    </message>
    <message>
        <source>Drawn model: %1</source>
        <translation>نموذج مرسوم: %1</translation>
    </message>
    <message>
        <source>left: %1</source>
        <comment>what a half of a picture shows</comment>
        <translation>اليسار: %1</translation>
    </message>
    <message>
        <source>right: %1</source>
        <comment>what a half of a picture shows</comment>
        <translation>اليمين: %1</translation>
    </message>
    <message>
        <source>What do you see here? What would you like to know?</source>
        <translation>ماذا ترى هنا؟ وماذا تريد أن تعرف؟</translation>
    </message>
    <message>
        <source>A question of your own</source>
        <translation>سؤال من عندك</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) of this tour found no room here; they are in the handout.</source>
        <translation>
            <numerusform>لم يبقَ سؤال من أسئلة هذه الجولة.</numerusform>
            <numerusform>ولم يتّسع المكان هنا لسؤال آخر من أسئلة هذه الجولة؛ وهو في الكرّاسة الكاملة.</numerusform>
            <numerusform>ولم يتّسع المكان هنا لسؤالين آخرين من أسئلة هذه الجولة؛ وهما في الكرّاسة الكاملة.</numerusform>
            <numerusform>ولم يتّسع المكان هنا لـ%n أسئلة أخرى من هذه الجولة؛ وهي في الكرّاسة الكاملة.</numerusform>
            <numerusform>ولم يتّسع المكان هنا لـ%n سؤالًا آخر من هذه الجولة؛ وهي في الكرّاسة الكاملة.</numerusform>
            <numerusform>ولم يتّسع المكان هنا لـ%n سؤال آخر من هذه الجولة؛ وهي في الكرّاسة الكاملة.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is seen, question</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>halls::app::AboutDialog</name>
    <message>
        <source>About and sources</source>
        <translation>حول البرنامج ومصادره</translation>
    </message>
    <message>
        <source>Mosul Halls %1</source>
        <translation>قاعات الموصل %1</translation>
    </message>
    <message>
        <source>Where a thing is not known, this program says so. Words that are missing in a source are marked and never filled in. Nothing is sent over a network.</source>
        <translation>حيث لا يُعرف الشيء يقول البرنامج ذلك. تُعلَّم الكلمات الساقطة من المصدر ولا تُستكمل أبدًا. ولا يُرسَل شيء عبر أي شبكة.</translation>
    </message>
    <message>
        <source>The program is free software under the Mozilla Public License 2.0.</source>
        <translation>البرنامج حر، ورخصته رخصة موزيلا العامة 2.0.</translation>
    </message>
    <message>
        <source>It stands on the work of others: Qt (LGPL 3), Bullet (zlib), Assimp (BSD), GLM (MIT), meshoptimizer (MIT), stb (public domain), fmt and spdlog (MIT), nlohmann-json (MIT), valijson (BSD), xxHash (BSD), OpenSSL (Apache 2.0) and libepoxy (MIT).</source>
        <translation>وهو قائم على عمل غيره: Qt (LGPL 3) وBullet (zlib) وAssimp (BSD) وGLM (MIT) وmeshoptimizer (MIT) وstb (ملك عام) وfmt وspdlog (MIT) وnlohmann-json (MIT) وvalijson (BSD) وxxHash (BSD) وOpenSSL (Apache 2.0) وlibepoxy (MIT).</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Works cited</source>
        <translation>الأعمال المستشهد بها</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>halls::app::AlignLayer</name>
    <message>
        <source>Another unit</source>
        <translation>وحدة أخرى</translation>
    </message>
    <message>
        <source>Without pairs</source>
        <translation>بلا أزواج</translation>
    </message>
    <message>
        <source>A pair of places</source>
        <translation>زوج من المواضع</translation>
    </message>
    <message>
        <source>Now click the same place in the museum.</source>
        <translation>انقر الآن الموضع نفسه في المتحف.</translation>
    </message>
    <message>
        <source>Now click the same place on the scan.</source>
        <translation>انقر الآن الموضع نفسه على المسح.</translation>
    </message>
    <message>
        <source>Click a place on the scan and the same place in the museum; corners draw the pointer. Three pairs or more, far apart and not in one line.</source>
        <translation>انقر موضعًا على المسح ثم الموضع نفسه في المتحف؛ والزوايا تجذب المؤشر. ثلاثة أزواج أو أكثر، متباعدة وليست على خط واحد.</translation>
    </message>
    <message>
        <source>By these places the museum is %1 times as large as the scan. The two are not of one unit: the scan is not laid onto the museum.</source>
        <translation>بحسب هذه المواضع يكبر المتحفُ المسحَ %1 مرة. فالوحدتان مختلفتان، ولا يوضع المسح على المتحف.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a pair, millimetres</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Residual: %1</source>
        <comment>how far the pairs are apart</comment>
        <translation>الفرق المتبقي: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Residual: not known. The places lie on one line: choose a further one beside it.</source>
        <translation>الفرق المتبقي غير معروف. المواضع على خط واحد: اختر موضعًا آخر إلى جانبه.</translation>
    </message>
    <message>
        <source>Residual: not known. Pairs so far: %1.</source>
        <translation>الفرق المتبقي غير معروف. عدد الأزواج حتى الآن: %1.</translation>
    </message>
    <message>
        <source>The scan&apos;s unit is the %1</source>
        <translation>وحدة المسح هي %1</translation>
    </message>
    <message>
        <source>The scan has no scale of its own: take the museum&apos;s</source>
        <translation>ليس للمسح مقياس خاص به: خذ مقياس المتحف</translation>
    </message>
    <message>
        <source>Remove all pairs</source>
        <translation>إزالة كل الأزواج</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>It is drawn as if in metres.</source>
        <translation>رُسم كأن وحدته المتر.</translation>
    </message>
    <message>
        <source>Residual: not known, as long as the unit is not stated.</source>
        <translation>الفرق المتبقي: غير معروف ما دامت الوحدة غير مذكورة.</translation>
    </message>
    <message>
        <source>By these places the museum is %1 times as large as the scan. The scan keeps its own size.</source>
        <translation>بحسب هذه المواضع، المتحف أكبر من المسح %1 مرة. ويبقى المسح بحجمه.</translation>
    </message>
    <message>
        <source>See all of the scan</source>
        <translation>عرض المسح كاملًا</translation>
    </message>
</context>
<context>
    <name>halls::app::Appearing</name>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>شديد التباين</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>of a size</comment>
        <translation>%1 ٪</translation>
    </message>
    <message>
        <source>Text size: %1</source>
        <translation>حجم النص: %1</translation>
    </message>
    <message>
        <source>Large controls, for fingers</source>
        <translation>أدوات كبيرة للأصابع</translation>
    </message>
    <message>
        <source>Lightened for a projector</source>
        <translation>أُضيئت الصورة لجهاز العرض</translation>
    </message>
    <message>
        <source>As light as it is drawn</source>
        <translation>بالإضاءة التي رُسمت بها</translation>
    </message>
</context>
<context>
    <name>halls::app::ChangesModel</name>
    <message>
        <source>, moved by %1 m</source>
        <translation>، نُقل %1 م</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>القطعة</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>ما يُرسم منه</translation>
    </message>
</context>
<context>
    <name>halls::app::ChangesPanel</name>
    <message>
        <source>Search the objects</source>
        <translation>ابحث في القطع</translation>
    </message>
    <message>
        <source>First state</source>
        <translation>الحالة الأولى</translation>
    </message>
    <message>
        <source>Second state</source>
        <translation>الحالة الثانية</translation>
    </message>
    <message>
        <source>Objects of which hall</source>
        <translation>قطع أي قاعة</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>أي تغيّرات</translation>
    </message>
    <message>
        <source>What changed between the two states</source>
        <translation>ما تغيّر بين الحالتين</translation>
    </message>
    <message>
        <source>Enter goes to the object</source>
        <translation>يذهب مفتاح الإدخال إلى القطعة</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>احفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>كل القاعات</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>كل التغيّرات</translation>
    </message>
    <message>
        <source>%1 of %2 objects</source>
        <translation>%1 من %2 قطعة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, dates</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>How the two states are dated, and by whom</source>
        <translation>كيف أُرّخت الحالتان، ومن أرّخهما</translation>
    </message>
    <message>
        <source>%1 (dated to the %2).</source>
        <translation>%1 (دقة التاريخ: %2).</translation>
    </message>
    <message>
        <source>No source is named for it.</source>
        <translation>لا يُذكر له مصدر.</translation>
    </message>
</context>
<context>
    <name>halls::app::ChapterPage</name>
    <message>
        <source>%1.</source>
        <comment>date</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Back to the hall</source>
        <translation>العودة إلى القاعة</translation>
    </message>
    <message>
        <source>Tab goes from source line to source line; Enter says which works they are</source>
        <translation>ينتقل Tab من سطر مصادر إلى آخر؛ ويبيّن Enter أي الأعمال هي</translation>
    </message>
</context>
<context>
    <name>halls::app::CommandBars</name>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
</context>
<context>
    <name>halls::app::Compare</name>
    <message>
        <source>What changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>احفظ القائمة</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>حُفظت القائمة.</translation>
    </message>
</context>
<context>
    <name>halls::app::CompareLayer</name>
    <message>
        <source>There is no model of this hall in this state.</source>
        <translation>لا يوجد نموذج لهذه القاعة في هذه الحالة.</translation>
    </message>
    <message>
        <source>Share of the second state</source>
        <translation>حصة الحالة الثانية</translation>
    </message>
    <message>
        <source>Click: this state alone, and both again</source>
        <translation>انقر: هذه الحالة وحدها، ثم الحالتان معًا</translation>
    </message>
</context>
<context>
    <name>halls::app::ConflictDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>غيّره شخص آخر</translation>
    </message>
    <message>
        <source>Somebody else has changed this museum since you opened it. Nothing was overwritten, and your change is kept here until you decide.</source>
        <translation>غيّر شخص آخر هذا المتحف منذ أن فتحته. لم يُستبدل شيء، وتغييرك محفوظ هنا إلى أن تقرّر.</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>النسختان</translation>
    </message>
    <message>
        <source>Keep both: yours in a copy with today&apos;s date</source>
        <translation>أبقِ النسختين: نسختك في مجلد يحمل تاريخ اليوم</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>قرّر لاحقًا</translation>
    </message>
    <message>
        <source>The museum was changed once more while you were asked. Nothing was overwritten. This is what is there now.</source>
        <translation>تغيّر المتحف مرة أخرى وأنت تُسأل. لم يُستبدل شيء. وهذا ما هو موجود الآن.</translation>
    </message>
    <message>
        <source>Keep yours in these places: theirs stays as a backup</source>
        <translation>احتفظ بنسختك في هذه المواضع: تبقى نسخة الآخر احتياطية</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>موضع الاختلاف</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نسخة الآخر</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>نسختك</translation>
    </message>
    <message>
        <source>Take theirs in these places: what you wrote there is dropped</source>
        <translation>خذ نسخة الآخر في هذه المواضع: يُترك ما كتبتَه فيها</translation>
    </message>
</context>
<context>
    <name>halls::app::CopyDialog</name>
    <message>
        <source>Folder of the copy</source>
        <translation>مجلد النسخة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>صنع النسخة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Where shall the copy lie?</source>
        <translation>أين توضع النسخة؟</translation>
    </message>
    <message>
        <source>A copy of your own</source>
        <translation>نسخة خاصة بك</translation>
    </message>
    <message>
        <source>So a copy of your own is made first, in the folder below. It is opened in its place: what you have just done is in it, and from then on all that you change is saved there by itself.</source>
        <translation>لذلك تُصنع أولًا نسخة خاصة بك في المجلد المذكور أدناه، وتُفتح مكانه: ما عملته الآن موجود فيها، وكل ما تغيّره بعد ذلك يُحفظ فيها من تلقاء نفسه.</translation>
    </message>
</context>
<context>
    <name>halls::app::Divider</name>
    <message>
        <source>Divider between the two states</source>
        <translation>الفاصل بين الحالتين</translation>
    </message>
</context>
<context>
    <name>halls::app::EditMuseum</name>
    <message>
        <source>Tour editor</source>
        <translation>محرّر الجولات</translation>
    </message>
    <message>
        <source>%1 with my tours</source>
        <comment>name of a folder</comment>
        <translation>%1 مع جولاتي</translation>
    </message>
    <message>
        <source>Choose a scan</source>
        <translation>اختيار مسح</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>نماذج (%1)</translation>
    </message>
    <message>
        <source>A scan</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>The museum that comes with the program is not changed: add a scan to a copy of it.</source>
        <translation>المتحف المرفق بالبرنامج لا يُغيَّر: أضف المسح إلى نسخة منه.</translation>
    </message>
    <message>
        <source>This museum has no scan: add one first.</source>
        <translation>ليس في هذا المتحف مسح: أضف واحدًا أولًا.</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>Add this model to the museum as a further state, or open it by itself?</source>
        <translation>هل يُضاف هذا النموذج إلى المتحف حالةً أخرى، أم يُفتح وحده؟</translation>
    </message>
    <message>
        <source>Add as a state…</source>
        <translation>إضافته حالةً…</translation>
    </message>
    <message>
        <source>Open by itself</source>
        <translation>فتحه وحده</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Your last change is not saved</source>
        <translation>آخر تغيير لك غير محفوظ</translation>
    </message>
    <message>
        <source>Your version is in the folder %1</source>
        <translation>نسختك في المجلد %1</translation>
    </message>
    <message>
        <source>The folder of this museum may not be written to.</source>
        <translation>لا يُسمح بالكتابة في مجلد هذا المتحف.</translation>
    </message>
    <message>
        <source>Says why, and what can be done</source>
        <translation>يبيّن السبب وما يمكن فعله</translation>
    </message>
    <message>
        <source>Your last change is saved now.</source>
        <translation>حُفظ آخر تغيير لك الآن.</translation>
    </message>
    <message>
        <source>This museum comes with the program, and stays as it is.</source>
        <translation>هذا المتحف مرفق بالبرنامج، ويبقى كما هو.</translation>
    </message>
    <message>
        <source>You can look at it. What you change yourself is kept, and goes into a copy of your own.</source>
        <translation>يمكنك تصفّحه. وما تغيّره أنت يُحفظ، ويُكتب في نسخة خاصة بك.</translation>
    </message>
    <message>
        <source>Nothing can be undone until what you changed is saved.</source>
        <translation>لا يمكن التراجع عن شيء قبل أن يُحفظ ما غيّرته.</translation>
    </message>
    <message>
        <source>Somebody else changed the same places meanwhile.</source>
        <translation>غيّر شخص آخر المواضع نفسها في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Your other changes</source>
        <translation>تغييراتك الأخرى</translation>
    </message>
    <message>
        <source>The folder of this museum is not there any more. Put it back, or connect its disk, and try again.</source>
        <translation>لم يعد مجلد هذا المتحف موجودًا. أعده إلى مكانه، أو صِل قرصه، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Your last change is not saved. %1</source>
        <translation>تغييرك الأخير لم يُحفظ. %1</translation>
    </message>
    <message>
        <source>Nothing of yours is in it.</source>
        <translation>وليس فيه شيء من عملك.</translation>
    </message>
    <message>
        <source>Asks where the copy is to lie</source>
        <translation>يسأل عن مكان النسخة</translation>
    </message>
    <message>
        <source>What you changed waits for a copy of your own</source>
        <translation>ما غيّرته ينتظر نسخة خاصة بك</translation>
    </message>
    <message>
        <source>What you changed waits for a copy of your own.</source>
        <translation>ما غيّرته ينتظر نسخة خاصة بك.</translation>
    </message>
</context>
<context>
    <name>halls::app::EndCard</name>
    <message>
        <source>Next tour: %1</source>
        <translation>الجولة التالية: %1</translation>
    </message>
    <message>
        <source>The tour is over</source>
        <translation>انتهت الجولة</translation>
    </message>
    <message>
        <source>Again from the beginning</source>
        <translation>من البداية مجددًا</translation>
    </message>
    <message>
        <source>Walk by yourself</source>
        <translation>التجوّل بنفسك</translation>
    </message>
    <message>
        <source>The questions of this tour</source>
        <translation>أسئلة هذه الجولة</translation>
    </message>
</context>
<context>
    <name>halls::app::EventFields</name>
    <message>
        <source>shows: %1</source>
        <translation>تُعرض: %1</translation>
    </message>
    <message>
        <source>the camera moves, %1 s</source>
        <translation>تتحرك الكاميرا، %1 ث</translation>
    </message>
    <message>
        <source>outlined: %1</source>
        <translation>محدَّد بإطار: %1</translation>
    </message>
    <message>
        <source>pin: %1</source>
        <translation>الدبوس: %1</translation>
    </message>
    <message>
        <source>%1 s: %2</source>
        <comment>time, what happens then</comment>
        <translation>%1 ث: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two things</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Move the camera in a step</source>
        <translation>تحريك الكاميرا في خطوة</translation>
    </message>
    <message>
        <source>When something happens in a step</source>
        <translation>متى يحدث شيء في خطوة</translation>
    </message>
    <message>
        <source>How long the camera moves in a step</source>
        <translation>كم تتحرك الكاميرا في خطوة</translation>
    </message>
    <message>
        <source>Move to here</source>
        <translation>تحرّك إلى هنا</translation>
    </message>
    <message>
        <source>While the step stays, the camera goes slowly to where you stand now.</source>
        <translation>في أثناء الخطوة تمضي الكاميرا ببطء إلى حيث تقف الآن.</translation>
    </message>
    <message>
        <source>What is chosen in the list does not happen any more.</source>
        <translation>ما اختير في القائمة لا يحدث بعد ذلك.</translation>
    </message>
    <message>
        <source>Seconds after arriving</source>
        <translation>ثوانٍ بعد الوصول</translation>
    </message>
    <message>
        <source>Seconds that it takes</source>
        <translation>ثواني مدتها</translation>
    </message>
    <message>
        <source>Point at a pin in a step</source>
        <translation>الإشارة إلى دبوس في خطوة</translation>
    </message>
    <message>
        <source>Show another state in a step</source>
        <translation>عرض حالة أخرى في خطوة</translation>
    </message>
    <message>
        <source>Outline works in a step</source>
        <translation>تحديد أعمال بإطار في خطوة</translation>
    </message>
    <message>
        <source>Remove what happens in a step</source>
        <translation>إزالة ما يحدث في خطوة</translation>
    </message>
    <message>
        <source>What happens while the step stays</source>
        <translation>ما يحدث في أثناء الخطوة</translation>
    </message>
    <message>
        <source>Outline a work</source>
        <translation>تحديد عمل بإطار</translation>
    </message>
    <message>
        <source>While the step stays, a line is drawn around one or more works.</source>
        <translation>في أثناء الخطوة يُرسم خط حول عمل أو أكثر.</translation>
    </message>
    <message>
        <source>Point at a pin</source>
        <translation>الإشارة إلى دبوس</translation>
    </message>
    <message>
        <source>While the step stays, one pin is pointed at.</source>
        <translation>في أثناء الخطوة يُشار إلى دبوس واحد.</translation>
    </message>
    <message>
        <source>Show another state</source>
        <translation>عرض حالة أخرى</translation>
    </message>
    <message>
        <source>While the step stays, the hall is seen as it was at another time.</source>
        <translation>في أثناء الخطوة تُرى القاعة كما كانت في وقت آخر.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Works that are outlined</source>
        <translation>الأعمال المحدَّدة بإطار</translation>
    </message>
    <message>
        <source>Pin that is pointed at</source>
        <translation>الدبوس المشار إليه</translation>
    </message>
    <message>
        <source>State that is shown from then on</source>
        <translation>الحالة التي تُعرض منذ ذلك الحين</translation>
    </message>
</context>
<context>
    <name>halls::app::FilmDialog</name>
    <message>
        <source>The words of the steps in the picture</source>
        <translation>كلمات الخطوات في الصورة</translation>
    </message>
    <message>
        <source>Steps without a sound are read by the computer&apos;s voice</source>
        <translation>الخطوات التي بلا صوت يقرؤها صوت الحاسوب</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>اعرض في المجلد</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>سجّل…</translation>
    </message>
    <message>
        <source>Video of a tour</source>
        <translation>فيديو لجولة</translation>
    </message>
    <message>
        <source>How far the video is</source>
        <translation>مقدار ما أُنجز من الفيديو</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Working out how long that takes…</source>
        <translation>يُحسب كم يستغرق ذلك…</translation>
    </message>
    <message>
        <source>How long it takes could not be worked out.</source>
        <translation>تعذّر حساب كم يستغرق ذلك.</translation>
    </message>
    <message>
        <source>Save the video</source>
        <translation>احفظ الفيديو</translation>
    </message>
    <message>
        <source>There is a file of this name already: %1. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم: %1. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Recording %1. You can go on working meanwhile.</source>
        <translation>يُسجَّل %1. يمكنك متابعة العمل في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Stopped. What is recorded so far is kept in %1. To go on, record the same tour with the same choices under the same name: %2.</source>
        <translation>أُوقف التسجيل. ما سُجّل حتى الآن محفوظ في %1. للمتابعة سجّل الجولة نفسها بالخيارات نفسها وبالاسم نفسه: %2.</translation>
    </message>
    <message>
        <source>The video is ready: %1</source>
        <translation>الفيديو جاهز: %1</translation>
    </message>
    <message>
        <source>The video could not be made.</source>
        <translation>تعذّر صنع الفيديو.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Under this name an unfinished video of other choices waits: “%1”, %2, %3.</source>
        <comment>tour, language, size</comment>
        <translation>تحت هذا الاسم فيديو غير مكتمل بخيارات أخرى: «%1»، %2، %3.</translation>
    </message>
    <message>
        <source>Go on with that one</source>
        <translation>متابعة ذلك الفيديو</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>اسم آخر…</translation>
    </message>
</context>
<context>
    <name>halls::app::Filming</name>
    <message>
        <source>Video of a tour</source>
        <translation>فيديو لجولة</translation>
    </message>
    <message>
        <source>A video is being recorded. Close the program all the same?</source>
        <translation>يجري تسجيل فيديو الآن. هل تريد إغلاق البرنامج مع ذلك؟</translation>
    </message>
    <message>
        <source>What is recorded so far is kept. To go on, record the same tour with the same choices under the same name.</source>
        <translation>يُحفظ ما سُجّل حتى الآن. وللمتابعة سجّل الجولة نفسها بالخيارات نفسها وبالاسم نفسه.</translation>
    </message>
    <message>
        <source>Stop recording and close</source>
        <translation>إيقاف التسجيل والإغلاق</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>متابعة التسجيل</translation>
    </message>
</context>
<context>
    <name>halls::app::Frame</name>
    <message>
        <source>This could not be opened</source>
        <translation>تعذّر الفتح</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What was open before stays open.</source>
        <translation>يبقى ما كان مفتوحًا قبل ذلك مفتوحًا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>تعذّر الحفظ</translation>
    </message>
    <message>
        <source>%1 (folder %2)</source>
        <translation>%1 (المجلد %2)</translation>
    </message>
    <message>
        <source>%1 (your copy, %2)</source>
        <comment>title of a museum; folder</comment>
        <translation>%1 (نسختك، %2)</translation>
    </message>
</context>
<context>
    <name>halls::app::GiveDialog</name>
    <message>
        <source>Give a tour to a colleague</source>
        <translation>إعطاء جولة لزميل</translation>
    </message>
    <message>
        <source>To give your tours to a colleague, copy this whole folder, to a stick for instance:</source>
        <translation>لإعطاء جولاتك لزميل انسخ هذا المجلد كله، إلى ذاكرة USB مثلًا:</translation>
    </message>
    <message>
        <source>There is nothing of yours in this museum yet. As soon as you make a tour, it goes into a copy of your own. The folder of that copy is what you give away.</source>
        <translation>ليس في هذا المتحف شيء من عملك بعد. حين تصنع جولة تُكتب في نسخة خاصة بك، ومجلد تلك النسخة هو ما تعطيه لغيرك.</translation>
    </message>
    <message>
        <source>Folder to copy</source>
        <translation>المجلد المراد نسخه</translation>
    </message>
    <message>
        <source>On the other computer, with this program: press %1, and choose the folder. Its tours are then in the list of tours (%2).</source>
        <translation>على الحاسوب الآخر، في هذا البرنامج: اضغط %1 واختر المجلد. بعد ذلك تكون جولاته في قائمة الجولات (%2).</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>نسخ اسمه</translation>
    </message>
</context>
<context>
    <name>halls::app::Going</name>
    <message>
        <source>Halls and views</source>
        <translation>القاعات والمناظر</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>مخطط الطابق</translation>
    </message>
</context>
<context>
    <name>halls::app::HandoutDialog</name>
    <message>
        <source>The handout is written.</source>
        <translation>كُتبت الكرّاسة.</translation>
    </message>
    <message>
        <source>The handout could not be written.</source>
        <translation>تعذّرت كتابة الكرّاسة.</translation>
    </message>
    <message>
        <source>With the educator&apos;s notes</source>
        <translation>مع ملاحظات المعلّم</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>A tour on paper</source>
        <translation>جولة على الورق</translation>
    </message>
    <message>
        <source>Worksheet for pupils</source>
        <translation>ورقة عمل للطلاب</translation>
    </message>
    <message>
        <source>Key for the teacher</source>
        <translation>مفتاح للمعلّم</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Handout with everything</source>
        <translation>كرّاسة كاملة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Two to four pages: a line for the name, questions with room to write, no answers; pictures for a photocopier.</source>
        <translation>من صفحتين إلى أربع: سطر للاسم، وأسئلة مع مكان للكتابة، بلا أجوبة؛ وصور تناسب آلة النسخ.</translation>
    </message>
    <message>
        <source>Answers, sources, notes and times.</source>
        <translation>الأجوبة والمصادر والملاحظات والأوقات.</translation>
    </message>
    <message>
        <source>Two files, so that no answer is copied for the class.</source>
        <translation>ملفان، كي لا يُنسخ جواب للصف.</translation>
    </message>
    <message>
        <source>Large pictures, texts, the words of the sources, and answers at the end.</source>
        <translation>صور كبيرة ونصوص وكلمات المصادر، والأجوبة في الآخر.</translation>
    </message>
    <message>
        <source>%1 - key</source>
        <comment>name of a file</comment>
        <translation>%1 - مفتاح</translation>
    </message>
    <message>
        <source>worksheet</source>
        <comment>part of a file&apos;s name</comment>
        <translation>ورقة عمل</translation>
    </message>
    <message>
        <source>key</source>
        <comment>part of a file&apos;s name</comment>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>The worksheet is written.</source>
        <translation>كُتبت ورقة العمل.</translation>
    </message>
    <message>
        <source>The key is written.</source>
        <translation>كُتب مفتاح المعلّم.</translation>
    </message>
    <message>
        <source>Worksheet and key are written.</source>
        <translation>كُتبت ورقة العمل ومفتاح المعلّم.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>اكتب…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>احفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>How far the writing is</source>
        <translation>مدى تقدّم الكتابة</translation>
    </message>
    <message>
        <source>The worksheet could not be written.</source>
        <translation>تعذّرت كتابة ورقة العمل.</translation>
    </message>
    <message>
        <source>The key could not be written.</source>
        <translation>تعذّرت كتابة مفتاح المعلّم.</translation>
    </message>
    <message>
        <source>Worksheet and key could not be written.</source>
        <translation>تعذّرت كتابة ورقة العمل ومفتاح المعلّم.</translation>
    </message>
    <message>
        <source>The worksheet is written. The key could not be written.</source>
        <translation>كُتبت ورقة العمل. وتعذّرت كتابة مفتاح المعلّم.</translation>
    </message>
</context>
<context>
    <name>halls::app::HelpPage</name>
    <message>
        <source>Keys and help</source>
        <translation>المفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>بحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Walk with the arrow keys or W, A, S, D, or click the floor to go there. Drag in the picture to look round; double-click an object to go round it.</source>
        <translation>امشِ بمفاتيح الأسهم أو بالمفاتيح W, A, S, D، أو انقر على الأرض لتذهب إلى هناك. اسحب في الصورة لتنظر حولك؛ وانقر نقرًا مزدوجًا على قطعة لتدور حولها.</translation>
    </message>
    <message>
        <source>Swap before and after with X: you stay where you are. Hold V to see the other state as long as you hold it.</source>
        <translation>بدّل بين ما قبل وما بعد بالمفتاح X، وتبقى في مكانك. أبقِ V مضغوطًا لترى الحالة الأخرى ما دمت تضغطه.</translation>
    </message>
    <message>
        <source>A tour leads you: F5 lists them. Page Down goes on, Page Up goes back, Escape, held, ends it.</source>
        <translation>تقودك الجولة: يعرض F5 قائمة الجولات. Page Down للتقدّم، وPage Up للرجوع، وEscape مع إبقائه مضغوطًا لإنهائها.</translation>
    </message>
    <message>
        <source>I want to …</source>
        <translation>أريد أن…</translation>
    </message>
    <message>
        <source>compare the two states</source>
        <translation>أقارن بين الحالتين</translation>
    </message>
    <message>
        <source>find a source</source>
        <translation>أجد مصدرًا</translation>
    </message>
    <message>
        <source>know how we know this</source>
        <translation>أعرف من أين نعرف هذا</translation>
    </message>
    <message>
        <source>give a lesson</source>
        <translation>أقدّم درسًا</translation>
    </message>
    <message>
        <source>give a talk</source>
        <translation>أقدّم عرضًا</translation>
    </message>
    <message>
        <source>Choose a tour; while it runs, Ctrl+F5 opens a window of your own, with notes and the next step.</source>
        <translation>اختر جولة؛ وأثناءها يفتح Ctrl+F5 نافذة خاصة بك فيها الملاحظات والخطوة التالية.</translation>
    </message>
    <message>
        <source>save a picture</source>
        <translation>أحفظ صورة</translation>
    </message>
    <message>
        <source>write a report</source>
        <translation>أكتب تقريرًا</translation>
    </message>
    <message>
        <source>%1 Key: %2.</source>
        <comment>what it does; its key</comment>
        <translation>%1 المفتاح: %2.</translation>
    </message>
    <message>
        <source>Nothing is found by these words. Try another.</source>
        <translation>لم يُعثر على شيء بهذه الكلمات. جرّب غيرها.</translation>
    </message>
    <message>
        <source>A pin opens the very words of a source: click it, or go from pin to pin with N and press Enter. I says what each sign means.</source>
        <translation>يفتح الدبوس نصّ المصدر بحروفه: انقره، أو انتقل من دبوس إلى آخر بالمفتاح N واضغط Enter. ويبيّن المفتاح I معنى كل علامة.</translation>
    </message>
    <message>
        <source>know what the signs mean</source>
        <translation>أعرف معنى العلامات</translation>
    </message>
    <message>
        <source>make a tour of my own</source>
        <translation>أصنع جولة خاصة بي</translation>
    </message>
    <message>
        <source>give my tour to a colleague</source>
        <translation>أعطي جولتي لزميل</translation>
    </message>
    <message>
        <source>With a gamepad</source>
        <translation>بذراع التحكم</translation>
    </message>
</context>
<context>
    <name>halls::app::HowKnown</name>
    <message>
        <source>Nothing is known of this</source>
        <translation>لا يُعرف شيء عن هذا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: fate</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The rest, and the works: in the panel “What is shown” (F9).</source>
        <translation>الباقي، والأعمال: في لوحة «ما المعروض» (F9).</translation>
    </message>
</context>
<context>
    <name>halls::app::KeptWalksDialog</name>
    <message>
        <source>Replay</source>
        <translation>إعادة عرض</translation>
    </message>
    <message>
        <source>Make a tour of it</source>
        <translation>اصنع منه جولة</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>احفظ نسخة…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>احذف…</translation>
    </message>
    <message>
        <source>My walks</source>
        <translation>مساراتي</translation>
    </message>
    <message>
        <source>Walks that were recorded</source>
        <translation>المسارات المسجَّلة</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>أضف من ملف…</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>%1 minutes, %2</source>
        <comment>length as 3:07, museum</comment>
        <translation>%1 دقيقة، %2</translation>
    </message>
    <message>
        <source>in another museum: %1</source>
        <translation>في متحف آخر: %1</translation>
    </message>
    <message>
        <source>No walk was recorded yet. Ctrl+R begins one, and ends it.</source>
        <translation>لم يُسجَّل أي مسار بعد. يبدأ Ctrl+R التسجيل وينهيه.</translation>
    </message>
    <message>
        <source>Each walk that you record is kept here by itself.</source>
        <translation>كل مسار تسجّله يُحفظ هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>Walk %1</source>
        <comment>name of a file</comment>
        <translation>مسار %1</translation>
    </message>
    <message>
        <source>Save the walk</source>
        <translation>حفظ المسار</translation>
    </message>
    <message>
        <source>Walks (%1)</source>
        <translation>مسارات (%1)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Delete a walk</source>
        <translation>حذف مسار</translation>
    </message>
    <message>
        <source>Delete this walk? It cannot be brought back.</source>
        <translation>أتحذف هذا المسار؟ لن يمكن استرجاعه.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِه</translation>
    </message>
    <message>
        <source>Choose a walk</source>
        <translation>اختيار مسار</translation>
    </message>
</context>
<context>
    <name>halls::app::KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>ابحث في المفاتيح</translation>
    </message>
    <message>
        <source>Nothing is found by these words. Try another, or F1: what one may want to do.</source>
        <translation>لم يُعثر على شيء بهذه الكلمات. جرّب غيرها، أو اضغط F1: ما قد تريد فعله.</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>معنى العلامات</translation>
    </message>
</context>
<context>
    <name>halls::app::KeysTable</name>
    <message>
        <source>While a tour runs</source>
        <translation>أثناء الجولة</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>في الصورة</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>في النافذة</translation>
    </message>
    <message>
        <source>What can be done, and its keys</source>
        <translation>ما يمكن فعله ومفاتيحه</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Gamepad</source>
        <translation>ذراع التحكم</translation>
    </message>
    <message>
        <source>%1 (held for a second)</source>
        <translation>%1 (مع الضغط ثانية)</translation>
    </message>
    <message>
        <source>%1. While a tour runs: %2</source>
        <translation>%1. أثناء الجولة: %2</translation>
    </message>
</context>
<context>
    <name>halls::app::KioskBar</name>
    <message>
        <source>To the entrance</source>
        <translation>إلى المدخل</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>إنهاء الجولة</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>جولة مصحوبة بالشرح</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Halls and plan</source>
        <translation>القاعات والمخطط</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>جولات مصحوبة بالشرح</translation>
    </message>
</context>
<context>
    <name>halls::app::KioskNotice</name>
    <message>
        <source>Show it</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
</context>
<context>
    <name>halls::app::KioskPlaces</name>
    <message>
        <source>Halls</source>
        <translation>القاعات</translation>
    </message>
    <message>
        <source>%1 – you are here</source>
        <translation>%1 – أنت هنا</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>جولات مصحوبة بالشرح</translation>
    </message>
    <message>
        <source>Go on with the tour</source>
        <translation>متابعة الجولة</translation>
    </message>
    <message>
        <source>The tour waits. Whoever chooses a hall leaves it.</source>
        <translation>الجولة متوقفة الآن. ومن يختر قاعة يترك الجولة.</translation>
    </message>
</context>
<context>
    <name>halls::app::KioskWindow</name>
    <message>
        <source>Touch the screen to walk by yourself</source>
        <translation>المس الشاشة لتتجوّل بنفسك</translation>
    </message>
    <message numerus="yes">
        <source>Is anybody there? Back to the beginning in %n second(s). Touch the screen to stay.</source>
        <translation>
            <numerusform>هل من أحد هنا؟ العودة إلى البداية بعد %n ثانية. المس الشاشة للبقاء.</numerusform>
            <numerusform>هل من أحد هنا؟ العودة إلى البداية بعد ثانية واحدة. المس الشاشة للبقاء.</numerusform>
            <numerusform>هل من أحد هنا؟ العودة إلى البداية بعد ثانيتين. المس الشاشة للبقاء.</numerusform>
            <numerusform>هل من أحد هنا؟ العودة إلى البداية بعد %n ثوانٍ. المس الشاشة للبقاء.</numerusform>
            <numerusform>هل من أحد هنا؟ العودة إلى البداية بعد %n ثانية. المس الشاشة للبقاء.</numerusform>
            <numerusform>هل من أحد هنا؟ العودة إلى البداية بعد %n ثانية. المس الشاشة للبقاء.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::Knowing</name>
    <message>
        <source>What is shown</source>
        <translation>ما المعروض</translation>
    </message>
    <message>
        <source>Nothing is known of what is in the middle of the picture.</source>
        <translation>لا يُعرف شيء عمّا في وسط الصورة.</translation>
    </message>
</context>
<context>
    <name>halls::app::Legend</name>
    <message>
        <source>What became of it</source>
        <translation>ما حلّ به</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>aspect, question</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>halls::app::MainWindow</name>
    <message>
        <source>Mosul Halls</source>
        <translation>قاعات الموصل</translation>
    </message>
    <message>
        <source>%1 – Mosul Halls</source>
        <translation>%1 – قاعات الموصل</translation>
    </message>
    <message>
        <source>Outside of all halls</source>
        <translation>خارج القاعات كلها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>halls::app::MeasureLayer</name>
    <message>
        <source>Click the places to be measured. Backspace takes the last one back.</source>
        <translation>انقر المواضع المراد قياسها. يتراجع مفتاح Backspace عن آخرها.</translation>
    </message>
    <message>
        <source>Distance: %1 m</source>
        <translation>المسافة: %1 م</translation>
    </message>
    <message>
        <source>Whole line: %1 m</source>
        <translation>الخط كله: %1 م</translation>
    </message>
    <message>
        <source>Angle: %1°</source>
        <translation>الزاوية: %1°</translation>
    </message>
    <message>
        <source>Area, closed: %1 m²</source>
        <translation>المساحة المغلقة: %1 م²</translation>
    </message>
    <message>
        <source>Above the floor: %1 m</source>
        <translation>فوق الأرضية: %1 م</translation>
    </message>
    <message>
        <source>These places are not measured against each other: how exactly the two fit is not known.</source>
        <translation>لا تُقاس هذه المواضع بعضها إلى بعض: فمدى تطابق الحالتين غير معروف.</translation>
    </message>
    <message>
        <source>These places are nearer to each other than the two fit together (%1): there is no reading.</source>
        <translation>هذه المواضع أقرب بعضها إلى بعض من مدى تطابق الحالتين (%1): فلا قراءة هنا.</translation>
    </message>
    <message>
        <source>The states fit together to %1.</source>
        <translation>تتطابق الحالتان بفرق %1.</translation>
    </message>
    <message>
        <source>A dimension of the scan</source>
        <translation>بُعد من أبعاد المسح</translation>
    </message>
    <message>
        <source>A dimension of this drawing, whose measures are: %1</source>
        <translation>بُعد من أبعاد هذا الرسم، وقياساته: %1</translation>
    </message>
    <message>
        <source>A dimension of this drawing, invented for it: not one of the original</source>
        <translation>بُعد من أبعاد هذا الرسم، من وضعنا: وليس من أبعاد الأصل</translation>
    </message>
    <message>
        <source>A dimension of this drawing: how it answers to the original is not known</source>
        <translation>بُعد من أبعاد هذا الرسم: ولا يُعرف مدى مطابقته للأصل</translation>
    </message>
    <message>
        <source>Its record: %1 %2 m (%3)</source>
        <comment>what was measured, how much, class of evidence</comment>
        <translation>في سجلّه: %1 %2 م (%3)</translation>
    </message>
    <message>
        <source>Its record has no documented measure.</source>
        <translation>ليس في سجلّه قياس موثّق.</translation>
    </message>
    <message>
        <source>This scan is not measured: the unit of its file is not stated.</source>
        <translation>لا يُقاس على هذا المسح: وحدة ملفه غير مذكورة.</translation>
    </message>
    <message>
        <source>This scan is not measured: it has not been laid onto the museum.</source>
        <translation>لا يُقاس على هذا المسح: لم يوضع على المتحف.</translation>
    </message>
    <message>
        <source>A dimension of the scan, whose measures are: %1</source>
        <translation>بُعد من أبعاد المسح، وحال قياساته: %1</translation>
    </message>
    <message>
        <source>Between a scan and this drawing: a dimension of neither</source>
        <translation>بين مسح وهذا الرسم: ليس بُعدًا لأيٍّ منهما</translation>
    </message>
</context>
<context>
    <name>halls::app::Narration</name>
    <message>
        <source>The voice was left out: %1.</source>
        <translation>أُسقط الصوت: %1.</translation>
    </message>
    <message>
        <source>The captions “%1” could not be read; the text of the step is shown.</source>
        <translation>تعذرت قراءة ملف الكلمات المصاحبة «%1»، ويُعرض نص الخطوة.</translation>
    </message>
    <message>
        <source>The sound file “%1” is not there.</source>
        <translation>ملف الصوت «%1» غير موجود.</translation>
    </message>
    <message>
        <source>The sound file “%1” is not played: %2.</source>
        <translation>لا يُشغَّل ملف الصوت «⁨%1⁩»: ⁨%2⁩.</translation>
    </message>
</context>
<context>
    <name>halls::app::Narrator</name>
    <message>
        <source>it gives no sign of life</source>
        <translation>لا يصدر عنه شيء</translation>
    </message>
</context>
<context>
    <name>halls::app::NoticeCard</name>
    <message>
        <source>Go on (Page Down)</source>
        <translation>المتابعة (Page Down)</translation>
    </message>
    <message>
        <source>Stay here (Page Up)</source>
        <translation>البقاء هنا (Page Up)</translation>
    </message>
    <message>
        <source>The tour plays by itself: it goes on when this could be read.</source>
        <translation>الجولة تعمل تلقائيًا: وتتابع بعد مهلة تكفي لقراءة هذا.</translation>
    </message>
    <message>
        <source>No step comes before this one. Hold Escape for a second to end the tour.</source>
        <translation>لا خطوة قبل هذه الخطوة. لإنهاء الجولة اضغط Escape ثانية كاملة.</translation>
    </message>
    <message>
        <source>To the step before it (Page Up)</source>
        <translation>إلى الخطوة التي قبله (Page Up)</translation>
    </message>
    <message>
        <source>Do not begin (Page Up)</source>
        <translation>عدم البدء (Page Up)</translation>
    </message>
    <message>
        <source>End the tour (hold Escape)</source>
        <translation>إنهاء الجولة (اضغط Escape مطوّلًا)</translation>
    </message>
    <message>
        <source>F5 goes on too. Escape, held for a second, ends the tour.</source>
        <translation>‏F5 يتابع أيضًا، وEscape مع الضغط ثانية ينهي الجولة.</translation>
    </message>
</context>
<context>
    <name>halls::app::NoticeDialog</name>
    <message>
        <source>Before you go on</source>
        <translation>قبل أن تتابع</translation>
    </message>
    <message>
        <source>Do not show this notice on later visits</source>
        <translation>لا تعرض هذا التنبيه في الزيارات اللاحقة</translation>
    </message>
    <message>
        <source>Show this state</source>
        <translation>عرض هذه الحالة</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
</context>
<context>
    <name>halls::app::Opening</name>
    <message>
        <source>Open a museum: choose its folder</source>
        <translation>فتح متحف: اختر مجلده</translation>
    </message>
    <message>
        <source>3D models (%1)</source>
        <translation>نماذج ثلاثية الأبعاد (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>كل الملفات (%1)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>فتح نموذج</translation>
    </message>
    <message>
        <source>&amp;Forget this list</source>
        <translation>&amp;محو هذه القائمة</translation>
    </message>
    <message>
        <source>Some parts are missing</source>
        <translation>ثمة أجزاء ناقصة</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of this museum could not be shown. The rest is open.</source>
        <translation>
            <numerusform>لم يتعذر عرض أي جزء.</numerusform>
            <numerusform>تعذّر عرض جزء واحد من هذا المتحف. والباقي مفتوح.</numerusform>
            <numerusform>تعذّر عرض جزأين من هذا المتحف. والباقي مفتوح.</numerusform>
            <numerusform>تعذّر عرض %n أجزاء من هذا المتحف. والباقي مفتوح.</numerusform>
            <numerusform>تعذّر عرض %n جزءًا من هذا المتحف. والباقي مفتوح.</numerusform>
            <numerusform>تعذّر عرض %n جزء من هذا المتحف. والباقي مفتوح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Files above the model</source>
        <translation>ملفات فوق مجلد النموذج</translation>
    </message>
    <message>
        <source>This model names files that lie above its own folder, in %1. They are not read unless you allow it. Read them now?</source>
        <translation>يسمّي هذا النموذج ملفات تقع فوق مجلده، في %1. وهي لا تُقرأ إلّا إذا سمحتَ بذلك. أتُقرأ الآن؟</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>اقرأها</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>This model is more than a kilometre large. Its numbers may be in a smaller unit: so it would stand beside a person.</source>
        <translation>يزيد حجم هذا النموذج على كيلومتر. قد تكون أعداده بوحدة أصغر: هكذا يكون إلى جانب إنسان.</translation>
    </message>
    <message>
        <source>This folder is no museum</source>
        <translation>هذا المجلد ليس متحفًا</translation>
    </message>
    <message numerus="yes">
        <source>This folder holds no museum, but %n model(s). Models are opened one by one.</source>
        <translation>
            <numerusform>ليس في هذا المجلد متحف ولا نموذج.</numerusform>
            <numerusform>ليس في هذا المجلد متحف، بل نموذج واحد. تُفتح النماذج واحدًا واحدًا.</numerusform>
            <numerusform>ليس في هذا المجلد متحف، بل نموذجان. تُفتح النماذج واحدًا واحدًا.</numerusform>
            <numerusform>ليس في هذا المجلد متحف، بل %n نماذج. تُفتح النماذج واحدًا واحدًا.</numerusform>
            <numerusform>ليس في هذا المجلد متحف، بل %n نموذجًا. تُفتح النماذج واحدًا واحدًا.</numerusform>
            <numerusform>ليس في هذا المجلد متحف، بل %n نموذج. تُفتح النماذج واحدًا واحدًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this model</source>
        <translation>افتح هذا النموذج</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>اختر نموذجًا…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 وواحد آخر</numerusform>
            <numerusform>%1 واثنان آخران</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n آخر</numerusform>
            <numerusform>%1 و%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on %1: %2</source>
        <translation>ملاحظة على %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the files. The first, on %1: %2</source>
        <translation>
            <numerusform>لا ملاحظات على الملفات. %1: %2</numerusform>
            <numerusform>ملاحظة واحدة على الملفات، على %1: %2</numerusform>
            <numerusform>ملاحظتان على الملفات. أولاهما، على %1: %2</numerusform>
            <numerusform>%n ملاحظات على الملفات. أولاها، على %1: %2</numerusform>
            <numerusform>%n ملاحظة على الملفات. أولاها، على %1: %2</numerusform>
            <numerusform>%n ملاحظة على الملفات. أولاها، على %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the files – details</source>
        <translation>
            <numerusform>لا ملاحظات على الملفات</numerusform>
            <numerusform>ملاحظة واحدة على الملفات – التفاصيل</numerusform>
            <numerusform>ملاحظتان على الملفات – التفاصيل</numerusform>
            <numerusform>%n ملاحظات على الملفات – التفاصيل</numerusform>
            <numerusform>%n ملاحظة على الملفات – التفاصيل</numerusform>
            <numerusform>%n ملاحظة على الملفات – التفاصيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>What of the files of this museum or model is not shown as it is, and what was taken for granted.</source>
        <translation>ما لا يُعرض كما هو من ملفات هذا المتحف أو النموذج، وما عُدَّ صحيحًا دون أن تنصّ عليه.</translation>
    </message>
    <message>
        <source>Notes on the files</source>
        <translation>ملاحظات على الملفات</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the files of what is open.</source>
        <translation>
            <numerusform>لا ملاحظات على ملفات ما هو مفتوح.</numerusform>
            <numerusform>ملاحظة واحدة على ملفات ما هو مفتوح.</numerusform>
            <numerusform>ملاحظتان على ملفات ما هو مفتوح.</numerusform>
            <numerusform>%n ملاحظات على ملفات ما هو مفتوح.</numerusform>
            <numerusform>%n ملاحظة على ملفات ما هو مفتوح.</numerusform>
            <numerusform>%n ملاحظة على ملفات ما هو مفتوح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit (%1) and upward axis (%2) are those that you chose for this file before. File &gt; Unit and upward axis changes them.</source>
        <translation>الوحدة (%1) والمحور المتجه إلى أعلى (%2) كما اخترتهما لهذا الملف من قبل. تغيّرهما من: ملف &gt; الوحدة والمحور المتجه إلى أعلى.</translation>
    </message>
</context>
<context>
    <name>halls::app::OwnCopies</name>
    <message>
        <source>Your tour “%1” lies in your copy %2.</source>
        <comment>title of a tour; name of a folder</comment>
        <translation>جولتك «%1» موجودة في نسختك «%2».</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>فتحها هناك</translation>
    </message>
    <message>
        <source>Other copies…</source>
        <translation>نسخ أخرى…</translation>
    </message>
    <message>
        <source>“%1” in %2</source>
        <comment>title of a tour; name of a folder</comment>
        <translation>«%1» في %2</translation>
    </message>
</context>
<context>
    <name>halls::app::PanelTabs</name>
    <message>
        <source>All panels</source>
        <translation>كل اللوحات</translation>
    </message>
    <message>
        <source>The names of all panels that lie behind each other</source>
        <translation>أسماء كل اللوحات التي يقع بعضها خلف بعض</translation>
    </message>
</context>
<context>
    <name>halls::app::PassagePanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the passage and return to where you stood (Escape)</source>
        <translation>إغلاق المقطع والعودة إلى حيث كنت واقفًا (Escape)</translation>
    </message>
    <message>
        <source>Close the passage and return to where you stood</source>
        <translation>إغلاق المقطع والعودة إلى حيث كنت واقفًا</translation>
    </message>
    <message>
        <source>What this museum says, and how far to trust it</source>
        <translation>ما يقوله هذا المتحف، وإلى أي مدى يوثق به</translation>
    </message>
    <message>
        <source>The source, word for word</source>
        <translation>المصدر كلمةً كلمة</translation>
    </message>
    <message>
        <source>Passages of the source</source>
        <translation>مقاطع المصدر</translation>
    </message>
    <message>
        <source>Pins that cite it</source>
        <translation>دبابيس تستشهد به</translation>
    </message>
    <message>
        <source>Pins that cite this passage</source>
        <translation>الدبابيس التي تستشهد بهذا المقطع</translation>
    </message>
    <message>
        <source>A passage of the source</source>
        <translation>مقطع من المصدر</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Choose a pin in the hall or in the list, or a passage below, to see its words.</source>
        <translation>اختر دبوسًا في القاعة أو في القائمة، أو مقطعًا في الأسفل، لترى كلماته.</translation>
    </message>
    <message>
        <source>Draft translation, awaiting review.</source>
        <translation>ترجمة أولية بانتظار المراجعة.</translation>
    </message>
    <message>
        <source>Not translated yet; shown in English.</source>
        <translation>لم يُترجم بعد؛ معروض بالإنكليزية.</translation>
    </message>
    <message>
        <source>No title is given in the source.</source>
        <translation>لا عنوان في المصدر.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Date: %1. Publisher: %2.</source>
        <translation>التاريخ: %1. الناشر: %2.</translation>
    </message>
    <message>
        <source>only in the other state of the museum</source>
        <translation>في الحالة الأخرى للمتحف فقط</translation>
    </message>
    <message>
        <source>Pins that cite it (%1)</source>
        <translation>دبابيس تستشهد به (%1)</translation>
    </message>
    <message>
        <source>Passages and pins</source>
        <translation>المقاطع والدبابيس</translation>
    </message>
    <message>
        <source>Words are missing here in the source. They are not filled in.</source>
        <translation>سقطت هنا كلمات من المصدر، ولا تُستكمل.</translation>
    </message>
    <message>
        <source>Read on: %1</source>
        <translation>تابع القراءة: %1</translation>
    </message>
    <message>
        <source>Passages, and the pins that cite them</source>
        <translation>المقاطع، والدبابيس التي تستشهد بها</translation>
    </message>
    <message>
        <source>This pin quotes no text.</source>
        <translation>لا يقتبس هذا الدبوس نصًا.</translation>
    </message>
    <message>
        <source>Back to the words of the source</source>
        <translation>العودة إلى كلمات المصدر</translation>
    </message>
    <message>
        <source>All that this museum says here</source>
        <translation>كل ما يقوله هذا المتحف هنا</translation>
    </message>
</context>
<context>
    <name>halls::app::PictureDialog</name>
    <message>
        <source>A line below: hall, state, date, credit, and the legend</source>
        <translation>سطر في الأسفل: القاعة والحالة والتاريخ والإسناد ومفتاح الألوان</translation>
    </message>
    <message>
        <source>Both states, side by side, from the same place</source>
        <translation>الحالتان جنبًا إلى جنب من الموضع نفسه</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>احفظ صورة</translation>
    </message>
    <message>
        <source>Width, pixels</source>
        <translation>العرض بالبكسل</translation>
    </message>
    <message>
        <source>Height, pixels</source>
        <translation>الارتفاع بالبكسل</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
</context>
<context>
    <name>halls::app::Pictures</name>
    <message>
        <source>Save a picture</source>
        <translation>احفظ صورة</translation>
    </message>
    <message>
        <source>The picture is saved. The file beside it opens this very view again.</source>
        <translation>حُفظت الصورة. ويفتح الملف الذي بجانبها هذا المنظر نفسه من جديد.</translation>
    </message>
    <message>
        <source>Open a saved view</source>
        <translation>افتح منظرًا محفوظًا</translation>
    </message>
    <message>
        <source>The link is on the clipboard. Run in a terminal it opens this very view.</source>
        <translation>الرابط في الحافظة. وإذا نُفِّذ في الطرفية فتح هذا المنظر نفسه.</translation>
    </message>
    <message>
        <source>Of the measured line the view keeps the first %1 places.</source>
        <translation>يحتفظ المنظر من الخط المقيس بأول %1 من المواضع.</translation>
    </message>
    <message>
        <source>Views and their pictures (%1)</source>
        <translation>المناظر وصورها (%1)</translation>
    </message>
</context>
<context>
    <name>halls::app::PinPad</name>
    <message>
        <source>Staff PIN</source>
        <translation>رمز الموظفين</translation>
    </message>
    <message>
        <source>Take the last digit back, or close</source>
        <translation>حذف آخر رقم، أو الإغلاق</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Please wait: %1</source>
        <comment>minutes:seconds</comment>
        <translation>أرقام خاطئة كثيرة. انتظر من فضلك: ⁨%1⁩</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>ليس هذا هو الرمز.</translation>
    </message>
    <message>
        <source>This is not the PIN. After another wrong one you have to wait.</source>
        <translation>ليس هذا هو الرمز. بعد رمز خاطئ آخر سيكون عليك الانتظار.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This is the PIN</source>
        <translation>هذا هو الرمز</translation>
    </message>
</context>
<context>
    <name>halls::app::Pins</name>
    <message>
        <source>Pins</source>
        <translation>الدبابيس</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>المقطع</translation>
    </message>
</context>
<context>
    <name>halls::app::PinsPanel</name>
    <message>
        <source>By hall</source>
        <translation>حسب القاعة</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>الأقرب أولًا</translation>
    </message>
    <message>
        <source>Order of the pins</source>
        <translation>ترتيب الدبابيس</translation>
    </message>
    <message>
        <source>Pins of this state</source>
        <translation>دبابيس هذه الحالة</translation>
    </message>
    <message>
        <source>Enter opens the passage behind a pin</source>
        <translation>يفتح مفتاح الإدخال المقطع الذي وراء الدبوس</translation>
    </message>
    <message>
        <source>%1, in: %2</source>
        <translation>%1، في: %2</translation>
    </message>
    <message>
        <source>%1 of %2 pins</source>
        <translation>%1 من %2 دبوسًا</translation>
    </message>
    <message>
        <source>Search pins and chapters</source>
        <translation>ابحث في الدبابيس والفصول</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of chapters</source>
        <translation>
            <numerusform>لا فقرات من الفصول</numerusform>
            <numerusform>فقرة واحدة من الفصول</numerusform>
            <numerusform>فقرتان من الفصول</numerusform>
            <numerusform>%n فقرات من الفصول</numerusform>
            <numerusform>%n فقرة من الفصول</numerusform>
            <numerusform>%n فقرة من الفصول</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chapter, date</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 in other states</source>
        <translation>في حالات أخرى: %1</translation>
    </message>
    <message>
        <source>%1 in the other state</source>
        <translation>في الحالة الأخرى: %1</translation>
    </message>
    <message>
        <source>%1 – quotes a source</source>
        <comment>hall of a pin</comment>
        <translation>%1 – فيه اقتباس من مصدر</translation>
    </message>
</context>
<context>
    <name>halls::app::PlacesPanel</name>
    <message>
        <source>Halls and views</source>
        <translation>القاعات والمناظر</translation>
    </message>
    <message>
        <source>Enter goes to the chosen hall or view</source>
        <translation>ينقلك مفتاح الإدخال إلى القاعة أو المنظر المختار</translation>
    </message>
    <message>
        <source>%1 – you are here</source>
        <translation>%1 – أنت هنا</translation>
    </message>
    <message>
        <source>Variants of the model</source>
        <translation>صيغ النموذج</translation>
    </message>
    <message>
        <source>As the file shows itself</source>
        <translation>كما يعرضه الملف</translation>
    </message>
</context>
<context>
    <name>halls::app::PlanPanel</name>
    <message>
        <source>Floor plan</source>
        <translation>مخطط الطابق</translation>
    </message>
    <message>
        <source>You are here: %1</source>
        <translation>أنت هنا: %1</translation>
    </message>
    <message>
        <source>You are outside of all halls</source>
        <translation>أنت خارج القاعات كلها</translation>
    </message>
    <message>
        <source>Go here: %1</source>
        <translation>الذهاب إلى هنا: %1</translation>
    </message>
</context>
<context>
    <name>halls::app::Pointed</name>
    <message>
        <source>%1: %2</source>
        <comment>work: what became of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>halls::app::PresenterWindow</name>
    <message>
        <source>%1 of %2 — %3</source>
        <comment>step, count, title</comment>
        <translation>%1 من %2 — %3</translation>
    </message>
    <message>
        <source>Step %1 is left out: %2</source>
        <translation>تُخطّيت الخطوة %1: %2</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>هذه هي الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>%1 passed, about %2 left</source>
        <translation>مضى %1، وبقي نحو %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Presenter – Mosul Halls</source>
        <translation>المقدّم – Mosul Halls</translation>
    </message>
    <message>
        <source>Notes and text of this step</source>
        <translation>ملاحظات هذه الخطوة ونصها</translation>
    </message>
    <message>
        <source>Steps of the tour</source>
        <translation>خطوات الجولة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>تجميد</translation>
    </message>
    <message>
        <source>The audience keeps seeing this picture while you walk on</source>
        <translation>يظل الجمهور يرى هذه الصورة وأنت تتابع السير</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>تبديل الشاشتين</translation>
    </message>
    <message>
        <source>What the audience sees</source>
        <translation>ما يراه الجمهور</translation>
    </message>
    <message>
        <source>What the audience sees. Hold the mouse button here to point at something.</source>
        <translation>ما يراه الجمهور. اضغط زر الفأرة هنا مطوّلًا لتشير إلى شيء.</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>العودة إلى الخطوة</translation>
    </message>
    <message>
        <source>How do we know this?</source>
        <translation>كيف نعرف هذا؟</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Again from the beginning</source>
        <translation>من البداية مجددًا</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>إنهاء الجولة</translation>
    </message>
    <message>
        <source>Covered until the museum&apos;s notice was given</source>
        <translation>مغطّى إلى أن يُعرض تنبيه المتحف</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>في الموعد</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>تأخّر %1</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>تقدّم %1</translation>
    </message>
    <message>
        <source>The audience sees one colour alone</source>
        <translation>يرى الجمهور لونًا واحدًا فقط</translation>
    </message>
    <message>
        <source>The audience sees what was here when you froze it</source>
        <translation>يرى الجمهور ما كان هنا حين جمّدتَه</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>رسم</translation>
    </message>
    <message>
        <source>The mouse draws on the picture, here or there; the next step clears it (D)</source>
        <translation>ترسم الفأرة على الصورة، هنا أو هناك؛ والخطوة التالية تمحو الرسم (D)</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>كل الخطوات</translation>
    </message>
    <message>
        <source>All steps with their pictures (G)</source>
        <translation>كل الخطوات بصورها (G)</translation>
    </message>
    <message>
        <source>Pause the time</source>
        <translation>إيقاف الوقت</translation>
    </message>
    <message>
        <source>Time to 0:00</source>
        <translation>الوقت إلى 0:00</translation>
    </message>
    <message>
        <source>Shall take</source>
        <translation>المدة المطلوبة</translation>
    </message>
    <message>
        <source>Minutes that the talk shall take</source>
        <translation>مدة العرض المطلوبة بالدقائق</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> دقيقة</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>بلا تحديد</translation>
    </message>
    <message>
        <source>The museum&apos;s notice, before %1</source>
        <translation>تنبيه المتحف، قبل: %1</translation>
    </message>
    <message>
        <source>The museum&apos;s notice, at %1</source>
        <translation>تنبيه المتحف، عند: %1</translation>
    </message>
    <message>
        <source>Next (Page Down) goes on; Back (Page Up) goes to the step before it.</source>
        <translation>زر «التالي» (Page Down) يتابع؛ وزر «السابق» (Page Up) يعود إلى الخطوة التي قبله.</translation>
    </message>
    <message>
        <source>Next (Page Down) goes on; no step comes before it.</source>
        <translation>زر «التالي» (Page Down) يتابع؛ ولا خطوة قبله.</translation>
    </message>
    <message>
        <source>Next (Page Down) begins the tour; Back (Page Up) does not.</source>
        <translation>زر «التالي» (Page Down) يبدأ الجولة؛ وزر «السابق» (Page Up) لا يبدؤها.</translation>
    </message>
    <message>
        <source>Next (Page Down) goes on; Back (Page Up) stays here.</source>
        <translation>زر «التالي» (Page Down) يتابع؛ وزر «السابق» (Page Up) يبقى هنا.</translation>
    </message>
    <message>
        <source>Escape, held for a second, ends the tour.</source>
        <translation>وEscape مع الضغط ثانية ينهي الجولة.</translation>
    </message>
    <message>
        <source>The audience sees the museum&apos;s notice.</source>
        <translation>يرى الجمهور تنبيه المتحف.</translation>
    </message>
    <message>
        <source>Then comes:</source>
        <translation>ثم يأتي:</translation>
    </message>
    <message>
        <source>The museum&apos;s notice, before the tour begins</source>
        <translation>تنبيه المتحف، قبل بدء الجولة</translation>
    </message>
    <message>
        <source>The audience reads: %1</source>
        <translation>يقرأ الجمهور: %1</translation>
    </message>
</context>
<context>
    <name>halls::app::ProgressCard</name>
    <message>
        <source>Preparing the picture…</source>
        <translation>تجهيز الصورة…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>فتح %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>halls::app::Quiz</name>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>None of the questions of this tour can be shown.</source>
        <translation>لا يمكن عرض أي سؤال من أسئلة هذه الجولة.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>What you wrote stands there again when you begin the questions again.</source>
        <translation>ما كتبته يظهر ثانيةً في مكانه حين تبدأ الأسئلة من جديد.</translation>
    </message>
</context>
<context>
    <name>halls::app::QuizPanel</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>السؤال %1 من %2</translation>
    </message>
    <message>
        <source>You looked at %1 of %2 questions.</source>
        <translation>نظرت في %1 من %2 من الأسئلة.</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>جوابك أنت</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>أظهر الجواب</translation>
    </message>
    <message>
        <source>Page Down does it too, and then goes on</source>
        <translation>ويفعل ذلك Page Down أيضًا، ثم يتابع</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>من جديد</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Write your answer, or think it. It is kept in no file.</source>
        <translation>اكتب جوابك أو فكّر فيه. لا يُحفظ في أي ملف.</translation>
    </message>
</context>
<context>
    <name>halls::app::QuotationSteps</name>
    <message>
        <source>Quotation %1 of %2</source>
        <translation>الاقتباس %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%n اقتباسات</numerusform>
            <numerusform>%n اقتباسًا</numerusform>
            <numerusform>%n اقتباس</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotation before (Shift+J)</source>
        <translation>الاقتباس السابق (Shift+J)</translation>
    </message>
    <message>
        <source>The next quotation of this pin (J)</source>
        <translation>الاقتباس التالي لهذا الدبوس (J)</translation>
    </message>
</context>
<context>
    <name>halls::app::ReportDialog</name>
    <message>
        <source>Write the report…</source>
        <translation>اكتب التقرير…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>All objects of the museum</source>
        <translation>كل قطع المتحف</translation>
    </message>
    <message>
        <source>The objects of: %1</source>
        <translation>قطع: %1</translation>
    </message>
    <message numerus="yes">
        <source>The %n object(s) of the list of changes</source>
        <translation>
            <numerusform>لا قطع في قائمة التغيّرات</numerusform>
            <numerusform>القطعة الوحيدة في قائمة التغيّرات</numerusform>
            <numerusform>القطعتان في قائمة التغيّرات</numerusform>
            <numerusform>القطع الـ%n في قائمة التغيّرات</numerusform>
            <numerusform>القطع الـ%n في قائمة التغيّرات</numerusform>
            <numerusform>القطع الـ%n في قائمة التغيّرات</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF, A4</source>
        <translation>‏PDF، ورق A4</translation>
    </message>
    <message>
        <source>PDF, Letter</source>
        <translation>‏PDF، ورق Letter</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>بيانات (JSON)</translation>
    </message>
    <message>
        <source>States</source>
        <translation>الحالتان</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>القطع</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>How far the report is</source>
        <translation>مدى تقدّم التقرير</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>احفظ التقرير</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>كُتب التقرير.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>تعذّرت كتابة التقرير.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <comment>name of a file</comment>
        <translation>
            <numerusform>لا قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتان</numerusform>
            <numerusform>%n قطع</numerusform>
            <numerusform>%n قطعة</numerusform>
            <numerusform>%n قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Print fields that nobody recorded, too</source>
        <translation>اطبع أيضًا الحقول التي لم يسجّلها أحد</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>أعدّه</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>What Object ID and Spectrum ask for: subject, maker, inscriptions, where it is now, who examined it and when.</source>
        <translation>ما يطلبه معيارا Object ID وSpectrum: الموضوع والصانع والكتابات ومكان القطعة الآن ومن فحصها ومتى.</translation>
    </message>
</context>
<context>
    <name>halls::app::SaysAloud</name>
    <message>
        <source>Nothing is said aloud: %1. Voices come with the packages %2.</source>
        <comment>cause; names of packages</comment>
        <translation>لا يُنطق شيء: %1. تأتي الأصوات مع الحزم %2.</translation>
    </message>
</context>
<context>
    <name>halls::app::ScaleView</name>
    <message>
        <source>Size not known</source>
        <translation>الحجم غير معروف</translation>
    </message>
    <message>
        <source>The model, %1 high, beside a standing figure of %2</source>
        <translation>النموذج، وارتفاعه %1، إلى جانب هيئة واقفة ارتفاعها %2</translation>
    </message>
    <message>
        <source>The model. How large it is, is not known</source>
        <translation>النموذج. حجمه غير معروف</translation>
    </message>
</context>
<context>
    <name>halls::app::ScanDialog</name>
    <message>
        <source>Z points up in the file</source>
        <translation>المحور Z إلى الأعلى في الملف</translation>
    </message>
    <message>
        <source>Add the scan</source>
        <translation>إضافة المسح</translation>
    </message>
    <message>
        <source>Add a scan as a state</source>
        <translation>إضافة مسح حالةً</translation>
    </message>
    <message>
        <source>2018, 2018-05 or 2018-05-12; empty: not known</source>
        <translation>2018 أو ⁦2018-05⁩ أو ⁦2018-05-12⁩؛ فارغ: غير معروف</translation>
    </message>
    <message>
        <source>person or institution: the source of the state</source>
        <translation>شخص أو مؤسسة: مصدر الحالة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>ما يُظهره</translation>
    </message>
    <message>
        <source>Its condition</source>
        <translation>حالة الحفظ</translation>
    </message>
    <message>
        <source>Title of the state</source>
        <translation>عنوان الحالة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>أعدّه</translation>
    </message>
    <message>
        <source>Unit of the file</source>
        <translation>وحدة الملف</translation>
    </message>
    <message>
        <source>All else as in</source>
        <translation>ما عدا ذلك كما في</translation>
    </message>
    <message>
        <source>Copy of the museum</source>
        <translation>نسخة المتحف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>مسح: %1</translation>
    </message>
    <message>
        <source>%1 with scans</source>
        <comment>name of a folder</comment>
        <translation>%1 مع المسوح</translation>
    </message>
    <message>
        <source>The hall: %1</source>
        <translation>القاعة: %1</translation>
    </message>
    <message>
        <source>Choose a scan</source>
        <translation>اختيار مسح</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>نماذج (%1)</translation>
    </message>
    <message>
        <source>Where shall the copy lie?</source>
        <translation>أين توضع النسخة؟</translation>
    </message>
    <message>
        <source>The new state needs a title.</source>
        <translation>الحالة الجديدة تحتاج إلى عنوان.</translation>
    </message>
    <message>
        <source>A date is written 2018, 2018-05 or 2018-05-12. Leave it empty where it is not known.</source>
        <translation>يُكتب التاريخ 2018 أو ⁦2018-05⁩ أو ⁦2018-05-12⁩. اتركه فارغًا إن لم يكن معروفًا.</translation>
    </message>
    <message>
        <source>Say who made the scan: it is what the state cites.</source>
        <translation>اذكر من أعدّ المسح: فهو المصدر الذي تُحيل إليه الحالة.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the copy of the museum. The museum itself stays as it is.</source>
        <translation>اختر مجلدًا جديدًا أو فارغًا لنسخة المتحف. أما المتحف نفسه فيبقى كما هو.</translation>
    </message>
    <message>
        <source>Reading the scan…</source>
        <translation>تجري قراءة المسح…</translation>
    </message>
    <message>
        <source>Its size</source>
        <translation>حجمه</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do about it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Turned upright, as its format says</source>
        <translation>أُقيم قائمًا كما تقول صيغته</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا وجود لهذا الملف.</translation>
    </message>
</context>
<context>
    <name>halls::app::SectionHandle</name>
    <message>
        <source>Drag it, or move it with the arrow keys; with Shift in larger steps.</source>
        <translation>اسحبه، أو حرّكه بمفاتيح الأسهم؛ ومع Shift بخطوات أكبر.</translation>
    </message>
    <message>
        <source>%1 m above the floor</source>
        <translation>%1 م فوق الأرضية</translation>
    </message>
    <message>
        <source>at a height of %1 m</source>
        <translation>على ارتفاع %1 م</translation>
    </message>
    <message>
        <source>%1 m along its axis</source>
        <translation>%1 م على محوره</translation>
    </message>
    <message>
        <source>%1 m before the far wall of the hall</source>
        <translation>%1 م قبل جدار القاعة البعيد</translation>
    </message>
    <message>
        <source>%1 m before the farthest corner of the hall</source>
        <translation>%1 م قبل أبعد زاوية في القاعة</translation>
    </message>
    <message>
        <source>%1; it lies behind you</source>
        <comment>where a section is</comment>
        <translation>%1؛ وهو خلفك</translation>
    </message>
    <message>
        <source>Section in the model: %1</source>
        <comment>where it is</comment>
        <translation>القَطْع في النموذج: %1</translation>
    </message>
    <message>
        <source>its middle %1 m above the floor</source>
        <translation>وسطه %1 م فوق الأرضية</translation>
    </message>
    <message>
        <source>its middle at a height of %1 m</source>
        <translation>وسطه على ارتفاع %1 م</translation>
    </message>
    <message>
        <source>Section box in the model: %1 m wide, %2</source>
        <comment>width, where its middle is</comment>
        <translation>صندوق القَطْع في النموذج: عرضه %1 م، %2</translation>
    </message>
</context>
<context>
    <name>halls::app::SeenCard</name>
    <message>
        <source>Nothing that has a name is in the picture.</source>
        <translation>ليس في الصورة ما له اسم.</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>ما تراه</translation>
    </message>
</context>
<context>
    <name>halls::app::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Language of the museum&apos;s &amp;texts</source>
        <translation>لغة &amp;نصوص المتحف</translation>
    </message>
    <message>
        <source>&amp;Eye height</source>
        <translation>ارتفاع ال&amp;عين</translation>
    </message>
    <message>
        <source>&amp;Walking speed</source>
        <translation>سرعة ال&amp;مشي</translation>
    </message>
    <message>
        <source>&amp;Mouse sensitivity</source>
        <translation>حساسية ال&amp;فأرة</translation>
    </message>
    <message>
        <source>&amp;Field of view</source>
        <translation>مجال ال&amp;رؤية</translation>
    </message>
    <message>
        <source>Turn in &amp;steps</source>
        <translation>الالتفات ب&amp;خطوات</translation>
    </message>
    <message>
        <source>&amp;Brightness</source>
        <translation>ال&amp;سطوع</translation>
    </message>
    <message>
        <source> m</source>
        <comment>metres</comment>
        <translation> م</translation>
    </message>
    <message>
        <source> m/s</source>
        <comment>metres per second</comment>
        <translation> م/ث</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Pulling the mouse down looks &amp;up</source>
        <translation>سحب الفأرة إلى أسفل ينظر إلى أ&amp;على</translation>
    </message>
    <message>
        <source>Less &amp;motion: short fades in place of flights</source>
        <translation>&amp;حركة أقل: تلاشٍ قصير بدل الانتقال الطائر</translation>
    </message>
    <message>
        <source>Show a &amp;notice before views of destruction</source>
        <translation>عرض &amp;تنبيه قبل مشاهد الدمار</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>كما في الأول</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Read guided tours &amp;aloud where no voice was recorded</source>
        <translation>&amp;قراءة الجولات بصوت مسموع حيث لم يُسجَّل صوت</translation>
    </message>
    <message>
        <source>Show the &amp;words of guided tours</source>
        <translation>إظهار &amp;كلمات الجولات</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>المشي</translation>
    </message>
    <message>
        <source>Tours and notice</source>
        <translation>الجولات والتنبيه</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>&amp;Other language for the museum&apos;s texts</source>
        <translation>لغة أخرى لنصوص المتحف</translation>
    </message>
    <message>
        <source>Large controls, for &amp;fingers</source>
        <translation>أدوات كبيرة للأصابع</translation>
    </message>
    <message>
        <source>&amp;Dragging</source>
        <translation>السحب</translation>
    </message>
    <message>
        <source>turns the head</source>
        <translation>يدير الرأس</translation>
    </message>
    <message>
        <source>pulls the picture</source>
        <translation>يجرّ الصورة</translation>
    </message>
    <message>
        <source>Say &amp;aloud where I am and what I see</source>
        <translation>قول مكاني وما أراه &amp;بصوت مسموع</translation>
    </message>
</context>
<context>
    <name>halls::app::SignLegend</name>
    <message>
        <source>A pin: click it to read what is said of this place, and by whom</source>
        <translation>دبوس: انقر عليه لتقرأ ما يقال عن هذا المكان ومن قاله</translation>
    </message>
    <message>
        <source>The pin that was gone to by keys</source>
        <translation>الدبوس الذي وصلت إليه بالمفاتيح</translation>
    </message>
    <message>
        <source>The pin that is open</source>
        <translation>الدبوس المفتوح</translation>
    </message>
    <message>
        <source>A pin whose source has changed</source>
        <translation>دبوس تغيّر مصدره</translation>
    </message>
    <message>
        <source>Several in one place: a click says which</source>
        <translation>عدة علامات في مكان واحد: النقر يذكرها بالاسم</translation>
    </message>
    <message>
        <source>Not known what became of the work that was here</source>
        <translation>لا يُعرف ما حلّ بالعمل الذي كان هنا</translation>
    </message>
    <message>
        <source>Nothing was recorded of the work then</source>
        <translation>لم يُسجَّل شيء عن العمل آنذاك</translation>
    </message>
    <message>
        <source>What became of a work that is not there, in the colour of its fate</source>
        <translation>ما حلّ بعمل لم يعد موجودًا، بلون مصيره</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>معنى العلامات</translation>
    </message>
    <message>
        <source>A pin that quotes the very words of a source</source>
        <translation>دبوس يقتبس كلمات مصدر بنصها</translation>
    </message>
</context>
<context>
    <name>halls::app::SourceView</name>
    <message>
        <source>Words are missing in the source here.</source>
        <translation>سقطت كلمات من المصدر هنا.</translation>
    </message>
    <message>
        <source>Words are probably missing in the source here.</source>
        <translation>الأرجح أن كلمات سقطت من المصدر هنا.</translation>
    </message>
    <message>
        <source>A paragraph break was lost in the source here. No word is missing.</source>
        <translation>ضاع فاصل فقرة من المصدر هنا، ولم تسقط كلمة.</translation>
    </message>
</context>
<context>
    <name>halls::app::StateSwitch</name>
    <message>
        <source>State of the museum</source>
        <translation>حالة المتحف</translation>
    </message>
    <message>
        <source>Show the museum in this state: %1</source>
        <translation>عرض المتحف في هذه الحالة: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state and its dates</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Shown now: %1. Lists all states of the museum.</source>
        <translation>المعروض الآن: %1. يسرد حالات المتحف كلها.</translation>
    </message>
</context>
<context>
    <name>halls::app::StepFields</name>
    <message>
        <source>Title of the tour</source>
        <translation>عنوان الجولة</translation>
    </message>
    <message>
        <source>Title of a step</source>
        <translation>عنوان خطوة</translation>
    </message>
    <message>
        <source>%1 of a step</source>
        <comment>text, notes, question, answer</comment>
        <translation>%1 في خطوة</translation>
    </message>
    <message>
        <source>How long a step stays</source>
        <translation>مدة بقاء خطوة</translation>
    </message>
    <message>
        <source>How long the way takes</source>
        <translation>مدة الطريق</translation>
    </message>
    <message>
        <source>Whether a step shows destroyed works</source>
        <translation>هل تعرض الخطوة أعمالًا مدمَّرة</translation>
    </message>
    <message>
        <source>Pins of a step</source>
        <translation>دبابيس خطوة</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <comment>way of comparing: two states</comment>
        <translation>%1: %2 و%3</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>لغة النصوص</translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation>عنوان الخطوة</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Notes for the guide</source>
        <translation>ملاحظات للمرشد</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Shows destroyed works</source>
        <translation>تعرض أعمالًا مدمَّرة</translation>
    </message>
    <message>
        <source>The museum&apos;s notice comes before the first of these steps.</source>
        <translation>يأتي تنبيه المتحف قبل أولى هذه الخطوات.</translation>
    </message>
    <message>
        <source>Where the words of a step stand</source>
        <translation>موضع كلمات خطوة</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>في الأسفل</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>في الأعلى</translation>
    </message>
    <message>
        <source>Whom the tour is for</source>
        <translation>لمن الجولة</translation>
    </message>
    <message>
        <source>How long the tour is to take</source>
        <translation>كم تستغرق الجولة</translation>
    </message>
    <message>
        <source>A class of thirteen-year-olds, say</source>
        <translation>صف من أبناء الثالثة عشرة مثلًا</translation>
    </message>
    <message>
        <source>As above, where nothing is written here</source>
        <translation>كما في الأعلى إن لم يُكتب هنا شيء</translation>
    </message>
    <message>
        <source>Text on paper</source>
        <translation>النص على الورق</translation>
    </message>
    <message>
        <source>Whom is it for?</source>
        <translation>لمن هي؟</translation>
    </message>
    <message>
        <source>How many minutes is it to take?</source>
        <translation>كم دقيقة يُراد لها؟</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>غير محدّد</translation>
    </message>
    <message>
        <source>Whether a quotation is shown</source>
        <translation>هل يُعرض اقتباس</translation>
    </message>
    <message>
        <source>Which texts are drafts</source>
        <translation>أي نصوص مسودة</translation>
    </message>
    <message>
        <source>What is read and heard at this step</source>
        <translation>ما يُقرأ ويُسمع في هذه الخطوة</translation>
    </message>
    <message>
        <source>The texts in this language are still a draft</source>
        <translation>نصوص هذه اللغة ما زالت مسودة</translation>
    </message>
    <message>
        <source>“Draft” stands on worksheets and handouts until this is taken away.</source>
        <translation>تُكتب على الأوراق المطبوعة كلمة «مسودة» إلى أن تُزال هذه العلامة.</translation>
    </message>
    <message>
        <source>Pins that the step points at</source>
        <translation>الدبابيس التي تشير إليها الخطوة</translation>
    </message>
    <message>
        <source>Show what the first pin quotes</source>
        <translation>عرض ما يقتبسه الدبوس الأول</translation>
    </message>
    <message>
        <source>How many seconds the step stays</source>
        <translation>كم ثانية تبقى الخطوة</translation>
    </message>
    <message>
        <source>How many seconds the way there takes</source>
        <translation>كم ثانية يستغرق الطريق إليها</translation>
    </message>
    <message>
        <source>as long as walking takes</source>
        <translation>بقدر ما يستغرق المشي</translation>
    </message>
    <message>
        <source>Where the words stand in the picture</source>
        <translation>موضع الكلمات في الصورة</translation>
    </message>
    <message>
        <source>At the side</source>
        <translation>على الجانب</translation>
    </message>
    <message>
        <source>More of the step: pins, what happens, how long</source>
        <translation>المزيد عن الخطوة: الدبابيس وما يحدث وكم تبقى</translation>
    </message>
    <message>
        <source>About the tour</source>
        <translation>عن الجولة</translation>
    </message>
    <message>
        <source>Its title, for whom it is, how long it takes</source>
        <translation>عنوانها ولمن هي وكم تستغرق</translation>
    </message>
</context>
<context>
    <name>halls::app::StepGrid</name>
    <message>
        <source>Steps of the tour</source>
        <translation>خطوات الجولة</translation>
    </message>
    <message>
        <source>Enter or a click shows a step. With a clicker: Page Down and Page Up choose, F5 shows it.</source>
        <translation>مفتاح الإدخال أو النقر يعرض خطوة. وبجهاز التحكم عن بُعد: يختار Page Down وPage Up، ويعرضها F5.</translation>
    </message>
    <message>
        <source>Covered until the museum&apos;s notice was given</source>
        <translation>مغطّى إلى أن يُعرض تنبيه المتحف</translation>
    </message>
</context>
<context>
    <name>halls::app::StepTools</name>
    <message>
        <source>The audience reads it: %1</source>
        <translation>يقرؤه الجمهور: %1</translation>
    </message>
    <message>
        <source>This step has no pins.</source>
        <translation>ليس لهذه الخطوة دبابيس.</translation>
    </message>
    <message>
        <source>Pins:</source>
        <translation>الدبابيس:</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>فاصل متحرك</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>مزج</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>أشكال شاحبة</translation>
    </message>
    <message>
        <source>Divider, or share of the second state</source>
        <translation>الفاصل، أو حصة الحالة الثانية</translation>
    </message>
</context>
<context>
    <name>halls::app::Strip</name>
    <message>
        <source>Pictures of views</source>
        <translation>صور المناظر</translation>
    </message>
</context>
<context>
    <name>halls::app::StripPanel</name>
    <message>
        <source>What is shown in small pictures</source>
        <translation>ما يُعرض في صور صغيرة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>ينتقل Enter إليها</translation>
    </message>
    <message>
        <source>Views of this state</source>
        <translation>مناظر هذه الحالة</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <comment>title of a tour</comment>
        <translation>خطوات: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Shown when the museum&apos;s notice was read</source>
        <translation>تظهر بعد قراءة تنبيه المتحف</translation>
    </message>
    <message>
        <source>%1: shown when the museum&apos;s notice was read</source>
        <translation>%1: تظهر بعد قراءة تنبيه المتحف</translation>
    </message>
</context>
<context>
    <name>halls::app::SubjectPanel</name>
    <message>
        <source>What is shown here, and how far to trust it</source>
        <translation>ما المعروض هنا، وإلى أي مدى يوثق به</translation>
    </message>
    <message>
        <source>About this state</source>
        <translation>عن هذه الحالة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: fate</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>العصر</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>مكان العثور</translation>
    </message>
    <message>
        <source>Original or cast</source>
        <translation>أصل أم نسخة جبسية</translation>
    </message>
    <message>
        <source>%1 m (%2)</source>
        <translation>%1 م (%2)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Sources do not agree: %1</source>
        <translation>المصادر غير متفقة: %1</translation>
    </message>
    <message>
        <source>A single model, without a museum around it. Nothing else is known of it here.</source>
        <translation>نموذج مفرد من غير متحف حوله. ولا يُعرف عنه هنا شيء آخر.</translation>
    </message>
    <message>
        <source>Objects of this hall</source>
        <translation>قطع هذه القاعة</translation>
    </message>
    <message>
        <source>To the hall</source>
        <translation>إلى القاعة</translation>
    </message>
    <message>
        <source>Go round it</source>
        <translation>الدوران حولها</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>measurement, note</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. Period: %2.</source>
        <comment>what it is, when it was made</comment>
        <translation>%1. العصر: %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>state: fate</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>halls::app::ThereCard</name>
    <message>
        <source>nothing is seen there</source>
        <translation>لا يُرى شيء هناك</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part, hall</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no object, only the hall: %1</source>
        <translation>لا قطعة هناك، بل القاعة وحدها: %1</translation>
    </message>
    <message>
        <source>not named in this state</source>
        <translation>غير مذكور في هذه الحالة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>object, what became of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is there, and what became of the object that is there in the other state</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>halls::app::TourBar</name>
    <message>
        <source>%1 of %2 — %3</source>
        <comment>step, count, title</comment>
        <translation>%1 من %2 — %3</translation>
    </message>
    <message>
        <source>Pause (F5)</source>
        <translation>توقف (F5)</translation>
    </message>
    <message>
        <source>Play by itself (F5)</source>
        <translation>تسير وحدها (F5)</translation>
    </message>
    <message>
        <source>Back (Page Up)</source>
        <translation>السابق (Page Up)</translation>
    </message>
    <message>
        <source>Next (Page Down)</source>
        <translation>التالي (Page Down)</translation>
    </message>
    <message>
        <source>End the tour (hold Escape)</source>
        <translation>إنهاء الجولة (اضغط Escape مطوّلًا)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Show the answer (A)</source>
        <translation>أظهر الجواب (A)</translation>
    </message>
    <message>
        <source>Back to the tour</source>
        <translation>عودة إلى الجولة</translation>
    </message>
    <message>
        <source>Back to where the tour stands (R)</source>
        <translation>عودة إلى حيث تقف الجولة (R)</translation>
    </message>
    <message>
        <source>The tour ends here.</source>
        <translation>هنا تنتهي الجولة.</translation>
    </message>
    <message>
        <source>%1 Read on: %2</source>
        <translation>%1 تابع القراءة: %2</translation>
    </message>
    <message>
        <source>Read on: %1 (O)</source>
        <translation>تابع القراءة: %1 (O)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>تابع القراءة</translation>
    </message>
</context>
<context>
    <name>halls::app::TourDialog</name>
    <message>
        <source>Guided tours</source>
        <translation>الجولات المصحوبة بالشرح</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>The picture alone, all over the screen</source>
        <translation>الصورة وحدها على كامل الشاشة</translation>
    </message>
    <message>
        <source>Go on at step %1</source>
        <translation>المتابعة من الخطوة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>لا خطوات</numerusform>
            <numerusform>خطوة واحدة</numerusform>
            <numerusform>خطوتان</numerusform>
            <numerusform>%n خطوات</numerusform>
            <numerusform>%n خطوة</numerusform>
            <numerusform>%n خطوة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>نحو دقيقة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو %n دقائق</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2, %3</source>
        <comment>whom it is for; steps, time</comment>
        <translation>%1؛ %2، %3</translation>
    </message>
    <message>
        <source>%1: back</source>
        <translation>%1: السابق</translation>
    </message>
    <message>
        <source>%1: play by itself</source>
        <translation>%1: تسير وحدها</translation>
    </message>
    <message>
        <source>%1, %2: black, white</source>
        <translation>%1 و%2: أسود وأبيض</translation>
    </message>
    <message>
        <source>%1: answer</source>
        <translation>%1: الجواب</translation>
    </message>
    <message>
        <source>%1: the mouse points</source>
        <translation>%1: الفأرة مؤشر</translation>
    </message>
    <message>
        <source>number and %1: that step</source>
        <translation>رقم ثم %1: تلك الخطوة</translation>
    </message>
    <message>
        <source>%1 alone: what the step speaks of</source>
        <translation>%1 وحده: ما تتحدث عنه الخطوة</translation>
    </message>
    <message>
        <source>%1, held: end</source>
        <translation>%1 مطوّلًا: النهاية</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>الأسئلة…</translation>
    </message>
    <message>
        <source>Tours of this museum, and of those that were opened lately</source>
        <translation>جولات هذا المتحف وجولات ما فُتح مؤخرًا</translation>
    </message>
    <message>
        <source>The picture alone on the other screen, the presenter&apos;s window here</source>
        <translation>الصورة وحدها على الشاشة الأخرى، ونافذة المقدّم هنا</translation>
    </message>
    <message>
        <source>Give the museum&apos;s notice before the show begins</source>
        <translation>إظهار تنبيه المتحف قبل بدء العرض</translation>
    </message>
    <message>
        <source>The questions of the tour one after the other, each with its picture; one thinks or writes, then reads the answer.</source>
        <translation>أسئلة الجولة واحدًا بعد آخر، كلٌّ مع صورته؛ يفكّر المرء أو يكتب، ثم يقرأ الجواب.</translation>
    </message>
    <message>
        <source>Start the show</source>
        <translation>بدء العرض</translation>
    </message>
    <message>
        <source>This museum has no tours.</source>
        <translation>ليس في هذا المتحف جولات.</translation>
    </message>
    <message>
        <source>%1: there is no museum any more.</source>
        <comment>path</comment>
        <translation>%1: لم يعد هناك متحف.</translation>
    </message>
    <message>
        <source>%1: this museum is damaged.</source>
        <comment>path</comment>
        <translation>%1: هذا المتحف تالف.</translation>
    </message>
    <message>
        <source>%1: its tours cannot be read.</source>
        <comment>path</comment>
        <translation>%1: تعذّرت قراءة جولاته.</translation>
    </message>
    <message numerus="yes">
        <source>%n tour(s) in %1 cannot be read.</source>
        <translation>
            <numerusform>كل الجولات في %1 مقروءة.</numerusform>
            <numerusform>تعذّرت قراءة جولة واحدة في %1.</numerusform>
            <numerusform>تعذّرت قراءة جولتين في %1.</numerusform>
            <numerusform>تعذّرت قراءة %n جولات في %1.</numerusform>
            <numerusform>تعذّرت قراءة %n جولة في %1.</numerusform>
            <numerusform>تعذّرت قراءة %n جولة في %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (played by itself: %2)</source>
        <comment>minutes that are planned; minutes that it takes</comment>
        <translation>%1 (وتلقائيًا: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) planned</source>
        <translation>
            <numerusform>بلا دقائق مقرَّرة</numerusform>
            <numerusform>دقيقة واحدة مقرَّرة</numerusform>
            <numerusform>دقيقتان مقرَّرتان</numerusform>
            <numerusform>%n دقائق مقرَّرة</numerusform>
            <numerusform>%n دقيقة مقرَّرة</numerusform>
            <numerusform>%n دقيقة مقرَّرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>steps, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, as it comes with the program</source>
        <translation>%1، كما يرد مع البرنامج</translation>
    </message>
    <message>
        <source>Your copy, open now: folder %1</source>
        <translation>نسختك، وهي مفتوحة الآن: المجلد %1</translation>
    </message>
    <message>
        <source>Your museum, open now: folder %1</source>
        <translation>متحفك، وهو مفتوح الآن: المجلد %1</translation>
    </message>
    <message>
        <source>Your copy: folder %1</source>
        <translation>نسختك: المجلد %1</translation>
    </message>
    <message>
        <source>%1: folder %2</source>
        <comment>museum</comment>
        <translation>%1: المجلد %2</translation>
    </message>
    <message>
        <source>With a clicker: %1 and %2 choose a tour; %3, %4, or %1 held down, begins it.</source>
        <translation>بجهاز التحكم عن بُعد: يختار %1 و%2 جولة؛ ويبدؤها %3 أو %4 أو الضغط المطوّل على %1.</translation>
    </message>
    <message>
        <source>%1 or %2: answer, then next</source>
        <translation>%1 أو %2: الجواب ثم التالي</translation>
    </message>
    <message>
        <source>%1: it draws</source>
        <translation>%1: ترسم الفأرة</translation>
    </message>
    <message>
        <source>%1: all steps</source>
        <translation>%1: كل الخطوات</translation>
    </message>
    <message>
        <source>Give to a colleague…</source>
        <translation>إعطاؤها لزميل…</translation>
    </message>
    <message>
        <source>Which folder to copy, so that somebody else has your tours</source>
        <translation>أي مجلد يُنسخ لتكون جولاتك عند غيرك</translation>
    </message>
</context>
<context>
    <name>halls::app::TourEditor</name>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>New tour</source>
        <translation>جولة جديدة</translation>
    </message>
    <message>
        <source>Tour of a walk</source>
        <translation>جولة من مسار</translation>
    </message>
    <message>
        <source>Delete a tour</source>
        <translation>حذف جولة</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>إضافة خطوة</translation>
    </message>
    <message>
        <source>Delete a step</source>
        <translation>حذف خطوة</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>نقل خطوة</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>A new tour, whose first step is what you see</source>
        <translation>جولة جديدة، خطوتها الأولى ما تراه</translation>
    </message>
    <message>
        <source>Takes the tour out of the museum; undo brings it back</source>
        <translation>يُخرج الجولة من المتحف؛ يعيدها التراجع</translation>
    </message>
    <message>
        <source>Steps of the tour</source>
        <translation>خطوات الجولة</translation>
    </message>
    <message>
        <source>Alt and Up or Down moves a step, Enter previews it, Delete deletes it</source>
        <translation>‏Alt مع السهم الأعلى أو الأسفل ينقل الخطوة، ومفتاح الإدخال يعاينها، ومفتاح الحذف يحذفها</translation>
    </message>
    <message>
        <source>A step after this one, with what you see now</source>
        <translation>خطوة بعد هذه، بما تراه الآن</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>The tour from this step on; Escape comes back here</source>
        <translation>الجولة ابتداءً من هذه الخطوة؛ مفتاح Escape يعيدك إلى هنا</translation>
    </message>
    <message>
        <source>The step looks from where you stand now</source>
        <translation>تنظر الخطوة من حيث تقف الآن</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>حذف الخطوة</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Alt+Up in the list</source>
        <translation>‏Alt مع السهم الأعلى في القائمة</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>إلى الأسفل</translation>
    </message>
    <message>
        <source>Alt+Down in the list</source>
        <translation>‏Alt مع السهم الأسفل في القائمة</translation>
    </message>
    <message>
        <source>This museum has no tours yet.</source>
        <translation>ليس في هذا المتحف جولات بعد.</translation>
    </message>
    <message>
        <source>You have no tour of your own here yet. Make one: it begins with what you see now. Or choose a tour above, and change it.</source>
        <translation>ليست لك هنا جولة خاصة بك بعد. اصنع واحدة: تبدأ بما تراه الآن. أو اختر جولة من الأعلى وغيّرها.</translation>
    </message>
    <message>
        <source>Where a step looks from</source>
        <translation>من أين تنظر خطوة</translation>
    </message>
    <message>
        <source>What a step shows</source>
        <translation>ما تعرضه خطوة</translation>
    </message>
    <message>
        <source>Copy a step</source>
        <translation>نسخ خطوة</translation>
    </message>
    <message>
        <source>Choose a tour…</source>
        <translation>اختر جولة…</translation>
    </message>
    <message>
        <source>Delete the tour</source>
        <translation>حذف الجولة</translation>
    </message>
    <message>
        <source>Give to a colleague…</source>
        <translation>إعطاؤها لزميل…</translation>
    </message>
    <message>
        <source>Which folder to copy, so that somebody else has your tours</source>
        <translation>أي مجلد يُنسخ لتكون جولاتك عند غيرك</translation>
    </message>
    <message>
        <source>Make a tour of my own</source>
        <translation>اصنع جولة خاصة بي</translation>
    </message>
    <message>
        <source>Look from here</source>
        <translation>النظر من هنا</translation>
    </message>
    <message>
        <source>Show it as now</source>
        <translation>العرض كما هو الآن</translation>
    </message>
    <message>
        <source>The step shows the state, the comparison, the colours and the open pin that you see now</source>
        <translation>تعرض الخطوة الحالة والمقارنة والألوان والدبوس المفتوح كما تراها الآن</translation>
    </message>
    <message>
        <source>Copy the step</source>
        <translation>نسخ الخطوة</translation>
    </message>
    <message>
        <source>Step %1 is added: %2</source>
        <translation>أُضيفت الخطوة %1: %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Moves or copies the step, or takes anew what it shows</source>
        <translation>نقل الخطوة أو نسخها أو أخذ ما تعرضه من جديد</translation>
    </message>
</context>
<context>
    <name>halls::app::TourLead</name>
    <message>
        <source>Hold Escape for a second to end the tour.</source>
        <translation>لإنهاء الجولة اضغط Escape ثانية كاملة.</translation>
    </message>
    <message>
        <source>The museum&apos;s notice was not given: this is the last step before it.</source>
        <translation>لم يُعرض تنبيه المتحف: هذه آخر خطوة قبله.</translation>
    </message>
    <message>
        <source>The tour has ended: the museum&apos;s notice was not given.</source>
        <translation>انتهت الجولة: لم يُعرض تنبيه المتحف.</translation>
    </message>
    <message>
        <source>No step comes before this one. Hold Escape for a second to end the tour.</source>
        <translation>لا خطوة قبل هذه الخطوة. لإنهاء الجولة اضغط Escape ثانية كاملة.</translation>
    </message>
</context>
<context>
    <name>halls::app::Touring</name>
    <message>
        <source>None of the steps of this tour can be shown.</source>
        <translation>لا يمكن عرض أي خطوة من هذه الجولة.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of this tour are left out: %1</source>
        <translation>
            <numerusform>لم تُتخطَّ أي خطوة: %1</numerusform>
            <numerusform>تُخطّيت خطوة واحدة من هذه الجولة: %1</numerusform>
            <numerusform>تُخطّيت خطوتان من هذه الجولة: %1</numerusform>
            <numerusform>تُخطّيت %n خطوات من هذه الجولة: %1</numerusform>
            <numerusform>تُخطّيت %n خطوة من هذه الجولة: %1</numerusform>
            <numerusform>تُخطّيت %n خطوة من هذه الجولة: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>جولة مصحوبة بالشرح</translation>
    </message>
    <message>
        <source>The tour “%1” was cut off at step %2.</source>
        <translation>انقطعت الجولة «%1» عند الخطوة %2.</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>تابع من هناك</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <source>The tour was not begun: the museum&apos;s notice was not given. F5 lists the tours.</source>
        <translation>لم تبدأ الجولة: لم يُعرض تنبيه المتحف. يعرض F5 قائمة الجولات.</translation>
    </message>
    <message>
        <source>Page Down or F5 goes on there. Who leaves it can go on later (Shift+F5).</source>
        <translation>للمتابعة من هناك: Page Down أو F5. ومن تركها يمكنه المتابعة لاحقًا (Shift+F5).</translation>
    </message>
    <message>
        <source>The tour was left at step %1. Shift+F5 goes on there.</source>
        <translation>تُركت الجولة عند الخطوة %1. للمتابعة من هناك: Shift+F5.</translation>
    </message>
</context>
<context>
    <name>halls::app::UnitChoice</name>
    <message>
        <source>not stated</source>
        <translation>غير مذكورة</translation>
    </message>
    <message>
        <source>another, of so many millimetres</source>
        <translation>وحدة أخرى، طولها بالملّيمتر</translation>
    </message>
</context>
<context>
    <name>halls::app::UnwrittenDialog</name>
    <message>
        <source>Copy the text</source>
        <translation>انسخ النص</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>تابع من دونه</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ابقَ هنا</translation>
    </message>
    <message>
        <source>A new folder for the museum with your change</source>
        <translation>مجلد جديد للمتحف مع تغييرك</translation>
    </message>
    <message>
        <source>The text is copied. Paste it somewhere before you go on.</source>
        <translation>نُسخ النص. الصقه في مكان ما قبل أن تتابع.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What you changed could not be written into the museum. If you go on it is lost.</source>
        <translation>تعذّرت كتابة ما غيّرته في المتحف. وإن تابعتَ فُقد.</translation>
    </message>
    <message>
        <source>What is not saved</source>
        <translation>ما لم يُحفظ</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>ليس كل شيء محفوظًا</translation>
    </message>
    <message>
        <source>What you changed could not be written into the museum. It is kept here until it is saved.</source>
        <translation>تعذّرت كتابة ما غيّرته في المتحف. وهو محفوظ هنا في الذاكرة إلى أن يُكتب.</translation>
    </message>
    <message>
        <source>Decide what is to stay…</source>
        <translation>قرّر ما الذي يبقى…</translation>
    </message>
    <message>
        <source>Save the museum elsewhere, with what you changed…</source>
        <translation>احفظ المتحف في مكان آخر مع ما غيّرته…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: why it failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What you changed needs a copy of your own, which is not made yet. If you go on it is lost.</source>
        <translation>ما غيّرته يحتاج إلى نسخة خاصة بك لم تُصنع بعد. وإن تابعتَ فُقد.</translation>
    </message>
    <message>
        <source>Make the copy, with what you changed…</source>
        <translation>اصنع النسخة مع ما غيّرته…</translation>
    </message>
</context>
<context>
    <name>halls::app::UprightDialog</name>
    <message>
        <source>Unit and upward axis</source>
        <translation>الوحدة والمحور المتجه إلى أعلى</translation>
    </message>
    <message>
        <source>Y, as it is read</source>
        <translation>‏Y، كما يُقرأ</translation>
    </message>
    <message>
        <source>Z, as programs of surveyors and printers have it</source>
        <translation>‏Z، كما في برامج المسّاحين والطباعة</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Show it so</source>
        <translation>اعرضه هكذا</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Upwards points</source>
        <translation>المتجه إلى أعلى</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>This file says its unit itself. Choose another only if the size below is wrong.</source>
        <translation>يذكر هذا الملف وحدته بنفسه. لا تختر أخرى إلا إذا كان الحجم أدناه خطأً.</translation>
    </message>
    <message>
        <source>This file does not say its unit. Choose the one with which the size below is right.</source>
        <translation>لا يذكر هذا الملف وحدته. اختر الوحدة التي يصح بها الحجم أدناه.</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>كما يذكر الملف</translation>
    </message>
    <message>
        <source>%1 times smaller (%2 instead of metre)</source>
        <translation>أصغر بنسبة 1 إلى %1 (%2 بدل المتر)</translation>
    </message>
</context>
<context>
    <name>halls::app::Viewport</name>
    <message>
        <source>The picture of the hall</source>
        <translation>صورة القاعة</translation>
    </message>
    <message>
        <source>Walk with W, A, S, D or the arrow keys; N goes to the next pin, Enter opens it.</source>
        <translation>امشِ بالمفاتيح W وA وS وD أو بالأسهم؛ ينقلك N إلى الدبوس التالي ويفتحه مفتاح الإدخال.</translation>
    </message>
    <message>
        <source>Pin: %1.</source>
        <translation>دبوس: %1.</translation>
    </message>
    <message>
        <source>Sign: %1.</source>
        <translation>علامة: %1.</translation>
    </message>
</context>
<context>
    <name>halls::app::WalkLead</name>
    <message>
        <source>Recording: %1</source>
        <translation>تسجيل: %1</translation>
    </message>
    <message>
        <source>Replay: %1</source>
        <translation>إعادة: %1</translation>
    </message>
</context>
<context>
    <name>halls::app::Walks</name>
    <message>
        <source>Recording: %1</source>
        <translation>تسجيل: %1</translation>
    </message>
    <message>
        <source>Replay: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>Your walk is being recorded, up to half an hour. The same command ends it.</source>
        <translation>يُسجَّل مسارك الآن، نصف ساعة على الأكثر. الأمر نفسه ينهي التسجيل.</translation>
    </message>
    <message>
        <source>Save the walk</source>
        <translation>حفظ المسار</translation>
    </message>
    <message>
        <source>Walk %1</source>
        <comment>name of a file</comment>
        <translation>مسار %1</translation>
    </message>
    <message>
        <source>Walks (%1)</source>
        <translation>مسارات (%1)</translation>
    </message>
    <message>
        <source>The walk was not saved.</source>
        <translation>لم يُحفظ المسار.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>A walk is played. Escape ends it where you are then.</source>
        <translation>يُعاد مسار مسجَّل. ينهيه مفتاح Escape حيث تكون حينئذ.</translation>
    </message>
    <message>
        <source>Your walk is kept: Tour, My walks.</source>
        <translation>حُفظ مسارك: قائمة الجولة، مساراتي.</translation>
    </message>
    <message>
        <source>The walk is not saved anywhere. Throw it away?</source>
        <translation>المسار غير محفوظ في أي مكان. أتتخلّى عنه؟</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>تخلَّ عنه</translation>
    </message>
</context>
<context>
    <name>halls::app::WelcomeCard</name>
    <message>
        <source>Welcome: %1</source>
        <translation>أهلًا بك: %1</translation>
    </message>
    <message>
        <source>Take a tour</source>
        <translation>القيام بجولة</translation>
    </message>
    <message>
        <source>Walk by yourself</source>
        <translation>التجوّل بنفسك</translation>
    </message>
    <message>
        <source>Compare the two states</source>
        <translation>المقارنة بين الحالتين</translation>
    </message>
    <message>
        <source>Walk: arrow keys or a click. Look: drag.</source>
        <translation>للمشي: مفاتيح الأسهم أو نقرة. وللنظر: اسحب.</translation>
    </message>
    <message>
        <source>Swap before and after: X</source>
        <translation>للتبديل بين ما قبل وما بعد: X</translation>
    </message>
    <message>
        <source>Pins: a click shows what a source says.</source>
        <translation>الدبابيس: نقرة تُظهر ما يقوله المصدر.</translation>
    </message>
    <message>
        <source>Do not show this at the start</source>
        <translation>لا تُظهر هذا عند البدء</translation>
    </message>
</context>
<context>
    <name>halls::app::WritingDialog</name>
    <message>
        <source>Writing %1</source>
        <translation>تجري كتابة %1</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>أُلغي؛ ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>افتح</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>اعرض في المجلد</translation>
    </message>
</context>
</TS>
