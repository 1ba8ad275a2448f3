package groundswell.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What columns are called in the files people have, in English, German and Chinese. */
final class HeaderWords {

    private static final Map<String, List<String>> WORDS = Map.of(
            "company",
            List.of(
                    "company",
                    "companyname",
                    "organisation",
                    "organization",
                    "employer",
                    "firma",
                    "firmenname",
                    "unternehmen",
                    "arbeitgeber",
                    "公司",
                    "公司名称",
                    "公司名稱",
                    "企业",
                    "企業",
                    "单位",
                    "單位"),
            "tags",
            List.of("tags", "tag", "labels", "schlagworte", "schlagwörter", "标签", "標籤"),
            "email",
            List.of(
                    "email",
                    "e-mail",
                    "mail",
                    "emailaddress",
                    "e-mail address",
                    "mailaddress",
                    "e-mail-adresse",
                    "mailadresse",
                    "emailadresse",
                    "电子邮件",
                    "電子郵件",
                    "电子邮箱",
                    "邮箱",
                    "邮件",
                    "邮箱地址",
                    "電郵",
                    "信箱",
                    "电子邮件地址",
                    "電子郵件地址",
                    "電子信箱"),
            "externalId",
            List.of(
                    "externalid",
                    "id",
                    "customerid",
                    "customernumber",
                    "customerno",
                    "contactid",
                    "kundennummer",
                    "kundennr",
                    "kunden-id",
                    "客户编号",
                    "客戶編號",
                    "会员编号",
                    "會員編號",
                    "编号",
                    "編號"),
            "firstName",
            List.of("firstname", "first", "givenname", "forename", "vorname", "rufname", "名", "名字"),
            "lastName",
            List.of("lastname", "last", "surname", "familyname", "nachname", "familienname", "zuname", "姓", "姓氏"),
            "language",
            List.of("language", "lang", "locale", "preferredlanguage", "sprache", "语言", "語言", "语种"),
            "country",
            List.of("country", "countrycode", "nation", "land", "ländercode", "staat", "国家", "國家", "国家地区", "國家地區"),
            "timeZone",
            List.of("timezone", "tz", "zeitzone", "时区", "時區"),
            "createdAt",
            List.of(
                    "createdat",
                    "created",
                    "createddate",
                    "knownsince",
                    "customersince",
                    "signupdate",
                    "registeredat",
                    "registriertam",
                    "kundeseit",
                    "angelegtam",
                    "erstelltam",
                    "注册时间",
                    "註冊時間",
                    "创建时间",
                    "建立時間"));

    private static final Map<String, List<String>> CONSENT_WORDS = Map.of(
            "consentGivenAt",
            List.of(
                    "consentgivenat",
                    "consentdate",
                    "consentat",
                    "consentedat",
                    "consenttime",
                    "dateofconsent",
                    "optindate",
                    "optinat",
                    "optintime",
                    "subscribedat",
                    "einwilligungam",
                    "einwilligungsdatum",
                    "einwilligungvom",
                    "datumdereinwilligung",
                    "zustimmungam",
                    "zustimmungsdatum",
                    "optindatum",
                    "angemeldetam",
                    "anmeldedatum",
                    "同意时间",
                    "同意時間",
                    "同意日期",
                    "订阅时间",
                    "訂閱時間",
                    "訂閱日期"),
            "consentProof",
            List.of(
                    "consentproof",
                    "proofofconsent",
                    "consenttext",
                    "consentwording",
                    "consentsource",
                    "optinsource",
                    "einwilligungstext",
                    "einwilligungsnachweis",
                    "nachweisdereinwilligung",
                    "zustimmungstext",
                    "同意证明",
                    "同意證明",
                    "同意文字",
                    "同意內容",
                    "同意内容"));

    private static final Map<String, String> TARGETS = targets();

    private HeaderWords() {}

    /** The name of the attribute that a column of this name probably holds. */
    static Optional<String> targetOf(String column, List<Attribute> registry) {
        var key = key(column);
        return registry.stream()
                .filter(attribute ->
                        attribute.names().stream().anyMatch(name -> key(name).equals(key))
                                || key(attribute.label()).equals(key))
                .map(Attribute::name)
                .findFirst()
                .or(() -> Optional.ofNullable(TARGETS.get(key)));
    }

    private static Map<String, String> targets() {
        var targets = new HashMap<String, String>();
        WORDS.forEach((target, words) -> words.forEach(word -> targets.put(key(word), target)));
        CONSENT_WORDS.forEach((target, words) -> words.forEach(word -> targets.put(key(word), target)));
        return targets;
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.:/*()（）\"']", "");
    }
}
