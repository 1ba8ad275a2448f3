package groundswell.audience;

import camundajar.impl.fastparse.Parsed;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** How Camunda's parser, which reads decision tables, understands a text; written like {@link OurReading}. */
final class CamundaReading {

    private CamundaReading() {}

    static Optional<String> of(String feel) {
        return FeelParser.parseExpression(feel) instanceof Parsed.Success<Exp> success
                ? Optional.of(written(success.value()))
                : Optional.empty();
    }

    private static String written(Exp exp) {
        if (exp instanceof ConstString text) {
            return '"' + text.value() + '"';
        } else if (exp instanceof ConstNumber number) {
            return number.value().bigDecimal().stripTrailingZeros().toPlainString();
        } else if (exp instanceof ArithmeticNegation negation) {
            var value = written(negation.x());
            return negation.x() instanceof ConstNumber ? "-" + value : "-(0, " + value + ")";
        } else if (exp instanceof ConstBool truth) {
            return String.valueOf(truth.value());
        } else if (exp instanceof ConstNull$) {
            return "null";
        } else if (exp instanceof ConstDate date) {
            return date.value().toString();
        } else if (exp instanceof ConstDateTime moment) {
            return moment.value().toInstant().toString();
        } else if (exp instanceof ConstDayTimeDuration days) {
            return days.value().toString();
        } else if (exp instanceof ConstYearMonthDuration months) {
            return "P%dM".formatted(months.value().toTotalMonths());
        } else if (exp instanceof Ref ref) {
            return String.join(".", CollectionConverters.asJava(ref.names()));
        } else if (exp instanceof FunctionInvocation call) {
            return call.function() + "(" + String.join(", ", arguments(call)) + ")";
        } else {
            return compound(exp);
        }
    }

    private static List<String> arguments(FunctionInvocation call) {
        if (call.params() instanceof PositionalFunctionParameters positional) {
            return CollectionConverters.asJava(positional.params()).stream()
                    .map(CamundaReading::written)
                    .toList();
        }
        var named = CollectionConverters.asJava(((NamedFunctionParameters) call.params()).params());
        return named.entrySet().stream()
                .map(it -> it.getKey() + ": " + written(it.getValue()))
                .sorted()
                .toList();
    }

    private static String compound(Exp exp) {
        if (exp instanceof Conjunction) {
            return conjuncts(exp).stream().collect(Collectors.joining(", ", "and(", ")"));
        } else if (exp instanceof Disjunction) {
            return disjuncts(exp).stream().collect(Collectors.joining(", ", "or(", ")"));
        } else if (exp instanceof Not not && not.x() instanceof Equal equal) {
            return two("!=", equal.x(), equal.y());
        } else if (exp instanceof Equal equal) {
            return two("=", equal.x(), equal.y());
        } else if (exp instanceof LessThan less) {
            return two("<", less.x(), less.y());
        } else if (exp instanceof LessOrEqual less) {
            return two("<=", less.x(), less.y());
        } else if (exp instanceof GreaterThan greater) {
            return two(">", greater.x(), greater.y());
        } else if (exp instanceof GreaterOrEqual greater) {
            return two(">=", greater.x(), greater.y());
        } else if (exp instanceof Addition sum) {
            return two("+", sum.x(), sum.y());
        } else if (exp instanceof Subtraction difference) {
            return two("-", difference.x(), difference.y());
        } else if (exp instanceof Multiplication product) {
            return two("*", product.x(), product.y());
        } else if (exp instanceof Division quotient) {
            return two("/", quotient.x(), quotient.y());
        } else if (exp instanceof In in) {
            var value = written(in.x());
            return alternatives(tests(value, in.test()));
        } else {
            return "?" + exp;
        }
    }

    private static String two(String operator, Exp left, Exp right) {
        return "%s(%s, %s)".formatted(operator, written(left), written(right));
    }

    private static List<String> conjuncts(Exp exp) {
        var all = new ArrayList<String>();
        if (exp instanceof Conjunction and) {
            all.addAll(conjuncts(and.x()));
            all.addAll(conjuncts(and.y()));
        } else if (exp instanceof In in && in.test() instanceof InputInRange range) {
            all.addAll(bounds(written(in.x()), range));
        } else {
            all.add(written(exp));
        }
        return all;
    }

    private static List<String> disjuncts(Exp exp) {
        var all = new ArrayList<String>();
        if (exp instanceof Disjunction or) {
            all.addAll(disjuncts(or.x()));
            all.addAll(disjuncts(or.y()));
        } else {
            all.add(written(exp));
        }
        return all;
    }

    private static String alternatives(List<String> tests) {
        return tests.size() == 1 ? tests.get(0) : "or(" + String.join(", ", tests) + ")";
    }

    private static List<String> tests(String value, Exp test) {
        if (test instanceof AtLeastOne any) {
            return CollectionConverters.asJava(any.xs()).stream()
                    .flatMap(it -> tests(value, it).stream())
                    .toList();
        } else if (test instanceof UnaryTestExpression one) {
            return tests(value, one.exp());
        } else if (test instanceof ConstList list) {
            return CollectionConverters.asJava(list.items()).stream()
                    .flatMap(it -> tests(value, it).stream())
                    .toList();
        } else if (test instanceof InputInRange range) {
            return List.of("and(" + String.join(", ", bounds(value, range)) + ")");
        } else {
            return List.of(simpleTest(value, test));
        }
    }

    private static List<String> bounds(String value, InputInRange range) {
        return List.of(
                boundary(value, range.range().start(), ">"),
                boundary(value, range.range().end(), "<"));
    }

    private static String boundary(String value, ConstRangeBoundary boundary, String operator) {
        boolean closed = boundary instanceof ClosedConstRangeBoundary;
        return "%s(%s, %s)".formatted(closed ? operator + "=" : operator, value, written(boundary.value()));
    }

    private static String simpleTest(String value, Exp test) {
        if (test instanceof InputLessThan than) {
            return "<(%s, %s)".formatted(value, written(than.x()));
        } else if (test instanceof InputLessOrEqual than) {
            return "<=(%s, %s)".formatted(value, written(than.x()));
        } else if (test instanceof InputGreaterThan than) {
            return ">(%s, %s)".formatted(value, written(than.x()));
        } else if (test instanceof InputGreaterOrEqual than) {
            return ">=(%s, %s)".formatted(value, written(than.x()));
        } else if (test instanceof InputEqualTo equal) {
            return "=(%s, %s)".formatted(value, written(equal.x()));
        } else {
            return "=(%s, %s)".formatted(value, written(test));
        }
    }
}
