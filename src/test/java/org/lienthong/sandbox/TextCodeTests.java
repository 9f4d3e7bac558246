package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Old installations write a byte a letter. */
class TextCodeTests {

    private final TextCode tcvn3 = TextCode.of("tcvn3");

    @Test
    void writesAndReadsEveryVietnameseLetterOfTheTable() {
        String letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
        assertThat(tcvn3.decode(tcvn3.encode(letters))).isEqualTo(letters);
        assertThat(HexFormat.of().formatHex(tcvn3.encode("Đất đai"))).isEqualTo("a7ca7420ae6169");
    }

    @Test
    void losesCapitalsWithATone() {
        assertThat(tcvn3.decode(tcvn3.encode("NGUYỄN THỊ ÁNH"))).isEqualTo("NGUYễN THị áNH");
    }
}
