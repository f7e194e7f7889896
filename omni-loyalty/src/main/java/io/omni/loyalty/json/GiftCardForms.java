package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.loyalty.giftcard.GiftCardExpiry;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.giftcard.GiftCardOutcome;
import io.omni.loyalty.giftcard.GiftCardStatus;
import io.omni.loyalty.internal.GiftCard;

/** The forms of gift cards. */
final class GiftCardForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(GiftCardId.class, GiftCardId::value, GiftCardId::new)
            .stored("gift-card", GiftCard.class)
            .choice(
                    GiftCardExpiry.class,
                    named("never", GiftCardExpiry.Never.class),
                    named("years", GiftCardExpiry.Years.class),
                    named("end-of-year", GiftCardExpiry.EndOfYear.class))
            .choice(
                    GiftCardOutcome.class,
                    named("giftcard.issued", GiftCardOutcome.CardIssued.class),
                    named("giftcard.activated", GiftCardOutcome.CardActivated.class),
                    named("giftcard.unlocked", GiftCardOutcome.CardUnlocked.class),
                    named("giftcard.held", GiftCardOutcome.MoneyHeld.class),
                    named("giftcard.added", GiftCardOutcome.MoneyAdded.class),
                    named("giftcard.pin-wrong", GiftCardOutcome.PinWrong.class),
                    named("giftcard.locked", GiftCardOutcome.CardLocked.class),
                    named("giftcard.unknown", GiftCardOutcome.CardUnknown.class),
                    named("giftcard.number-taken", GiftCardOutcome.NumberTaken.class),
                    named("giftcard.other-state", GiftCardOutcome.OtherCardState.class),
                    named("giftcard.expired", GiftCardOutcome.CardExpired.class),
                    named("giftcard.too-little", GiftCardOutcome.TooLittleMoney.class))
            .values(GiftCardStatus.class)
            .build();

    private GiftCardForms() {}
}
