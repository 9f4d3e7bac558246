package org.lienthong.channels;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.Tried.Step;
import org.lienthong.channels.Tried.Trouble;

/** The steps of trying one system, one after the other: what cannot be tried because an earlier one failed says so. */
final class Trial {

    private final List<Tried> all = new ArrayList<>();
    private boolean stopped;

    /** One step. */
    interface Attempt {

        /** @return what was seen; empty when there is nothing to say */
        String make() throws Trouble;
    }

    /** A step without which those behind it make no sense. */
    Trial must(Step step, Attempt attempt) {
        stopped |= !went(step, "", attempt);
        return this;
    }

    /** A step that stops nothing. */
    Trial may(Step step, String about, Attempt attempt) {
        went(step, about, attempt);
        return this;
    }

    private boolean went(Step step, String about, Attempt attempt) {
        if (stopped) {
            all.add(new Tried(step, about, "", Fault.NOT_TRIED, List.of()));
            return false;
        }
        Tried tried = tried(step, about, attempt);
        all.add(tried);
        return tried.fault() == null || tried.fault().open();
    }

    private static Tried tried(Step step, String about, Attempt attempt) {
        try {
            return new Tried(step, about, attempt.make(), null, List.of());
        } catch (Trouble trouble) {
            return trouble.during(step, about);
        } catch (Wire.NotSent notSent) {
            return new Trouble(Fault.NOT_REACHED, String.valueOf(notSent.getMessage())).during(step, about);
        } catch (Wire.NoReply noReply) {
            return new Trouble(Fault.NO_REPLY, String.valueOf(noReply.getMessage())).during(step, about);
        }
    }

    List<Tried> steps() {
        return List.copyOf(all);
    }
}
