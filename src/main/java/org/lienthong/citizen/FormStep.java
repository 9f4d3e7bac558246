package org.lienthong.citizen;

import java.util.List;

/**
 * One page of questions that belong together.
 *
 * @param most how often it may be asked, for several parcels or persons; 1 for once
 * @param when only asked when this holds
 */
public record FormStep(String name, Said title, Said help, int most, When when, List<FormField> fields) {

    /** No step is asked more often. */
    static final int MOST = 10;

    public FormStep {
        fields = List.copyOf(fields);
    }
}
