package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NamesOnceTests {

    @Property(tries = 300)
    void aNameIsMetAgainExactlyWhenASetHasIt(@ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> met) {
        NamesOnce read = new NamesOnce();
        NamesOnce unread = new NamesOnce();
        Set<Integer> known = new HashSet<>();
        for (int number : met) {
            boolean again = !known.add(number);
            assertThat(read.again(number)).isEqualTo(again);
            assertThat(unread.again("name" + number)).isEqualTo(again);
        }
    }
}
