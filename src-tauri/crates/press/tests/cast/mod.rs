//! Certificates to print, in each language and some that are not easy. People and places are made up.

use press::{Certificate, Direction, Labels, Seal, Standing, State};

/// Every certificate there is here.
pub(crate) const NAMES: &[&str] = &[
    "en",
    "fr",
    "es",
    "ru",
    "ar",
    "zh",
    "mn",
    "kk",
    "ar-latin",
    "en-arabic",
    "zh-mixed",
    "long",
    "bare",
    "waiting",
    "revoked",
    "seal",
];

/// One of [`NAMES`].
pub(crate) fn certificate(name: &str) -> Certificate {
    match name {
        "fr" => words("fr", [
            "Institut international pour la formation des enseignants",
            "Centre national du Sénégal",
            "Micro-certificat",
            "12 heures d’étude, 1 crédit",
            "Pratiques inclusives en classe",
            "Aïssatou N’Diaye-Sène",
            "a terminé huit leçons, réussi huit questionnaires et donné une leçon à laquelle chaque élève a pu participer.",
            "18 novembre 2026",
            "18 novembre 2031",
            "Confirmé par le Centre national du Sénégal",
        ], ["décerné à", "Délivré par", "Date", "Valable jusqu’au", "Numéro", "À scanner pour vérifier. Sans Internet."]),
        "es" => words("es", [
            "Instituto Internacional para el Aprendizaje Docente",
            "Centro Nacional del Perú",
            "Microcertificado",
            "12 horas de estudio, 1 crédito",
            "Práctica inclusiva en el aula",
            "María José Ñahui Quispe",
            "terminó ocho lecciones, superó ocho cuestionarios e impartió una clase en la que todo el alumnado pudo participar.",
            "18 de noviembre de 2026",
            "18 de noviembre de 2031",
            "Confirmado por el Centro Nacional del Perú",
        ], ["otorgado a", "Emitido por", "Fecha", "Válido hasta", "Número", "Escanee para comprobar. Sin Internet."]),
        "ru" => words("ru", [
            "Международный институт педагогического образования",
            "Национальный центр, Бишкек",
            "Микросертификат",
            "12 часов обучения, 1 зачётная единица",
            "Инклюзивная практика в классе",
            "Айгуль Сергеевна Мамбеталиева",
            "прошла восемь занятий, сдала восемь проверочных работ и провела урок, в котором смог участвовать каждый ученик.",
            "18 ноября 2026 г.",
            "18 ноября 2031 г.",
            "Подтверждено Национальным центром",
        ], ["выдан", "Выдал", "Дата", "Действителен до", "Номер", "Отсканируйте для проверки. Интернет не нужен."]),
        "ar" => arabic("أمينة بنت عبد الرحمن الحسيني"),
        "ar-latin" => arabic("Jean-Baptiste Ouédraogo"),
        "zh" => chinese("王晓明"),
        "zh-mixed" => chinese("阿依古丽·买买提 (Ayigul Memet)"),
        "mn" => Certificate {
            language: "mn".into(),
            title: "Хүртээмжтэй хичээлийн дадлага".into(),
            holder: "Батбаярын Өлзийсайхан".into(),
            institute: "Багшийн хөгжлийн олон улсын хүрээлэн".into(),
            ..certificate("ru")
        },
        "kk" => Certificate {
            language: "kk".into(),
            title: "Сыныптағы инклюзивті тәжірибе".into(),
            holder: "Әйгерім Құдайбергенқызы Ұлықбекова".into(),
            ..certificate("ru")
        },
        "en-arabic" => Certificate { holder: "محمد عبد الله (Mohamed Abdallah)".into(), ..certificate("en") },
        "long" => Certificate {
            title: "Planning, Teaching and Assessing in Multigrade and Multilingual Classrooms with Few Books and No Electricity, for Teachers in Remote Places".into(),
            holder: "Wolfeschlegelsteinhausenbergerdorff-Rakotondrazakandriamanantenasoa Andrianampoinimerinatompokoindrindra de la Santísima Trinidad".into(),
            institute: "International Institute for the Learning of Teachers and of Those Who Teach Them, in Cooperation with the Ministries of Education of Twelve Countries".into(),
            centre: "National Centre for the Continuous Professional Development of Teachers in Rural and Nomadic Communities".into(),
            narrative: "finished eight lessons, passed eight quizzes and taught a lesson that every pupil could join. ".repeat(12),
            ..certificate("en")
        },
        "bare" => Certificate {
            language: "en".into(),
            title: "Inclusive Classroom Practice".into(),
            holder: "Amina Hassan".into(),
            ..Certificate::default()
        },
        "waiting" => Certificate {
            state: State { standing: Standing::Waiting, words: "Signed on a laptop, not yet confirmed".into() },
            ..certificate("en")
        },
        "revoked" => Certificate {
            state: State { standing: Standing::Revoked, words: "Revoked on 3 September 2026".into() },
            ..certificate("en")
        },
        "seal" => Certificate { seal: Seal::Svg(SEAL.into()), ..certificate("en") },
        _ => words("en", [
            "International Institute for Teacher Learning",
            "National Centre, Kenya",
            "Micro-certificate",
            "12 hours of study, 1 credit",
            "Inclusive Classroom Practice",
            "Amina Hassan",
            "finished eight lessons, passed eight quizzes and taught a lesson that every pupil could join.",
            "18 November 2026",
            "18 November 2031",
            "Confirmed by the National Centre, Kenya",
        ], ["awarded to", "Issued by", "Date", "Valid until", "Number", "Scan to check. No Internet is needed."]),
    }
}

