/** How far a country's own work in each operation has come, and what has been approved of it. */
package org.cordon.progress;
