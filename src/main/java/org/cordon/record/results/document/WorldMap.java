package org.cordon.record.results.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.record.results.Results;
import org.cordon.record.results.Results.OfCountry;
import org.w3c.dom.Element;

/**
 * Draws the world with the participating countries. Each country has a mark for arrests and a mark for locations; the area of a mark is in
 * proportion to the number. The land is the map of Cordon's pages in the Equal Earth projection, which keeps areas true.
 */
final class WorldMap implements FSObjectDrawer {

    static final Color LAND = DesignTokens.colour("chart-land");
    static final Color PARTICIPATING = DesignTokens.colour("chart-taking");
    static final Color ARRESTED = DesignTokens.colour("chart-arrested");
    static final Color LOCATED = DesignTokens.colour("chart-located");

    private static final Color BORDER = DesignTokens.colour("chart-border");

    private static final double[] EQUAL_EARTH = {1.340264, -0.081106, 0.000893, 0.003796};
    /** The southernmost latitude of the map; up to {@link #NORTH} it shows the inhabited part of the world. */
    private static final double SOUTH = -57;
    private static final double NORTH = 84;
    /** The radius of the mark of a single target, as a part of the map's width; {@link #LARGEST_MARK} is that of the largest mark. */
    private static final double SMALLEST_MARK = 0.0055;
    private static final double LARGEST_MARK = 0.025;
    /** The latitude south of which land is left out, because nobody is sought there. */
    private static final double ANTARCTIC = -60;
    private static final List<Land> LANDS = new ArrayList<>();
    private static final Map<String, Point2D> MARKS = new HashMap<>();

    static {
        read();
    }

    /** A shape of the map; {@code code} is empty for land that belongs to no country of the directory. */
    private record Land(String code, Shape shape) {
    }

    private final List<OfCountry> countries;

    WorldMap(Results results) {
        this.countries = results.byCountry();
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics((float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel),
                graphics -> draw(graphics, width / dotsPerPixel, height / dotsPerPixel));
        return null;
    }

    private void draw(Graphics2D graphics, double width, double height) {
        var west = project(-180, 0).getX();
        var top = project(0, NORTH).getY();
        var scale = Math.min(width / (-2 * west), height / (top - project(0, SOUTH).getY()));
        var toPage = new AffineTransform(scale, 0, 0, -scale, width / 2, top * scale);
        var taking = countries.stream().filter(OfCountry::participating).map(OfCountry::country).collect(Collectors.toSet());
        var most = countries.stream().mapToInt(country -> Math.max(country.arrestsIn(), country.locatedIn())).max().orElse(1);
        var unit = width * Math.min(SMALLEST_MARK, LARGEST_MARK / Math.sqrt(Math.max(1, most)));
        graphics.setStroke(new BasicStroke(0.25f));
        LANDS.forEach(land -> land(graphics, toPage.createTransformedShape(land.shape()), taking.contains(land.code())));
        for (var country : countries) {
            var at = MARKS.get(country.country());
            if (at != null) {
                var here = toPage.transform(at, null);
                var arrests = Math.sqrt(country.arrestsIn()) * unit;
                var locations = Math.sqrt(country.locatedIn()) * unit;
                // Marks are side by side if the country has both.
                var both = arrests > 0 && locations > 0;
                disc(graphics, here.getX() - (both ? arrests : 0), here.getY(), arrests, ARRESTED);
                disc(graphics, here.getX() + (both ? locations : 0), here.getY(), locations, LOCATED);
            }
        }
    }

    private static void land(Graphics2D graphics, Shape shape, boolean takesPart) {
        graphics.setColor(takesPart ? PARTICIPATING : LAND);
        graphics.fill(shape);
        graphics.setColor(BORDER);
        graphics.draw(shape);
    }

    private static void disc(Graphics2D graphics, double x, double y, double radius, Color colour) {
        if (radius > 0) {
            var disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            graphics.setColor(colour);
            graphics.fill(disc);
            graphics.setColor(BORDER);
            graphics.draw(disc);
        }
    }

    private static void read() {
        try (var file = WorldMap.class.getResourceAsStream("/static/pages/map/world.json")) {
            for (var feature : new ObjectMapper().readTree(file).get("features")) {
                var code = feature.path("id").asText();
                var shape = shape(feature.get("geometry"));
                if (shape.getBounds2D().getMaxY() > project(0, ANTARCTIC).getY()) {
                    LANDS.add(new Land(code, shape));
                }
                var at = feature.get("properties").get("at");
                MARKS.put(code, project(at.get(0).doubleValue(), at.get(1).doubleValue()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Shape shape(JsonNode geometry) {
        var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        geometry.get("coordinates").forEach(polygon -> polygon.forEach(ring -> add(shape, ring)));
        return shape;
    }

    private static void add(Path2D shape, JsonNode ring) {
        var first = true;
        for (var point : ring) {
            var at = project(point.get(0).doubleValue(), point.get(1).doubleValue());
            if (first) {
                shape.moveTo(at.getX(), at.getY());
            } else {
                shape.lineTo(at.getX(), at.getY());
            }
            first = false;
        }
        shape.closePath();
    }

    private static Point2D project(double longitude, double latitude) {
        var a = EQUAL_EARTH;
        var t = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        var x = 2 * Math.sqrt(3) * Math.toRadians(longitude) * Math.cos(t)
                / (3 * (9 * a[3] * t6 * t2 + 7 * a[2] * t6 + 3 * a[1] * t2 + a[0]));
        return new Point2D.Double(x, t * (a[0] + a[1] * t2 + t6 * (a[2] + a[3] * t2)));
    }
}