/// A centre's seal.
pub(crate) const SEAL: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 120">
<defs><linearGradient id="g"><stop offset="0" stop-color="#7a1f1f"/><stop offset="1" stop-color="#5a0f0f"/></linearGradient><path id="p" d="M60 22l4 12-4 4-4-4z"/></defs>
<circle cx="60" cy="60" r="58" fill="url(#g)"/><circle cx="60" cy="60" r="50" fill="none" stroke="#f3ead0" stroke-width="2"/>
<g fill="#f3ead0"><use xlink:href="#p"/><use xlink:href="#p" transform="rotate(90 60 60)"/><use xlink:href="#p" transform="rotate(180 60 60)"/><use xlink:href="#p" transform="rotate(270 60 60)"/></g>
<path fill="#f3ead0" d="M60 40l6 14h15l-12 9 5 15-14-9-14 9 5-15-12-9h15z"/></svg>"##;

fn words(language: &str, said: [&str; 10], labels: [&str; 6]) -> Certificate {
    let [institute, centre, category, hours, title, holder, narrative, issued, expires, state] =
        said.map(str::to_owned);
    let [awarded_to, issued_by, label_issued, label_expires, code, check] = labels.map(str::to_owned);
    Certificate {
        language: language.into(),
        institute,
        centre,
        category,
        hours,
        title,
        holder,
        narrative,
        issued,
        expires,
        code: "7Q4M-2K9D-XR31".into(),
        state: State { standing: Standing::Confirmed, words: state },
        labels: Labels {
            awarded_to,
            issued_by,
            issued: label_issued,
            expires: label_expires,
            code,
            check,
            qr: "QR".into(),
            seal: "Seal".into(),
            attachment: "Open Badges 3.0".into(),
        },
        qr: format!("https://learn.example.org/verify#{}", "mF9kZr3aB7xQ2pLw8sTnVc5dEy0uHj".repeat(18)),
        credential:
            br#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"]}"#
                .to_vec(),
        made_ms: 1_795_000_000_000,
        ..Certificate::default()
    }
}

fn arabic(holder: &str) -> Certificate {
    let mut certificate = words(
        "ar",
        [
            "المعهد الدولي لتعلّم المعلّمين",
            "المركز الوطني، السودان",
            "شهادة مصغّرة",
            "١٢ ساعة دراسية، رصيد واحد",
            "الممارسة الشاملة في الصف",
            holder,
            "أتمّت ثمانية دروس، واجتازت ثمانية اختبارات، ودرّست درسًا استطاع كل تلميذ أن يشارك فيه.",
            "١٨ نوفمبر ٢٠٢٦",
            "١٨ نوفمبر ٢٠٣١",
            "أكّدها المركز الوطني، السودان",
        ],
        ["مُنحت إلى", "صادرة عن", "التاريخ", "صالحة حتى", "الرقم", "امسح الرمز للتحقق. لا حاجة إلى الإنترنت."],
    );
    certificate.direction = Direction::RightToLeft;
    certificate
}

fn chinese(holder: &str) -> Certificate {
    words(
        "zh",
        [
            "国际教师学习研究院",
            "甘肃教师学习中心",
            "微证书",
            "学习12小时，1学分",
            "全纳课堂教学实践",
            holder,
            "完成了八节课程，通过了八次测验，并讲授了一堂“人人都能参与”的课；课后与同事交流了经验，撰写了教学反思，还为学校准备了一套可以反复使用的教学材料。",
            "2026年11月18日",
            "2031年11月18日",
            "已由甘肃教师学习中心确认",
        ],
        ["特授予", "颁发单位", "日期", "有效期至", "编号", "扫码即可验证，无需联网。"],
    )
}
