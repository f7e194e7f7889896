package io.omni.tck;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Puts a suite to the mutant that the run names, and lets only the tests of the rules run that the mutant breaks. */
final class Cage implements ParameterResolver, ExecutionCondition {

    static final String MUTANT = "io.omni.tck.mutant";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Mutant.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return mutant(context);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || mutant(context).rules().isEmpty()) {
            return enabled("all tests run");
        }
        String rule = context.getRequiredTestMethod().getName().split("_", 2)[0];
        return mutant(context).rules().contains(rule) ? enabled("broken: " + rule) : disabled("not broken: " + rule);
    }

    private static Mutant mutant(ExtensionContext context) {
        return context.getConfigurationParameter(MUTANT).map(Zoo::named).orElseThrow();
    }
}
