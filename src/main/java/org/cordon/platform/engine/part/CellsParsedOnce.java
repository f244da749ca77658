package org.cordon.platform.engine.part;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * Parses each cell of a decision once. The engine would parse all cells again for each file that is screened. That parsing was most of the
 * work for a file of nominations.
 */
public final class CellsParsedOnce extends FeelEngine {

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();

    private CellsParsedOnce(FeelEngine engine) {
        super(engine.functionProvider(), engine.valueMapper(), engine.configuration(), engine.clock());
    }

    /** Returns the configuration of a decision engine that parses in this way. */
    public static DefaultDmnEngineConfiguration decisions() {
        var configured = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configured.setFeelEngineFactory(() -> new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
                return new CellsParsedOnce(super.buildFeelEngine(functions, values));
            }
        });
        return configured;
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String cell) {
        return tests.computeIfAbsent(cell, super::parseUnaryTests);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String expression) {
        return expressions.computeIfAbsent(expression, super::parseExpression);
    }
}
