package org.lienthong.sandbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one family says and hears, as data: {@code sandbox/dialects/<family>.yaml}. Its format stands in docs/sandbox.md.
 *
 * @param kind whose people sit there: {@code portal}, {@code one-stop-shop}, {@code lis} or {@code tax-gate}
 * @param shows where the partner puts its secret: {@code none}, {@code basic}, {@code path}, {@code body},
 *     {@code query NAME} or {@code header NAME}
 * @param reads what a call of the hub is: {@code json}, {@code xml}, {@code csv} or {@code form}
 * @param says by the code of the verb
 * @param tells what the hub may ask, by the path
 * @param line what carries it: {@code http} when nothing is said, {@code folder} or {@code table}
 * @param encoding of files: {@code utf-8} when nothing is said, or {@code tcvn3}
 * @param answersIn the folder in which the hub's answers to files lie; without one a file that is gone was heard
 * @param hears by the path, in which {@code {name}} stands for any text without a slash
 */
record Dialect(
        String family,
        String about,
        String kind,
        String zone,
        String shows,
        Asks asks,
        String reads,
        Map<String, Saying> says,
        @Nullable Understanding answer,
        Map<String, Hearing> hears,
        @Nullable Map<String, Telling> tells,
        Replies replies,
        @Nullable String line,
        @Nullable String encoding,
        @Nullable String answersIn) {

    Dialect {
        hears = hears == null ? Map.of() : hears;
        says = says == null ? Map.of() : says;
    }

    /**
     * How the hub proves itself.
     *
     * @param login {@code none}, {@code api-key}, {@code basic}, {@code oauth2-client}, {@code oauth2-password}, or
     *     {@code session} of the body
     * @param path of the token or login call
     */
    record Asks(String login, @Nullable String path) {}

    /**
     * How a verb is said.
     *
     * @param path below the hub's address of this partner; the verb's door
     * @param body a template file of the family's folder; its ending says what it is
     * @param key what the call is about, a template; the verb without one
     * @param state in which the partner has the dossier from then on, in its own words
     */
    record Saying(
            String path,
            String body,
            @Nullable String key,
            @Nullable String state) {}

    /** How the hub's answer is understood; anything else than a yes or a no is no answer. */
    record Understanding(
            String reads,
            Expected accepted,
            @Nullable Expected refused,
            @Nullable String message,
            @Nullable Items items) {}

    /** A place and the words that stand there. */
    record Expected(String at, List<String> is) {}

    /** The answers by dossier of a batch. */
    record Items(String each, String dossier, Expected accepted) {}

    /**
     * How a call of the hub is heard.
     *
     * @param method of the call; POST without one
     * @param means a verb, or {@code {at: PLACE, words: {word: verb}}}; a word without a verb is taken and decides nothing
     * @param each where a call about several dossiers lists them; every place below is then one of an element
     * @param dossier place of the partner's own name of the dossier
     * @param inside a document inside the document; its places begin with {@code /inside}
     * @param needs places at which something must stand
     * @param times places at which, if anything, a time must stand, and its pattern
     * @param values national names and where they stand; a list of objects is {@code {each: PLACE, name: place}}
     * @param state place of the state in which the partner has the dossier from then on; the word of means without one
     * @param slip of a tax office: a template of the national slip, filled with the whole part
     */
    record Hearing(
            @Nullable String method,
            JsonNode means,
            @Nullable String each,
            String dossier,
            @Nullable String alias,
            @Nullable Inside inside,
            @Nullable List<String> needs,
            @Nullable Map<String, String> times,
            @Nullable Map<String, JsonNode> values,
            @Nullable String state,
            @Nullable String slip) {}

    /**
     * How the partner answers a question of the hub, a GET.
     *
     * @param query the name in its query under which the dossier stands; the last step of the path without one
     * @param known the answer, with {@code {{dossier}}} and {@code {{state}}}
     */
    record Telling(@Nullable String query, String known, String unknown) {}

    /** @param encoding {@code base64} or {@code text} */
    record Inside(String at, String reads, String encoding) {}

    /**
     * What the partner answers: whole bodies with {@code {{message}}} and {@code {{dossier}}}.
     *
     * @param stranger to who did not prove itself, with 200; refused with 401 without one
     */
    record Replies(
            String contentType,
            String accepted,
            String already,
            String refused,
            @Nullable String stranger) {}

    /** {@code http}, {@code folder} or {@code table}. */
    String way() {
        return line == null ? "http" : line;
    }

    PartnerName plays() {
        return PartnerName.ofCode(kind);
    }

    ZoneId where() {
        return ZoneId.of(zone);
    }
}
