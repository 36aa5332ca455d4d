import sprite from 'virtual:icon-sprite';
import { mount } from 'svelte';

import App from './App.svelte';
import { opening } from './opening.svelte';
import './styles/main.css';

document.body.insertAdjacentHTML('afterbegin', sprite);
const target = document.getElementById('app');
if (target) mount(App, { target });
void opening.begin();
