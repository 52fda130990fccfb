// SPDX-License-Identifier: EUPL-1.2
import { jest } from '@jest/globals';

// A slow machine is not a fault: a few unit tests inflate or parse a lot.
jest.setTimeout(30_000);
