package io.omni.inventory.lot;

import io.omni.core.OmniException;
import io.omni.core.id.CommandId;
import java.util.List;

/** A command names no lots where it has to, or lots that cannot be meant. Nothing was changed. */
public final class LotsRefused extends OmniException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<LotProblem> problems;

    /**
     * Creates the exception.
     *
     * @param command which command
     * @param problems everything that is wrong with its lots
     */
    public LotsRefused(CommandId command, List<LotProblem> problems) {
        super("command %s is refused for its lots: %s".formatted(command, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Tells what is wrong.
     *
     * @return the problems, at least one
     */
    public List<LotProblem> problems() {
        return problems;
    }
}
