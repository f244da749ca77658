/**
 * Source control: the supplier of an item lays down how the item is used and who may see it, and only the supplier can loosen these rules.
 *
 * <p>An item is a nomination or a lead, named by its reference. Some objects depend on items: a target on its nominations, an arrest on its
 * target. Such an object is as restricted as the strictest item behind it. The rule itself is the database function {@code withheld_from},
 * which queries and row policies use alike. The module knows no types of other features: targets and leads give it their references.
 */
@ApplicationModule
package org.cordon.record.handling;

import org.springframework.modulith.ApplicationModule;
