package org.lienthong.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.lienthong.web.problems.BodyTooLarge;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A body that is just as large as it may be is read to its end; of one that is larger no byte beyond is given on. */
class BodyLimitTests {

    private static final int LARGEST = 10;

    /** The length of a body that comes in pieces is not said. */
    private static MockHttpServletRequest request(int length, boolean said) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/dossiers") {
            @Override
            public long getContentLengthLong() {
                return said ? super.getContentLengthLong() : -1;
            }
        };
        request.setContent(new byte[length]);
        return request;
    }

    private static int read(int length, boolean said, Reading reading) throws Exception {
        int[] read = new int[1];
        FilterChain chain = (request, response) -> read[0] = reading.read(request);
        new BodyLimit(LARGEST, null).doFilter(request(length, said), new MockHttpServletResponse(), chain);
        return read[0];
    }

    @FunctionalInterface
    private interface Reading {
        int read(ServletRequest request) throws IOException;
    }

    private static int oneByOne(ServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        int read = 0;
        while (in.read() >= 0) {
            read++;
        }
        return read;
    }

    private static int atOnce(ServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes().length;
    }

    private static int asText(ServletRequest request) throws IOException {
        return (int) request.getReader().transferTo(Writer.nullWriter());
    }

    @Test
    void aBodyThatIsJustLargeEnoughIsReadToItsEnd() throws Exception {
        assertThat(read(LARGEST, true, BodyLimitTests::oneByOne)).isEqualTo(LARGEST);
        assertThat(read(LARGEST, false, BodyLimitTests::oneByOne)).isEqualTo(LARGEST);
        assertThat(read(LARGEST, false, BodyLimitTests::atOnce)).isEqualTo(LARGEST);
        assertThat(read(LARGEST, false, BodyLimitTests::asText)).isEqualTo(LARGEST);
        assertThat(read(0, false, BodyLimitTests::oneByOne)).isZero();
    }

    @Test
    void aBodyThatIsAByteTooLargeIsNotReadToItsEndHoweverItIsRead() {
        assertThatThrownBy(() -> read(LARGEST + 1, false, BodyLimitTests::oneByOne))
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> read(LARGEST + 1, false, BodyLimitTests::atOnce))
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> read(LARGEST + 1, false, BodyLimitTests::asText))
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> read(LARGEST + 1, false, request -> oneByOne(request) + atOnce(request)))
                .isInstanceOf(BodyTooLarge.class);
    }
}
