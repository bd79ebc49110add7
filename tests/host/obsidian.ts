import moment from 'moment';
import type { Clock } from './data/clock';
import { BasesView, QueryController } from './data/bases';
import { Component, Events } from './data/events';
import { TAbstractFile, TFile, TFolder, normalizePath } from './data/files';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './data/front-matter';
import { apiVersion, requestUrl, requireApiVersion } from './data/functions';
import { getLinkpath, parseLinktext, stripHeading } from './data/links';
import { MetadataCache } from './data/metadata-cache';
import { FileManager } from './data/file-manager';
import { getAllTags } from './data/note-metadata';
import { App } from './data/app';
import { Plugin } from './data/plugin';
import { notModelled } from './data/strict';
import { Vault } from './data/vault';
import { exportsOf, type HostScreen } from './ui';

interface ModuleParts {
  screen: HostScreen;
  clock: Clock;
  language: string;
}

/** What `require('obsidian')` answers in one host. Reading a name that isn't modelled throws. */
export function obsidianModule({ screen, clock, language }: ModuleParts): object {
  const module: Record<string, unknown> = Object.create(notModelled('obsidian')) as Record<string, unknown>;
  return Object.assign(module, exportsOf(screen), {
    App,
    BasesView,
    Component,
    Events,
    FileManager,
    MetadataCache,
    Plugin,
    QueryController,
    TAbstractFile,
    TFile,
    TFolder,
    Vault,
    apiVersion,
    getAllTags,
    getFrontMatterInfo,
    getLanguage: () => language,
    getLinkpath,
    moment: momentAt(clock),
    normalizePath,
    parseLinktext,
    parseYaml,
    requestUrl,
    requireApiVersion,
    stringifyYaml,
    stripHeading,
  });
}

/** The app's moment, whose present is the host's. moment has one clock for all, so the newest host sets it. */
function momentAt(clock: Clock): typeof moment {
  moment.now = () => clock.now();
  return moment;
}
