package io.omni.faults;

import io.omni.core.storage.AggregateType;

/** What is kept beside a posting, in the same transaction: there if and only if the posting is. */
record Slip(SlipId id, Verb verb) {

    static final AggregateType<SlipId, Slip> TYPE =
            AggregateType.of("faults-slip", Slip.class, Slip::id, SlipId::value);
}
