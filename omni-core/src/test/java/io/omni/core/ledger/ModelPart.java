package io.omni.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a command of the model test asks for. */
sealed interface ModelPart {

    Contra OUTSIDE = new Contra("outside");

    /** Says it in the words of the ledger. */
    void addTo(PostingBuilder posting);

    /** Says it in the words of the model. */
    void addTo(ModelPlan plan);

    record Receive(AccountId account, long quantity) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.in(account, quantity, OUTSIDE);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.balance(account, quantity);
        }
    }

    record ReceiveLot(AccountId account, long quantity, Window window) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.in(account, quantity, OUTSIDE, window);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.balance(account, quantity);
            plan.window(account, window);
        }
    }

    record Take(AccountId account, long quantity, Floor floor) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.out(account, quantity, OUTSIDE, floor);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.balance(account, -quantity);
            plan.floor(account, floor);
        }
    }

    record Move(AccountId from, AccountId to, long quantity, Floor floor) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.move(from, to, quantity, floor);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.balance(from, -quantity);
            plan.floor(from, floor);
            plan.balance(to, quantity);
        }
    }

    record Hold(
            AccountId account,
            HoldId hold,
            long quantity,
            Floor floor,
            @Nullable Instant until) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.hold(account, hold, quantity, floor, until);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.floor(account, floor);
            plan.hold(account.held(hold), quantity);
            plan.window(account.held(hold), new Window(null, until));
        }
    }

    record Extend(AccountId account, HoldId hold, @Nullable Instant until) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.extend(account, hold, until);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.hold(account.held(hold), 0);
            plan.window(account.held(hold), new Window(null, until));
        }
    }

    record Settle(AccountId account, HoldId hold, long quantity) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.settle(account, hold, quantity, OUTSIDE);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.balance(account, -quantity);
            plan.hold(account.held(hold), -quantity);
        }
    }

    record Release(AccountId account, HoldId hold, long quantity) implements ModelPart {
        @Override
        public void addTo(PostingBuilder posting) {
            posting.release(account, hold, quantity);
        }

        @Override
        public void addTo(ModelPlan plan) {
            plan.hold(account.held(hold), -quantity);
        }
    }
}
