package org.lienthong.believable;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;

/** Invented people, named as often as families are named so in Viet Nam. */
public final class People {

    /** Of thousand families. */
    private static final Chances<Map.Entry<String, Integer>> FAMILIES = new Chances<>(
            List.of(
                    Map.entry("Nguyễn", 384),
                    Map.entry("Trần", 121),
                    Map.entry("Lê", 95),
                    Map.entry("Phạm", 70),
                    Map.entry("Hoàng", 51),
                    Map.entry("Phan", 45),
                    Map.entry("Vũ", 39),
                    Map.entry("Đặng", 21),
                    Map.entry("Bùi", 20),
                    Map.entry("Đỗ", 14),
                    Map.entry("Hồ", 13),
                    Map.entry("Ngô", 13),
                    Map.entry("Dương", 10),
                    Map.entry("Đinh", 10),
                    Map.entry("Trịnh", 10),
                    Map.entry("Mai", 8),
                    Map.entry("Lương", 8),
                    Map.entry("Hà", 8),
                    Map.entry("Đào", 8),
                    Map.entry("Lý", 5),
                    Map.entry("Tô", 5),
                    Map.entry("Lò", 5),
                    Map.entry("Quách", 3),
                    Map.entry("Giàng", 3)),
            Map.Entry::getValue);

    private static final List<String> MIDDLES = List.of(
            "Văn", "Thị", "Văn", "Thị", "Đình", "Hữu", "Minh", "Ngọc", "Thanh", "Quang", "Xuân", "Đức", "Công", "Thu",
            "Kim", "Hoàng", "Bá", "Trọng", "Mạnh", "Bích");

    private static final List<String> GIVEN = List.of(
            "An", "Anh", "Ánh", "Bình", "Bảo", "Châu", "Chi", "Cường", "Cúc", "Dũng", "Duyên", "Đạt", "Đông", "Điệp",
            "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hậu", "Hiền", "Hiếu", "Hoa", "Hòa", "Hồng", "Huệ", "Hùng", "Hưng",
            "Hương", "Khánh", "Khoa", "Kiên", "Lan", "Lâm", "Liên", "Linh", "Loan", "Long", "Lợi", "Mai", "Minh", "Nam",
            "Nga", "Ngân", "Nghĩa", "Nhung", "Oanh", "Phong", "Phúc", "Phương", "Quân", "Quý", "Quyên", "Sơn", "Tâm",
            "Tân", "Thái", "Thảo", "Thắng", "Thủy", "Tiến", "Toàn", "Trang", "Trung", "Tuấn", "Tú", "Tuyết", "Vân",
            "Vinh", "Yến");

    private People() {}

    /** Somebody's name. */
    public static String name(RandomGenerator random) {
        return FAMILIES.draw(random).getKey() + " " + one(MIDDLES, random) + " " + one(GIVEN, random);
    }

    /** A person with number and telephone; both are drawn at random. */
    public static Party person(PartyRole role, RandomGenerator random) {
        String number = "%012d".formatted(1_000_000_000L + random.nextLong(90_000_000_000L));
        return new Party(
                role,
                PartyKind.INDIVIDUAL,
                name(random),
                number,
                number,
                null,
                null,
                "09%08d".formatted(random.nextInt(100_000_000)),
                null,
                null);
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
