package io.omni.core.metrics;

import io.omni.core.command.Command;
import io.omni.core.storage.ConcurrencyConflict;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the commands of a facade: how long each took and how it ended go to the host's metrics, and with the command's id to the log of
 * the facade, at debug. Where neither is wanted it only hands the command on.
 */
public final class CommandMeter {

    private static final String CONFLICT = "conflict";
    private static final String ERROR = "error";

    private final Logger log;
    private final Metrics metrics;

    /**
     * Creates it.
     *
     * @param facade whose commands; its name is that of the log
     * @param metrics where to report
     */
    public CommandMeter(Class<?> facade, Metrics metrics) {
        this.log = LoggerFactory.getLogger(facade);
        this.metrics = metrics;
    }

    /**
     * Carries a command out.
     *
     * @param command the command
     * @param work what carries it out
     * @param <R> the type of the answer
     * @return the answer
     */
    public <R> R run(Command command, Supplier<R> work) {
        return metrics == Metrics.NONE && !log.isDebugEnabled() ? work.get() : measured(command, work);
    }

    private <R> R measured(Command command, Supplier<R> work) {
        long started = System.nanoTime();
        String outcome = ERROR;
        try {
            R answer = work.get();
            outcome = OutcomeNames.of(answer);
            return answer;
        } catch (ConcurrencyConflict conflict) {
            outcome = CONFLICT;
            throw conflict;
        } finally {
            metrics.time(Metric.COMMANDS, Duration.ofNanos(System.nanoTime() - started), command.type(), outcome);
            log.debug("{} {}: {}", command.type(), command.id(), outcome);
        }
    }
}
