package org.lienthong.mapping;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that were met in one object. A name that stands twice makes a document mean two things, so it is refused
 * even where nobody reads it. Names that are read have numbers, so that the usual object costs two bits of a number
 * instead of a set of its own.
 */
final class NamesOnce {

    private static final int FEW = 8;

    private long read;
    private @Nullable BitSet further;
    private String @Nullable [] unread;
    private int count;
    private @Nullable Set<String> many;

    /** Whether a name that is read was met before; notes it. */
    boolean again(int number) {
        if (number >= Long.SIZE) {
            return againBeyond(number);
        }
        long bit = 1L << number;
        boolean met = (read & bit) != 0;
        read |= bit;
        return met;
    }

    /** Whether a name that nobody reads was met before; notes it. */
    boolean again(String name) {
        if (many != null) {
            return !many.add(name);
        }
        if (unread == null) {
            unread = new String[FEW];
        }
        for (int n = 0; n < count; n++) {
            if (unread[n].equals(name)) {
                return true;
            }
        }
        if (count < FEW) {
            unread[count++] = name;
            return false;
        }
        many = new HashSet<>(Set.of(unread));
        return !many.add(name);
    }

    private boolean againBeyond(int number) {
        if (further == null) {
            further = new BitSet();
        }
        boolean met = further.get(number);
        further.set(number);
        return met;
    }
}
