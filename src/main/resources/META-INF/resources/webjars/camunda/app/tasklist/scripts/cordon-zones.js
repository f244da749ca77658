/* The time zones of a form, chosen by country. A country with a single zone needs no choice unless the officer asks for another zone. */

/**
 * Puts the zones of a form together.
 *
 * @param $scope its f holds the zones
 * @param {string[]} fields the fields that hold a zone
 * @param [world] the zones of all countries, in words; without it nothing can be chosen yet
 */
export function zonesOf($scope, fields, world) {
  const zones = {
    picked: {}, open: {}, countries: world ? world.countries : [],
    label: (zone) => (world && zone ? world.label(zone) : ''),
    choices: (field) => (world && zones.picked[field] ? world.of(zones.picked[field]) : []),
    asks: (field) => Boolean(zones.open[field]) || zones.choices(field).length > 1,
    /** Sets the country of the place, and a zone of that country. */
    pick: (field, country, zone) => {
      zones.picked[field] = country;
      const choices = zones.choices(field);
      $scope.f[field] = (choices.find((one) => one.zone === zone) || choices[0] || {zone: zone || $scope.f[field]}).zone;
    },
    begin: () => fields.forEach((field) => {
      zones.picked[field] = zones.picked[field] || world.country($scope.f[field]);
      zones.open[field] = !zones.choices(field).some(({zone}) => zone === $scope.f[field]);
    })
  };
  return zones;
}
