### The search over the guides, which is alive in the browser only.

find-label = ما الذي تحتاجون إليه؟
# Below the search field.
find-hint = تكفي كلمة أو كلمتان. لا شيء مما تكتبونه يغادر هذه الصفحة.
# Read out with the choices of section, level, reader and time.
find-filters = تضييق البحث
find-section = القسم
find-level = المستوى
find-audience = القارئ
find-minutes = الوقت
# The choice that filters nothing.
find-any = الكل
# $minutes (number) the longest
find-minutes-at-most =
    { $minutes ->
        [zero] { $minutes } دقيقة على الأكثر
        [one] دقيقة واحدة على الأكثر
        [two] دقيقتان على الأكثر
        [few] { $minutes } دقائق على الأكثر
        [many] { $minutes } دقيقة على الأكثر
       *[other] { $minutes } دقيقة على الأكثر
    }
# A button; find-none names it.
find-clear = مسح
# While the texts come over the line.
find-loading = يجري تحميل البحث.
# $count (number) guides that were found
find-count =
    { $count ->
        [0] لم يُعثر على أي دليل.
        [zero] لم يُعثر على أي دليل.
        [one] عُثر على دليل واحد.
        [two] عُثر على دليلين.
        [few] عُثر على { $count } أدلة.
        [many] عُثر على { $count } دليلًا.
       *[other] عُثر على { $count } دليل.
    }
find-none = يُرجى تجربة كلمة أخرى أو مرشحات أقل. زر «مسح» يعيد القائمة كاملة.
find-failed = تعذّر تحميل البحث، وربما انقطع الاتصال. كل ما يلي يمكن قراءته كما كان.
# A button beside find-failed.
find-again = إعادة المحاولة
# Label of the list of results.
find-results = الأدلة التي عُثر عليها
