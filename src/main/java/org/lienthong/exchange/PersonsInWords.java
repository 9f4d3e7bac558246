package org.lienthong.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what could be the name of a person in a sentence of a program, in Vietnamese with or without accents or in English. */
final class PersonsInWords {

    private static final Pattern FIELD =
            Pattern.compile("[\\p{L}$_.\\[\\]]*(?:\\p{Ll}[\\[\\].]*\\p{Lu}|\\p{L}_\\p{L})[\\p{L}_.\\[\\]#]*");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}_$#]+|[^\\p{L}\\p{M}\\p{N}_\\]#]+$");

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?");

    /** With which sentences of programs begin, and which names do not begin with. */
    private static final Set<String> ORDINARY =
            Set.of(("loi thieu truong khong sai so ma ho chua da du gia ban tep thua chu ong ba"
                            + " nguoi ten thong dang tai xa tinh ngay giay cccd cmnd cmt sdt gcn http https json xml sql id uuid null error errors"
                            + " invalid missing bad request not found internal server conflict required field value unprocessable entity"
                            + " content validation failed duplicate key unique constraint forbidden unauthorized service unavailable gateway"
                            + " timeout unknown no the exception message code data system")
                    .split(" "));

    /** Behind these the name of a field stands, even a short one. */
    private static final Set<String> BEFORE_FIELDS = Set.of(
            ("trường truong field cột column thẻ tag element property parameter key khóa khoá biến thiếu thieu missing"
                            + " attribute")
                    .split(" +"));

    private static final Set<String> FAMILIES = Set.of(
            ("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn trịnh trương mai lâm cao lương"
                            + " tạ chu hà nguyen tran le pham hoang huynh vu vo dang bui do ho ngo duong ly dinh dao doan trinh"
                            + " truong lam luong ta ha")
                    .split(" "));

    private static final Set<String> MIDDLES =
            Set.of("văn", "thị", "hữu", "đức", "đình", "van", "thi", "huu", "duc", "dinh");

    /** Families that are hardly ever another word, in small letters neither. */
    private static final Set<String> CLEAR = Set.of(
            ("nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ ngô dương đinh trịnh" + " trương vương nguyen huynh")
                    .split(" "));

    /** But they are here, together with the word before or behind. */
    private static final Set<String> NO_FAMILIES =
            Set.of(("vi phạm,xâm phạm,sai phạm,quy phạm,tội phạm,sư phạm,tái phạm,phạm vi,phạm pháp"
                            + ",phạm tội,phạm luật,phạm quy,mức trần,giá trần,khung trần,trần nhà,số dương,nguyên dương,thực dương,trị dương"
                            + ",âm dương,bình dương,hải dương,dương lịch,dương tính,bãi đỗ,đậu đỗ,thi đỗ,đỗ xe,trồng ngô,cây ngô"
                            + ",trương đầu,trương xây,trương chung,khẩn trương,khai trương,vũ trụ,vũ khí,võ thuật,so nguyen,kieu nguyen"
                            + ",tai nguyen,thai nguyen,cao nguyen,nguyen duong,nguyen nhan,nguyen goc,nguyen trang,nguyen tac,nguyen lieu"
                            + ",nguyen don,nguyen ban,nguyen ven,phu huynh")
                    .split(","));

    /** Who stands behind these is a person with any family's name. */
    private static final Set<String> TITLES = Set.of("ông", "bà", "chị", "ong");

    /** Words that follow a name rather than belong to it. */
    private static final Set<String> AFTER =
            Set.of(("không khong đã da chưa chua có co là la bị bi trùng trung đang dang phải phai"
                            + " sai thiếu thieu với voi của cua tại tai ở và va hoặc is has not already")
                    .split(" "));

    /** What is no given name either. */
    private static final Set<String> NEVER_GIVEN =
            Set.of(("chết mất cấp thuộc nộp chuyển tên số ngày theo cho từng nằm ghi khớp hết khi nếu thì"
                            + " này đứng vẫn cũng chỉ sau nhưng các những một chet mat cap nop ten so ngay cccd cmnd cmt sđt sdt gcn")
                    .split(" "));

    /** Between words that nothing separates; what is said holds no such sign. */
    private static final String GLUE = "\0 ";

    private final List<String> tokens;
    private final List<String> told = new ArrayList<>();

    private PersonsInWords(String words) {
        this.tokens = List.of(words.split(" "));
    }

    static String covered(String words) {
        PersonsInWords persons = new PersonsInWords(words.replaceAll("(?<==)(?=\\p{L})", GLUE));
        int at = 0;
        while (at < persons.tokens.size()) {
            at = persons.take(at);
        }
        return String.join(" ", persons.told).replace(GLUE, "");
    }

    /** Whether it is written as programs write names of fields, and as no name of a person. */
    static boolean isField(String word) {
        if (!FIELD.matcher(word).matches()) {
            return false;
        }
        String[] parts = word.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT)
                .split("[ _.]+");
        return parts.length < 3 || !FAMILIES.contains(parts[0]) || !MIDDLES.contains(parts[1]);
    }

    /** @return what comes next */
    private int take(int at) {
        int small = named(at);
        if (small > at) {
            return cover(at, small);
        }
        if (!isCapital(core(at)) || isOrdinary(at)) {
            told.add(tokens.get(at));
            return at + 1;
        }
        int end = run(at);
        if (end > at + 1) {
            return cover(at, end);
        }
        told.add(isNoName(at) ? tokens.get(at) : around(at, at + 1));
        return at + 1;
    }

    /** Of a single word with a capital. */
    private boolean isNoName(int at) {
        String word = core(at);
        return !FIELD.matcher(word).matches()
                && (begins(at) || BEFORE_FIELDS.contains(small(core(at - 1))) || !isSyllable(word));
    }

    /** One of the words with which a sentence begins. */
    private boolean isOrdinary(int at) {
        return ORDINARY.contains(plain(core(at))) && (begins(at) || isCapital(core(at - 1)) && isOrdinary(at - 1));
    }

    /** The end of a name as it is known by its family's and its middle name, however it is written; {@code at} when none begins here. */
    private int named(int at) {
        if (!FAMILIES.contains(small(core(at))) || at + 2 >= tokens.size() || !MIDDLES.contains(small(core(at + 1)))) {
            return ofFamily(at);
        }
        int end = at + 3;
        while (end < tokens.size() && end < at + 5 && isNext(end)) {
            end++;
        }
        return end;
    }

    /** The same, known by the family's name alone. With capitals it ends where they end. */
    private int ofFamily(int at) {
        if (!isFamily(at)) {
            return at;
        }
        int end = run(at);
        if (isCapital(core(at)) && end > at + 1) {
            return end;
        }
        end = at + 1;
        while (end < tokens.size() && end < at + 4 && isNext(end) && isGiven(end)) {
            if (isCapital(core(end))) {
                return run(end);
            }
            end++;
        }
        return end;
    }

    private boolean isFamily(int at) {
        String word = small(core(at));
        String before = at == 0 ? "" : small(core(at - 1));
        String behind = at + 1 == tokens.size() ? "" : small(core(at + 1));
        return CLEAR.contains(word)
                        && !NO_FAMILIES.contains(before + ' ' + word)
                        && !NO_FAMILIES.contains(word + ' ' + behind)
                || FAMILIES.contains(word) && TITLES.contains(before);
    }

    private boolean isNext(int at) {
        return tokens.get(at - 1).endsWith(core(at - 1))
                && tokens.get(at).startsWith(core(at))
                && !AFTER.contains(small(core(at)));
    }

    /** Behind the family's name any word may be one. */
    private boolean isGiven(int at) {
        String word = core(at);
        return !word.isEmpty()
                && Character.isLetter(word.codePointAt(0))
                && !isField(word)
                && !NEVER_GIVEN.contains(small(word))
                && (isSyllable(word) || isFamily(at - 1));
    }

    /** The end of the words that begin with a capital from here on. */
    private int run(int at) {
        int end = at + 1;
        while (end < tokens.size()
                && isCapital(core(end))
                && tokens.get(end - 1).endsWith(core(end - 1))) {
            end++;
        }
        return end;
    }

    private int cover(int from, int to) {
        told.add(around(from, to));
        return to;
    }

    /** The marks before and behind stay. */
    private String around(int from, int to) {
        String first = tokens.get(from);
        String last = tokens.get(to - 1);
        String before = first.substring(0, Math.max(0, first.indexOf(core(from))));
        String behind =
                last.substring(last.lastIndexOf(core(to - 1)) + core(to - 1).length());
        return before + PartnersWords.COVER + behind;
    }

    private boolean begins(int at) {
        return at == 0 || tokens.get(at - 1).matches(".*[.:;!?=]\0?");
    }

    private String core(int at) {
        return EDGES.matcher(tokens.get(at)).replaceAll("");
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) && !isField(word);
    }

    private static boolean isSyllable(String word) {
        return SYLLABLE.matcher(plain(word)).matches();
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String plain(String word) {
        return Normalizer.normalize(small(word), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
