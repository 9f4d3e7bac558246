package org.lienthong.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void whatNobodySeesIsLeftOutAndLinesBecomeOne() {
        assertThat(PlainText.of("Số\u200B 12\r\n\tthửa\u202E 345\u0000"))
                .as("a zero-width blank, breaks, an order to write from right to left, a null")
                .isEqualTo("Số 12 thửa 345");
        assertThat(PlainText.of(" \u200B\u00A0 ")).isEmpty();
        assertThat(PlainText.of(null)).isEmpty();
    }

    @Test
    void lettersAreComposed() {
        assertThat(PlainText.of("Thanh Ho\u0301a")).isEqualTo("Thanh Hóa");
    }

    @Test
    void twoThousandSignsAreWholeAndMoreAreCutWithASignThatTheyWere() {
        assertThat(PlainText.of("x".repeat(2_000))).isEqualTo("x".repeat(2_000));
        assertThat(PlainText.of("x".repeat(2_001))).isEqualTo("x".repeat(2_000) + "…");
        assertThat(PlainText.of("𠀋".repeat(2_001))).as("no sign is cut in two").isEqualTo("𠀋".repeat(2_000) + "…");
    }
}
