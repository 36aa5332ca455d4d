"use strict";
// The page's words. {t} and the like are filled in by app.js.
var WORDS = {
  en: {
    title: "Where do you draw the line?",
    intro: "Each mark is one leaf; its place is the share of brown area in percent. Every leaf at or right of the dashed line is called sick. Move the line with the mouse or the arrow keys.",
    plot: "Brown area of {h} healthy and {s} sick leaves; the line stands at {t} percent",
    healthy: "really healthy", sick: "really sick",
    threshold: "Threshold: sick from this share of brown area on (percent)",
    caption: "The four cells",
    colSick: "Called sick", colHealthy: "Called healthy", rowSick: "Really sick", rowHealthy: "Really healthy",
    summary: "Misses: {m}. False alarms: {f}. Errors together: {e} of {n}.",
    ratio: "One miss costs as much as how many false alarms?",
    cost: "Cost, counted in false alarms: {m} × {c} + {f} = {k}. The lowest possible is {best}, with the threshold at {at}.",
  },
  sw: {
    title: "Utaweka mpaka wapi?",
    intro: "Kila alama ni jani moja; mahali pake ni asilimia ya eneo la kahawia. Kila jani lililo kwenye mstari wa vidoti au kulia kwake linaitwa gonjwa. Sogeza mstari kwa kipanya au kwa vitufe vya mishale.",
    plot: "Eneo la kahawia la majani {h} yenye afya na {s} magonjwa; mstari uko kwenye asilimia {t}",
    healthy: "kweli lina afya", sick: "gonjwa kweli",
    threshold: "Kizingiti: gonjwa kuanzia asilimia hii ya eneo la kahawia",
    caption: "Visanduku vinne",
    colSick: "Limeitwa gonjwa", colHealthy: "Limeitwa lenye afya", rowSick: "Gonjwa kweli", rowHealthy: "Kweli lina afya",
    summary: "Yaliyokosekana: {m}. Kengele za uongo: {f}. Makosa kwa jumla: {e} kati ya {n}.",
    ratio: "Kukosa jani moja kunagharimu sawa na kengele za uongo ngapi?",
    cost: "Gharama, ikihesabiwa kwa kengele za uongo: {m} × {c} + {f} = {k}. Ndogo kabisa inayowezekana ni {best}, kizingiti kikiwa {at}.",
  },
};
