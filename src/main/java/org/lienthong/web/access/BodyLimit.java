package org.lienthong.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.lienthong.web.problems.BodyTooLarge;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.problems.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: at once where the length is said, otherwise as soon as it is passed. */
final class BodyLimit extends OncePerRequestFilter {

    private final long largest;
    private final Problems problems;

    BodyLimit(long largest, Problems problems) {
        this.largest = largest;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            problems.write(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, response);
        } else {
            chain.doFilter(new Limited(request, largest), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long largest;

        Limited(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), largest);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private long left;

        Counted(ServletInputStream in, long largest) {
            this.in = in;
            this.left = largest;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int many = in.read(bytes, offset, length);
            count(Math.max(many, 0));
            return many;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
