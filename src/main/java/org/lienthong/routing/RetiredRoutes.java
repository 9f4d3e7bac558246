package org.lienthong.routing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes that nobody is led to any more: each goes when whoever is on it is through. */
final class RetiredRoutes {

    private static final Logger log = LoggerFactory.getLogger(RetiredRoutes.class);
    private static final long LOOK_AGAIN = 200;

    private final CamelContext camel;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "retired-routes");
        thread.setDaemon(true);
        return thread;
    });

    RetiredRoutes(CamelContext camel) {
        this.camel = camel;
    }

    boolean holds(String route) {
        return waiting.contains(route) || leaving.contains(route);
    }

    /** Takes a route back that somebody needs again; false when it is gone. */
    synchronized boolean revive(String route) {
        return waiting.remove(route);
    }

    void retire(List<String> routes) {
        waiting.addAll(routes);
        routes.forEach(route -> sweeper.schedule(() -> sweep(route), LOOK_AGAIN, TimeUnit.MILLISECONDS));
    }

    private void sweep(String route) {
        if (!camel.getStatus().isStarted() || !waiting.contains(route)) {
            return;
        }
        if (camel.getInflightRepository().size(route) > 0) {
            sweeper.schedule(() -> sweep(route), LOOK_AGAIN, TimeUnit.MILLISECONDS);
            return;
        }
        if (leaves(route)) {
            remove(route);
        }
    }

    /** From here on nobody can take it back; an activation never waits for a route that stops slowly. */
    private synchronized boolean leaves(String route) {
        leaving.add(route);
        return waiting.remove(route);
    }

    private void remove(String route) {
        try {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        } catch (Exception stuck) {
            log.error("the route {} cannot be taken away; it stays until the hub stops", route, stuck);
        }
        leaving.remove(route);
    }
}
