package org.lienthong.web.problems;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An error in the form of RFC 9457, not yet worded.
 *
 * @param key names title and detail in the message bundles and ends the problem's type
 * @param arguments fill the gaps of the detail
 * @param more members beyond those of the RFC
 */
public record Problem(
        HttpStatus status, String key, List<Object> arguments, Map<String, Object> more, HttpHeaders headers) {

    public static Problem of(HttpStatus status, String key, Object... arguments) {
        return new Problem(status, key, List.of(arguments), Map.of(), HttpHeaders.EMPTY);
    }

    /** One field of the request cannot be taken. */
    public static Problem field(String field, String rule) {
        return of(HttpStatus.BAD_REQUEST, "bad-fields").with("errors", List.of(new Field(field, rule)));
    }

    public Problem with(String member, Object value) {
        return new Problem(status, key, arguments, Map.of(member, value), headers);
    }

    public Problem withHeader(String name, String value) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.add(name, value);
        return new Problem(status, key, arguments, more, all);
    }

    /** Ends the request with this problem. */
    public Refusal refusal() {
        return new Refusal(this);
    }

    /** Carries a problem out of a controller. */
    public static final class Refusal extends RuntimeException {

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.key(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** One field that cannot be taken, and the rule that it breaks. */
    public record Field(String field, String rule, List<String> arguments) {
        public Field(String field, String rule) {
            this(field, rule, List.of());
        }
    }
}
