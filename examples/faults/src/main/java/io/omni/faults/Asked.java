package io.omni.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command, with what its caller was told. */
final class Asked {

    private final Command command;
    private final List<Answer> answers = new ArrayList<>();
    private int times;
    private String by = "";

    Asked(Command command) {
        this.command = command;
    }

    void again(String worker) {
        times++;
        by = worker;
    }

    /** Who asked last. */
    String by() {
        return by;
    }

    void told(Answer answer) {
        answers.add(answer);
    }

    Command command() {
        return command;
    }

    List<Answer> answers() {
        return answers;
    }

    /** The first answer by which the caller knows that it was posted. */
    Optional<Answer> posted() {
        return answers.stream().filter(Answer::isPosted).findFirst();
    }

    /** Whether the last that the caller knows is that nothing was posted. */
    boolean isRefused() {
        return posted().isEmpty()
                && answers.size() == times
                && answers.get(times - 1).kind() == Answer.Kind.REFUSED;
    }

    /** Whether the caller knows neither. */
    boolean isOpen() {
        return posted().isEmpty() && !isRefused();
    }

    @Override
    public String toString() {
        return "%s, asked %d times and told %s".formatted(command, times, answers);
    }
}
