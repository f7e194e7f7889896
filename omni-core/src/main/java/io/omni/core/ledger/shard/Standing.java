package io.omni.core.ledger.shard;

import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Shortage;
import java.time.Instant;
import java.util.Optional;

/** What an account would refuse a line for, as it stands: for the shards that a refused posting did not get to. */
final class Standing {

    private Standing() {}

    static Optional<Shortage> shortage(Line line, Position position, Instant now) {
        long requested = line.account().isHold() ? -line.balance() : line.requested();
        Floor floor = line.account().isHold() ? Floor.ZERO : line.floor();
        if (requested <= 0
                || floor.equals(Floor.NONE)
                || (position.available() >= Long.MIN_VALUE + requested
                        && floor.admits(position.available() - requested))) {
            return Optional.empty();
        }
        Instant end = position.window().expiresAt();
        if (line.account().isHold() && end != null && position.window().expiredAt(now)) {
            return Optional.of(new Shortage.HoldExpired(line.account(), end));
        }
        return Optional.of(
                position.window().contains(now)
                        ? new Shortage.Insufficient(line.account(), requested, position.available(), floor)
                        : new Shortage.OutsideWindow(line.account(), position.window()));
    }
}
