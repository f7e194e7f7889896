package io.omni.core.event;

import io.omni.core.internal.Text;

/**
 * Names a subscription, for ever: what it has still to receive is stored under the name, and waits for whoever subscribes under it again.
 *
 * @param value 1 to 64 characters, such as {@code mailer}
 */
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {

    /** Checks the text. */
    public SubscriptionId {
        Text.requireId("subscription id", value);
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
