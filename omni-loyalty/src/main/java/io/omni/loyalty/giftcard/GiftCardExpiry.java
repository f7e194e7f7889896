package io.omni.loyalty.giftcard;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When the money on a gift card expires. What a retailer may do is a matter of law; the laws named here are the reader's to check. */
public sealed interface GiftCardExpiry {

    /** Never. Store credit for goods that came back should not expire, and in many places may not. */
    GiftCardExpiry NEVER = new Never();

    /** Not before five years: in the United States by 15 U.S.C. 1693l-1(c), in Ireland by the Consumer Protection (Gift Vouchers) Act 2019. */
    GiftCardExpiry FIVE_YEARS = new Years(5, ZoneOffset.UTC);

    /**
     * Tells when a card expires.
     *
     * @param active when it became active
     * @return the first instant at which it cannot be used any more, if there is one
     */
    Optional<Instant> of(Instant active);

    /** Not at all. */
    record Never() implements GiftCardExpiry {

        @Override
        public Optional<Instant> of(Instant active) {
            return Optional.empty();
        }
    }

    /**
     * After so many years, to the second.
     *
     * @param years how many, at least 1
     * @param zone by whose calendar
     */
    record Years(@MoreThanZero int years, @Required ZoneId zone) implements GiftCardExpiry {

        /** Refuses less than a year. */
        public Years {
            requireYears(years);
            Given.require("zone", zone);
        }

        @Override
        public Optional<Instant> of(Instant active) {
            return Optional.of(active.atZone(zone).plusYears(years).toInstant());
        }
    }

    /**
     * With the end of the year so many years later, as claims lapse in Germany (three years, sections 195 and 199 of the BGB).
     *
     * @param years how many, at least 1
     * @param zone by whose calendar
     */
    record EndOfYear(@MoreThanZero int years, @Required ZoneId zone) implements GiftCardExpiry {

        /** Refuses less than a year. */
        public EndOfYear {
            requireYears(years);
            Given.require("zone", zone);
        }

        @Override
        public Optional<Instant> of(Instant active) {
            ZonedDateTime from = active.atZone(zone);
            return Optional.of(LocalDate.of(from.getYear() + years + 1, 1, 1)
                    .atStartOfDay(zone)
                    .toInstant());
        }
    }

    private static void requireYears(int years) {
        if (years < 1 || years > 1_000) {
            throw new IllegalArgumentException(
                    "a gift card cannot be valid for %d years: give 1 to 1000".formatted(years));
        }
    }
}
