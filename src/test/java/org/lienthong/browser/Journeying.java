package org.lienthong.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test visitors of its own, and all tests of this JVM one hub and one browser, closed at its end. */
final class Journeying implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Journeying.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Journeys.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ExtensionContext.Store shared = test.getRoot().getStore(OURS);
        Chromium chromium = shared.computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        LiveHub hub = shared.computeIfAbsent(LiveHub.class, key -> LiveHub.start(), LiveHub.class);
        return test.getStore(OURS).computeIfAbsent(Journeys.class, key -> new Journeys(chromium, hub), Journeys.class);
    }
}
