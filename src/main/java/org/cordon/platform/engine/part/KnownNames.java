package org.cordon.platform.engine.part;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.beans.factory.BeanFactory;

/**
 * Restricts an expression to a single name: the name of a delegate, of a listener, or of a variable in its scope. An expression reaches no
 * property and no method of the result, so that an inserted foreign model can do no harm.
 */
public final class KnownNames extends JuelExpressionManager {

    private static final String FUNCTION = CommandContextFunctions.CURRENT_USER_GROUPS;

    /** Matches an expression that is more than a name. The one function is allowed because the list "My tasks" needs it. */
    private static final Pattern MORE_THAN_A_NAME = Pattern.compile("#\\{|\\$\\{(?!(\\w+|" + FUNCTION + "\\(\\))\\})");

    private static final List<Class<?>> PARTS = List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final BeanFactory beans;

    public KnownNames(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Expression createExpression(String expression) {
        if (MORE_THAN_A_NAME.matcher(expression).find()) {
            throw new ProcessEngineException("An expression of Cordon's is a name alone: " + expression);
        }
        return super.createExpression(expression);
    }

    /** Adds a function of the engine, if the function is the one that is allowed. */
    @Override
    public void addFunction(String name, Method function) {
        if (name.equals(FUNCTION)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new Names(beans);
    }

    private static final class Names extends ELResolver {

        private final BeanFactory beans;
        private final Map<String, Boolean> known = new ConcurrentHashMap<>();

        private Names(BeanFactory beans) {
            this.beans = beans;
        }

        /** Returns the delegate of this name, or else the variable of this name. A variable can never replace a delegate. */
        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !(property instanceof String name)) {
                return null;
            }
            if (known.computeIfAbsent(name, this::isPart)) {
                context.setPropertyResolved(true);
                return beans.getBean(name);
            }
            return variable(name, context);
        }

        /** Whether there is a delegate or listener of this name, which may be a former name from an earlier model. */
        private boolean isPart(String name) {
            return beans.containsBean(name) && PARTS.stream().anyMatch(type -> beans.isTypeMatch(name, type));
        }

        private static Object variable(String name, ELContext context) {
            if (context.getContext(VariableScope.class) instanceof VariableScope scope && scope.hasVariable(name)) {
                context.setPropertyResolved(true);
                return scope.getVariable(name);
            }
            if (context.getContext(VariableContext.class) instanceof VariableContext decision && decision.containsVariable(name)) {
                context.setPropertyResolved(true);
                return decision.resolve(name).getValue();
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new PropertyNotWritableException("An expression of Cordon's changes nothing: " + property);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
