package io.omni.core.broken;

import com.tngtech.archunit.core.domain.JavaClasses;

public record DecidesWithALibrary(JavaClasses seen) {}
