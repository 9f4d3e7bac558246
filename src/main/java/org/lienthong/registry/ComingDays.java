package org.lienthong.registry;

/** The working days that come. */
public interface ComingDays {

    /** @param workingDays how many, after today; at least one */
    DueWithin of(int workingDays);
}
