package org.lienthong.channels;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.Tried.Step;
import org.lienthong.channels.Tried.Trouble;
import org.lienthong.dossier.Dossier;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.PathTemplate;
import org.lienthong.province.Profile.Ask;
import org.lienthong.province.Profile.Call;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.Profile.Poll;
import org.lienthong.province.SystemKind;
import org.lienthong.province.TransportKind;

/** The harmless steps with a partner over HTTP: proving itself, questions, and whether the paths of the calls are there. */
final class TryingCalls {

    private final Line line;
    private final LoggedIn loggedIn;
    private final PartnerLogins logins;
    private final DvcqgSessions sessions;
    private final ChannelsSettings settings;

    TryingCalls(Line line, LoggedIn loggedIn, PartnerLogins logins, DvcqgSessions sessions, ChannelsSettings settings) {
        this.line = line;
        this.loggedIn = loggedIn;
        this.logins = logins;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** @param asked a dossier that nobody holds */
    void look(Trial trial, PartnerSystem partner, Dossier asked) {
        reach(trial, settings.address(partner.id()).orElse(partner.address()));
        if (partner.transport().kind() != TransportKind.DIRECT) {
            trial.must(Step.PLATFORM, () -> token(() -> line.introduce(partner)))
                    .must(Step.PLATFORM_AGAIN, () -> token(() -> line.introduceAnew(partner)));
        }
        login(trial, partner);
        question(trial, partner, asked);
        for (Poll poll : partner.profile().polls()) {
            trial.may(Step.POLL, poll.name(), () -> poll(partner, poll));
        }
        List<String> paths = paths(partner, asked);
        if (!paths.isEmpty()) {
            trial.may(Step.PATHS, "", () -> areThere(partner, paths));
        }
    }

    private void reach(Trial trial, URI address) {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        ReachingHosts host = new ReachingHosts(
                address.getHost(), port, Math.toIntExact(settings.callTimeout().toMillis()));
        trial.must(Step.RESOLVES, host::resolves).must(Step.CONNECTS, host::connects);
        if (secure) {
            trial.must(Step.TLS, host::speaksTls);
        }
    }

    private void login(Trial trial, PartnerSystem partner) {
        switch (partner.profile().login().kind()) {
            case DVCQG_SESSION ->
                trial.must(Step.LOGIN, () -> token(() -> sessions.renew(partner)))
                        .must(Step.LOGIN_AGAIN, () -> token(() -> sessions.renew(partner)));
            case OAUTH2_CLIENT, OAUTH2_PASSWORD ->
                trial.must(Step.LOGIN, () -> token(() -> logins.headers(partner)))
                        .must(
                                Step.LOGIN_AGAIN,
                                () -> token(() -> {
                                    logins.refused(partner, logins.headers(partner));
                                    logins.headers(partner);
                                }));
            case NONE, API_KEY, BASIC -> {
                // shown with every call; the questions below tell whether it is taken
            }
        }
    }

    private static String token(Runnable fetch) throws Trouble {
        try {
            fetch.run();
            return "";
        } catch (Wire.NotSent none) {
            throw new Trouble(Fault.NO_TOKEN, String.valueOf(none.getMessage()));
        }
    }

    private void question(Trial trial, PartnerSystem partner, Dossier asked) {
        Ask ask = partner.profile().ask();
        if (partner.profile().login().kind() == LoginKind.DVCQG_SESSION) {
            if (partner.profile().kind() == SystemKind.PORTAL) {
                trial.may(Step.QUESTION, "", () -> {
                    sessions.lookUp(partner, asked.code().value());
                    return "";
                });
            }
        } else if (ask != null) {
            trial.may(Step.QUESTION, "", () -> answered(partner, new Question(ask, partner, asked)));
        }
    }

    private String answered(PartnerSystem partner, Question question) throws Trouble {
        if (question.isNameless()) {
            return "";
        }
        Wire.Reply reply = loggedIn.send(partner, question.request());
        Knowledge knowledge = question.read(reply).knowledge();
        if (knowledge == Knowledge.NOT_REACHED) {
            judge(reply, "");
            throw new Trouble(Fault.UNREADABLE, reply.status());
        }
        return knowledge.name();
    }

    private String poll(PartnerSystem partner, Poll poll) throws Trouble {
        String path = PollingOnce.path(partner, poll, poll.start());
        Wire.Reply reply = loggedIn.send(partner, Wire.Request.get(path, Map.of()));
        if (reply.status() != 304) {
            judge(reply, path.replaceFirst("\\?.*", ""));
        }
        return reply.body().length + " bytes";
    }

    /** The portals' one path is proved by the login and the question. */
    private static List<String> paths(PartnerSystem partner, Dossier asked) {
        if (partner.profile().login().kind() == LoginKind.DVCQG_SESSION) {
            return List.of();
        }
        DossierNames names = new DossierNames(partner, asked);
        return partner.profile().calls().values().stream()
                .map(Call::path)
                .distinct()
                .filter(path -> names.missing(new PathTemplate(path)).isEmpty())
                .map(names::path)
                .sorted()
                .toList();
    }

    /** OPTIONS asks what may be done with a path and does none of it (RFC 9110, 9.3.7). */
    private String areThere(PartnerSystem partner, List<String> paths) throws Trouble {
        List<String> missing = new ArrayList<>();
        for (String path : paths) {
            Wire.Reply reply = loggedIn.send(partner, new Wire.Request("OPTIONS", path, Map.of(), null, new byte[0]));
            if (reply.status() == 404 || reply.status() == 410) {
                missing.add(path);
            } else if (reply.status() != 405 && reply.status() != 501) {
                judge(reply, path);
            }
        }
        if (!missing.isEmpty()) {
            boolean all = missing.size() == paths.size();
            throw new Trouble(all ? Fault.NOTHING_THERE : Fault.PERHAPS_NOTHING_THERE, String.join(", ", missing), 404);
        }
        return String.join(", ", paths);
    }

    private static void judge(Wire.Reply reply, String path) throws Trouble {
        int status = reply.status();
        if (status == 401 || status == 403) {
            throw new Trouble(Fault.NOT_LET_IN, "HTTP " + status);
        }
        if (status == 404 || status == 410) {
            throw new Trouble(Fault.NOTHING_THERE, path, status);
        }
        if (status >= 300 && status < 400) {
            throw new Trouble(Fault.REDIRECTS, status);
        }
        if (status >= 400) {
            throw new Trouble(Fault.IN_TROUBLE, status);
        }
    }
}
