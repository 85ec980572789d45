diagnose-none = لا شيء مما لُصق يعيق الأداة.
diagnose-weight-fault = عائق
diagnose-weight-hint = يستحق النظر

## الوسم

diagnose-no-tag = ليس في الصفحة وسم النص البرمجي للأداة.
diagnose-no-tag-change = يُرجى وضع الوسم في مصدر الصفحة حيث ينبغي أن تظهر الأداة. وإن كان قد وُضع، فقد حذفه نظام إدارة المحتوى: يُرجى إدراجه بصيغة HTML خام، أو من حساب يُسمح له بذلك.
diagnose-escaped = الوسم موجود في الصفحة نصًا يراه القراء، لا وسمًا.
diagnose-escaped-change = يُرجى إدراجه من جديد في عرض المصدر في المحرر، أو في مقطع HTML.
diagnose-comment = الوسم موجود في تعليق تتجاوزه المتصفحات.
diagnose-comment-change = يُرجى حذف علامات التعليق من حوله.
diagnose-inert = الوسم موجود داخل العنصر { $element }، حيث لا تشغّله المتصفحات.
diagnose-inert-change = يُرجى إخراج الوسم من { $element }.
diagnose-held-back = نوع الوسم { $kind }، فلا تشغّله المتصفحات. وهذا ما تفعله أدوات الموافقة إلى أن يوافق الزائر.
diagnose-held-back-change = يُرجى إخراج الوسم من أداة الموافقة: فالأداة لا تضع ملفات تعريف ولا تتعقب أحدًا. وإلا فلن تظهر إلا بعد الموافقة.
diagnose-module = نوع الوسم module، وفيه لا يعرف المُحمِّل وسمه.
diagnose-module-change = يُرجى حذف الخاصية type.
diagnose-src-moved = نقلت أداةٌ ما العنوان إلى الخاصية { $name }، وهي تقرر متى يُحمَّل النص البرمجي.
diagnose-src-moved-change = يُرجى استثناء الوسم من تلك الأداة، وكتابة العنوان في src.
diagnose-src-mistyped = عنوان الوسم ليس عنوان المُحمِّل.
diagnose-src-mistyped-change = يُرجى مقارنته حرفًا حرفًا بالعنوان المذكور هنا، أو نسخ الوسم من جديد.
diagnose-src-elsewhere = يحمّل الوسم الأداة من مضيف غير مركز التنسيق هذا.
diagnose-src-elsewhere-change = هذا صحيح إن كان مرآة موثوقة. وإن لم تكن مختارة، يُرجى نسخ الوسم من جديد.
diagnose-src-insecure = الصفحة آمنة، وعنوان الوسم يبدأ بـ http. والمتصفحات ترفض ذلك.
diagnose-src-insecure-change = يُرجى كتابة https.
diagnose-async = الخاصية async مفقودة، فتنتظر الصفحة النص البرمجي.
diagnose-async-change = يُرجى كتابة async في الوسم.

## مكانه

diagnose-no-place = النص البرمجي موجود، لكن لا مكان للأداة: لا data-ifex في الوسم، ولا عنصر ifex-alerts أو ifex-petition.
diagnose-no-place-change = يُرجى إعادة الخصائص التي تبدأ بـ data-، أو العنصر. وإن كان نظام إدارة المحتوى يحذفها، يُرجى إدراجها بصيغة HTML خام.
diagnose-unknown-kind = تذكر الخاصية data-ifex القيمة { $value }، ولا أداة بهذا الاسم.
diagnose-unknown-kind-change = يُرجى كتابة alerts أو petition.
diagnose-in-head = الوسم الذي يحمل data-ifex موجود في رأس الصفحة (head)، حيث لا يظهر شيء.
diagnose-in-head-change = يُرجى نقل الوسم إلى حيث ينبغي أن تظهر الأداة.
diagnose-unclosed = ليس للعنصر { $element } وسم نهاية، فيبتلع ما يليه.
diagnose-unclosed-change = يُرجى كتابة وسم النهاية أيضًا. فالشرطة المائلة في وسم البداية لا تُنهي العنصر.

## السلامة

diagnose-integrity-crossorigin = في الوسم integrity من دون crossorigin، والمتصفحات ترفض ذلك.
diagnose-integrity-crossorigin-change = يُرجى إضافة الخاصية crossorigin بالقيمة anonymous.
diagnose-integrity-mismatched = قيمة السلامة في الوسم ليست لملف عنوانه.
diagnose-integrity-mismatched-change = يُرجى نسخ العنوان وقيمة السلامة من جديد، معًا.
diagnose-integrity-moving = للوسم قيمة سلامة، لكن محتوى عنوانه يتغير. ومع الإصدار المقبل سترفضه المتصفحات.
diagnose-integrity-moving-change = يُرجى استعمال العنوان ذي الاسم الطويل، الذي لا يتغير محتواه.
diagnose-integrity-required = تشترط الصفحة السلامة لكل نص برمجي، وليست في الوسم.
diagnose-integrity-required-change = يُرجى نسخ الوسم مع قيمة السلامة.

## السياسات

diagnose-policy-script = ترفض سياسة Content-Security-Policy في الصفحة النص البرمجي للأداة، في { $directive }.
diagnose-nonce = تثق سياسة Content-Security-Policy في الصفحة بالنصوص البرمجية بقيمة nonce، وليست في الوسم أو فيه غيرها.
diagnose-nonce-change = يُرجى أن يكتب قالب الصفحة قيمة nonce في هذا الوسم أيضًا، كما في وسومها.
diagnose-policy-wasm = ترفض سياسة Content-Security-Policy في الصفحة WebAssembly، في { $directive }، وكذلك إطارات مركز التنسيق. ولا يبقى إلا الرابط.
diagnose-policy-wasm-frame = ترفض سياسة Content-Security-Policy في الصفحة WebAssembly، في { $directive }. ويحل محله إطار، وهو أبطأ.
diagnose-policy-connect = ترفض سياسة Content-Security-Policy في الصفحة الطلبات إلى مركز التنسيق، في { $directive }.
diagnose-policy-types = تسمّي سياسة Content-Security-Policy في الصفحة الأنواع الموثوقة التي تسمح بها، وليس ifex منها.
diagnose-policy-sandbox = تضع سياسة Content-Security-Policy الصفحة في بيئة معزولة بلا نصوص برمجية.
diagnose-policy-sandbox-change = يُرجى إضافة allow-scripts إلى التوجيه sandbox، أو وضع الرابط في هذه الصفحة.
diagnose-amended-header = على من يدير الموقع استبدال السياسة في الترويسة بهذه.
diagnose-amended-meta = يُرجى استبدال السياسة في عنصر meta في الصفحة بهذه.
