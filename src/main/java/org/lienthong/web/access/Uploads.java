package org.lienthong.web.access;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Files of forms, for pages that anybody may use only: everywhere else a body is what its sender sent. The container lays them
 * aside on the disk, never in memory, and removes them with the request.
 */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** Of one request; what one paper may have is less, and is told in plain words. */
    static final DataSize LARGEST = DataSize.ofMegabytes(128);

    /** Of one request with a single file; its page says that a file may have 16 MB, this leaves room for what goes with it. */
    static final DataSize LARGEST_OF_ONE = DataSize.ofMegabytes(18);

    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", LARGEST.toBytes(), LARGEST.toBytes(), 0);
    }

    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new OfCitizens();
    }

    private static final class OfCitizens extends StandardServletMultipartResolver {
        @Override
        public boolean isMultipart(HttpServletRequest request) {
            String path = request.getRequestURI();
            return (path.startsWith("/submit/")
                            || path.startsWith("/track/")
                            || path.equals("/verify/upload")
                            || path.equals("/desk/late-entry/preview"))
                    && super.isMultipart(request);
        }
    }
}
