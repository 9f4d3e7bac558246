package org.lienthong.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lienthong.citizen.Quota;
import org.lienthong.web.problems.ErrorReason;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at files of forms before any of them is read: how large, how much of this address already, and whether there is room. */
final class UploadRoom extends OncePerRequestFilter {

    private final Quota quota;
    private final DataSize largest;
    private final String tooLarge;

    /**
     * @param largest of one request
     * @param tooLarge the problem that says so
     */
    UploadRoom(Quota quota, DataSize largest, String tooLarge) {
        this.quota = quota;
        this.largest = largest;
        this.tooLarge = tooLarge;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            ErrorReason.send(request, response, HttpStatus.LENGTH_REQUIRED, "bad-request");
        } else if (length > largest.toBytes()) {
            ErrorReason.send(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLarge);
        } else if (quota.abused(request.getRemoteAddr())) {
            ErrorReason.send(request, response, HttpStatus.TOO_MANY_REQUESTS, "upload-often");
        } else if (!quota.hasRoomFor(length)) {
            ErrorReason.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, "upload-full");
        } else {
            quota.sent(request.getRemoteAddr(), length);
            chain.doFilter(request, response);
        }
    }
}
