package io.omni.core.id;

import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The id that a caller gives a command, so that the command may be sent again without being carried out again.
 *
 * <p>Keep the id until the answer has arrived, and send the same id with the same command when it has not.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record CommandId(@Required @ValidAs(CommandId.class) UUID value) implements Comparable<CommandId> {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Checks the version of the id. */
    public CommandId {
        UuidV7.require("command id", value);
    }

    /**
     * Makes a fresh id.
     *
     * @param clock tells the instant of the id
     * @return an id that was never there before
     */
    public static CommandId next(InstantSource clock) {
        return new CommandId(UuidV7.random(clock.instant(), RANDOM));
    }

    /**
     * Makes the one id that belongs to a key of the caller's own, such as a partner's order number.
     *
     * @param instant an instant that is the same at every repetition, such as the date of the partner's order
     * @param key the caller's key
     * @return the same id for the same instant and key, always
     */
    public static CommandId named(Instant instant, String key) {
        return new CommandId(UuidV7.named(instant, key));
    }

    /**
     * Reads the text form.
     *
     * @param text a UUID of version 7 in its usual text form
     * @return the id
     * @throws IllegalArgumentException if the text is no UUID of version 7
     */
    public static CommandId of(String text) {
        return new CommandId(UuidV7.parse("command id", text));
    }

    /**
     * Derives the id of a step of this command. The step's id has the instant of the command.
     *
     * @param step the name of the step, unique within the command
     * @return the same id for the same command and step, always
     */
    public CommandId step(String step) {
        return named(issuedAt(), value + "/" + step);
    }

    /**
     * Tells when the caller made the command.
     *
     * @return the instant in whole milliseconds
     */
    public Instant issuedAt() {
        return UuidV7.instantOf(value);
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
