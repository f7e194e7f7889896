package io.omni.inventory.internal;

import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.promise.PromisePolicy;
import java.util.Optional;

/** Where the policy of promises is kept. */
public final class PromisePolicies {

    private static final String ID = "policy";
    private static final AggregateType<String, PromisePolicy> TYPE =
            AggregateType.of("promise-policy", PromisePolicy.class, policy -> ID, id -> id);

    private final VersionedStore<String, PromisePolicy> policies;

    /**
     * Creates it.
     *
     * @param storage where it is kept
     */
    public PromisePolicies(Storage storage) {
        this.policies = storage.aggregates(TYPE);
    }

    /**
     * Looks the policy up.
     *
     * @return the policy
     */
    public PromisePolicy policy() {
        return policies.find(ID).map(Versioned::aggregate).orElse(PromisePolicy.PLAIN);
    }

    /**
     * Puts a policy in place of the one before, unless it is the same. To be called in a unit of work.
     *
     * @param policy the policy
     */
    public void put(PromisePolicy policy) {
        Optional<Versioned<PromisePolicy>> before = policies.find(ID);
        if (before.isEmpty() || !before.get().aggregate().equals(policy)) {
            policies.save(policy, before.map(Versioned::version).orElse(Version.NONE));
        }
    }
}
