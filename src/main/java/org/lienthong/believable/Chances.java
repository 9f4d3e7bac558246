package org.lienthong.believable;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Draws one of several, each as often as its share says. */
final class Chances<T> {

    private final List<T> all;
    private final double[] upTo;

    Chances(List<T> all, ToDoubleFunction<T> share) {
        this.all = List.copyOf(all);
        this.upTo = new double[all.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += share.applyAsDouble(all.get(i));
            upTo[i] = sum;
        }
    }

    T draw(RandomGenerator random) {
        return at(random.nextDouble());
    }

    /** @param quantile from 0 to below 1 */
    T at(double quantile) {
        double wanted = quantile * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return all.get(low);
    }
}
