package io.omni.loyalty.internal;

import io.omni.core.storage.AggregateType;

/**
 * A code that is out of use.
 *
 * @param code as it is meant
 */
public record WithdrawnCode(String code) {

    static final AggregateType<String, WithdrawnCode> TYPE =
            AggregateType.of("withdrawn-code", WithdrawnCode.class, WithdrawnCode::code, code -> code);
}
